// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/cross_validation_json.h"

#include "core/classify/model_card_json.h"
#include "core/domain/enum_text.h"

#include <QJsonArray>

namespace firstline {

namespace {

using namespace Qt::StringLiterals;

QJsonObject toJson(const AlgorithmReport &algorithm)
{
    QJsonObject row = classify::toJson(algorithm.evaluation);
    row.insert(u"algorithm"_s, algorithm.algorithm);
    row.insert(u"training_seconds"_s, algorithm.trainingSeconds);
    row.insert(u"prediction_microseconds"_s, algorithm.predictionMicroseconds);
    return row;
}

QJsonObject leadToJson(const CrossValidationReport &report)
{
    return {{u"first"_s, report.algorithms[0].algorithm},
            {u"second"_s, report.algorithms[1].algorithm},
            {u"macro_f1_difference"_s, report.lead->value},
            {u"ci"_s, QJsonArray{report.lead->interval.low, report.lead->interval.high}},
            {u"within_noise"_s, report.lead->isWithinNoise()}};
}

std::optional<Difference> leadFromJson(const QJsonObject &object)
{
    const QJsonArray ends = object[u"ci"_s].toArray();
    if (ends.size() != 2) {
        return std::nullopt;
    }
    return Difference{object[u"macro_f1_difference"_s].toDouble(),
                      {ends.at(0).toDouble(), ends.at(1).toDouble()}};
}

} // namespace

QJsonObject toJson(const CrossValidationReport &report)
{
    QJsonArray rows;
    for (const AlgorithmReport &algorithm : report.algorithms) {
        rows.append(toJson(algorithm));
    }
    QJsonObject object{{u"task"_s, word(report.task)},
                       {u"folds"_s, report.folds},
                       {u"grouped"_s, report.grouped},
                       {u"algorithms"_s, rows}};
    if (report.lead && report.algorithms.size() > 1) {
        object[u"lead"_s] = leadToJson(report);
    }
    return object;
}

std::optional<CrossValidationReport> crossValidationFromJson(const QJsonObject &object)
{
    const std::optional<Task> task = taskFromWord(object[u"task"_s].toString());
    if (!task) {
        return std::nullopt;
    }
    CrossValidationReport report{*task,
                                 object[u"folds"_s].toInt(),
                                 object[u"grouped"_s].toBool(),
                                 {},
                                 leadFromJson(object[u"lead"_s].toObject())};
    const QJsonArray rows = object[u"algorithms"_s].toArray();
    for (const QJsonValue &row : rows) {
        report.algorithms.push_back({row[u"algorithm"_s].toString(),
                                     classify::reportFromJson(*task, row.toObject()),
                                     row[u"training_seconds"_s].toDouble(),
                                     row[u"prediction_microseconds"_s].toDouble()});
    }
    return report;
}

} // namespace firstline
