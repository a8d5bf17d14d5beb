// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/importance_json.h"

#include <QJsonArray>

#include <algorithm>

namespace firstline::classify {

namespace {

using namespace Qt::StringLiterals;

QJsonArray shortForm(const std::vector<FeatureEffect> &effects)
{
    QJsonArray array;
    for (const FeatureEffect &effect : effects) {
        array.append(QJsonArray{effect.feature, effect.weight, effect.share});
    }
    return array;
}

std::vector<FeatureEffect> effects(const QJsonValue &value)
{
    std::vector<FeatureEffect> all;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &entry : array) {
        all.push_back(
            {entry[0].toString(), entry[1].toDouble(), std::clamp(entry[2].toDouble(), 0.0, 1.0)});
    }
    return all;
}

QJsonArray longForm(const std::vector<FeatureEffect> &effects)
{
    QJsonArray array;
    for (const FeatureEffect &effect : effects) {
        array.append(QJsonObject{{u"feature"_s, effect.feature},
                                 {u"weight"_s, effect.weight},
                                 {u"share"_s, effect.share}});
    }
    return array;
}

} // namespace

QJsonObject importanceManifest(const FeatureImportance &importance)
{
    QJsonArray labels;
    for (const LabelImportance &label : importance.labels) {
        labels.append(QJsonObject{{u"tickets"_s, label.tickets},
                                  {u"for"_s, shortForm(label.towards)},
                                  {u"against"_s, shortForm(label.against)}});
    }
    return {{u"tickets"_s, importance.tickets},
            {u"overall"_s, shortForm(importance.overall)},
            {u"labels"_s, labels}};
}

FeatureImportance importanceFromManifest(const QJsonObject &object,
                                         const std::vector<QString> &labels)
{
    FeatureImportance importance;
    importance.tickets = object[u"tickets"_s].toInteger();
    importance.overall = effects(object[u"overall"_s]);
    const QJsonArray array = object[u"labels"_s].toArray();
    // None where nothing was explained, so that a loaded model saves the same bytes.
    const std::size_t known = std::min(labels.size(), static_cast<std::size_t>(array.size()));
    for (std::size_t c = 0; c < known; ++c) {
        const QJsonValue label = array.at(static_cast<qsizetype>(c));
        importance.labels.push_back({labels[c],
                                     label[u"tickets"_s].toInteger(),
                                     effects(label[u"for"_s]),
                                     effects(label[u"against"_s])});
    }
    return importance;
}

QJsonObject toJson(const FeatureImportance &importance)
{
    QJsonObject labels;
    for (const LabelImportance &label : importance.labels) {
        labels[label.label] = QJsonObject{{u"tickets"_s, label.tickets},
                                          {u"for"_s, longForm(label.towards)},
                                          {u"against"_s, longForm(label.against)}};
    }
    return {{u"tickets"_s, importance.tickets},
            {u"overall"_s, longForm(importance.overall)},
            {u"labels"_s, labels}};
}

} // namespace firstline::classify
