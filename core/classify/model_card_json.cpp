// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/model_card_json.h"

#include "core/classify/importance_json.h"
#include "core/domain/enum_text.h"

#include <QJsonArray>

namespace firstline::classify {

namespace {

using namespace Qt::StringLiterals;

QJsonArray toArray(const std::vector<QString> &texts)
{
    QJsonArray array;
    for (const QString &text : texts) {
        array.append(text);
    }
    return array;
}

std::vector<QString> texts(const QJsonValue &value)
{
    std::vector<QString> all;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &item : array) {
        all.push_back(item.toString());
    }
    return all;
}

QJsonObject toJson(const ClassMetrics &metrics)
{
    return {{u"precision"_s, metrics.precision},
            {u"recall"_s, metrics.recall},
            {u"f1"_s, metrics.f1},
            {u"support"_s, metrics.support}};
}

QJsonObject toJson(const ConfusionMatrix &confusion)
{
    QJsonArray matrix;
    for (const std::vector<qint64> &counts : confusion.counts) {
        QJsonArray row;
        for (const qint64 count : counts) {
            row.append(count);
        }
        matrix.append(row);
    }
    return {{u"labels"_s, toArray(confusion.labels)}, {u"matrix"_s, matrix}};
}

ConfusionMatrix confusionFromJson(const QJsonObject &object)
{
    ConfusionMatrix confusion;
    confusion.labels = texts(object[u"labels"_s]);
    const QJsonArray matrix = object[u"matrix"_s].toArray();
    for (const QJsonValue &row : matrix) {
        std::vector<qint64> counts;
        const QJsonArray cells = row.toArray();
        for (const QJsonValue &cell : cells) {
            counts.push_back(cell.toInteger());
        }
        confusion.counts.push_back(std::move(counts));
    }
    return confusion;
}

QJsonArray toJson(const Interval &interval)
{
    return {interval.low, interval.high};
}

std::optional<Interval> intervalFromJson(const QJsonValue &value)
{
    const QJsonArray ends = value.toArray();
    if (ends.size() != 2) {
        return std::nullopt;
    }
    return Interval{ends.at(0).toDouble(), ends.at(1).toDouble()};
}

std::optional<double> optionalDouble(const QJsonValue &value)
{
    return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
}

QJsonArray toJson(const std::vector<CoveragePoint> &curve)
{
    QJsonArray array;
    for (const CoveragePoint &point : curve) {
        QJsonObject object{{u"coverage"_s, point.coverage}, {u"accuracy"_s, point.accuracy}};
        if (point.confidence) {
            object[u"confidence"_s] = *point.confidence;
        }
        array.append(object);
    }
    return array;
}

QJsonArray toJson(const std::vector<ReliabilityBin> &bins)
{
    QJsonArray array;
    for (const ReliabilityBin &bin : bins) {
        array.append(QJsonObject{
            {u"confidence"_s, bin.confidence}, {u"accuracy"_s, bin.accuracy}, {u"n"_s, bin.n}});
    }
    return array;
}

QJsonObject toJson(const HyperValues &values)
{
    QJsonObject object;
    for (const auto &[name, value] : values) {
        object[name] = value;
    }
    return object;
}

std::optional<LearnabilityReport> learnabilityFromJson(Task task, const QJsonObject &object)
{
    const auto verdict = learnabilityVerdictFromWord(object[u"verdict"_s].toString());
    if (!verdict) {
        return std::nullopt;
    }
    LearnabilityReport report;
    report.task = task;
    report.n = object[u"n"_s].toInteger();
    report.unlabelled = object[u"unlabelled"_s].toInteger();
    report.families = object[u"families"_s].toInteger();
    report.labels = object[u"labels"_s].toInteger();
    report.usableLabels = object[u"usable_labels"_s].toInteger();
    report.effectiveRows = object[u"n_effective"_s].toDouble();
    report.mcc = object[u"mcc"_s].toDouble();
    report.mccInterval = intervalFromJson(object[u"ci"_s]).value_or(Interval{});
    report.z = object[u"z"_s].toDouble();
    report.verdict = *verdict;
    if (const QJsonObject permuted = object[u"permuted"_s].toObject(); !permuted.isEmpty()) {
        report.permuted = PermutedLabels{permuted[u"runs"_s].toInt(),
                                         permuted[u"rows"_s].toInteger(),
                                         intervalFromJson(permuted[u"mcc"_s]).value_or(Interval{}),
                                         permuted[u"high_z"_s].toDouble()};
    }
    return report;
}

QJsonObject toJson(const TaskCard &task)
{
    QJsonObject object{{u"task"_s, word(task.task)},
                       {u"algorithm"_s, task.algorithm},
                       {u"values"_s, toJson(task.values)},
                       {u"choice"_s, task.choice},
                       {u"labels"_s, toArray(task.labels)},
                       {u"training_rows"_s, task.trainingRows},
                       {u"review_threshold"_s, task.reviewThreshold},
                       {u"evaluation"_s, classify::toJson(task.evaluation)},
                       {u"importance"_s, importanceManifest(task.importance)}};
    if (task.learnability) {
        object[u"learnability"_s] = classify::toJson(*task.learnability);
    }
    return object;
}

Result<TaskCard> taskCardFromJson(const QJsonObject &object)
{
    const std::optional<Task> task = taskFromWord(object[u"task"_s].toString());
    TaskCard card;
    card.labels = texts(object[u"labels"_s]);
    if (!task || card.labels.size() < 2) {
        return fail(ErrorCode::Corrupt, u"the manifest of the model file names no task"_s);
    }
    card.task = *task;
    card.algorithm = object[u"algorithm"_s].toString();
    card.choice = object[u"choice"_s].toString();
    const QJsonObject values = object[u"values"_s].toObject();
    for (auto it = values.begin(); it != values.end(); ++it) {
        card.values[it.key()] = it.value().toDouble();
    }
    card.trainingRows = object[u"training_rows"_s].toInteger();
    card.reviewThreshold = object[u"review_threshold"_s].toDouble();
    card.evaluation = reportFromJson(*task, object[u"evaluation"_s].toObject());
    card.importance = importanceFromManifest(object[u"importance"_s].toObject(), card.labels);
    card.learnability = learnabilityFromJson(*task, object[u"learnability"_s].toObject());
    return card;
}

void readClasses(const QJsonObject &object, EvaluationReport &report)
{
    const QJsonObject perClass = object[u"per_class"_s].toObject();
    for (auto it = perClass.begin(); it != perClass.end(); ++it) {
        const QJsonObject metrics = it.value().toObject();
        report.perClass[it.key()] = {metrics[u"precision"_s].toDouble(),
                                     metrics[u"recall"_s].toDouble(),
                                     metrics[u"f1"_s].toDouble(),
                                     metrics[u"support"_s].toInteger()};
    }
    const QJsonArray curve = object[u"coverage_curve"_s].toArray();
    for (const QJsonValue &point : curve) {
        report.coverageCurve.push_back({point[u"coverage"_s].toDouble(),
                                        point[u"accuracy"_s].toDouble(),
                                        optionalDouble(point[u"confidence"_s])});
    }
    const QJsonArray bins = object[u"reliability"_s].toArray();
    for (const QJsonValue &bin : bins) {
        report.reliability.push_back({bin[u"confidence"_s].toDouble(),
                                      bin[u"accuracy"_s].toDouble(),
                                      bin[u"n"_s].toInteger()});
    }
}

} // namespace

QJsonObject toJson(const EvaluationReport &report)
{
    QJsonObject perClass;
    for (const auto &[label, metrics] : report.perClass) {
        perClass[label] = toJson(metrics);
    }
    QJsonObject object{{u"n"_s, report.n},
                       {u"unlabelled"_s, report.unlabelled},
                       {u"classes"_s, toArray(report.classes)},
                       {u"accuracy"_s, report.accuracy},
                       {u"macro_f1"_s, report.macroF1},
                       {u"weighted_f1"_s, report.weightedF1},
                       {u"log_loss"_s, report.logLoss},
                       {u"ece"_s, report.ece},
                       {u"majority_accuracy"_s, report.majorityAccuracy},
                       {u"majority_macro_f1"_s, report.majorityMacroF1},
                       {u"per_class"_s, perClass},
                       {u"confusion"_s, toJson(report.confusion)},
                       {u"coverage_curve"_s, toJson(report.coverageCurve)},
                       {u"reliability"_s, toJson(report.reliability)}};
    if (report.eceNoise) {
        object[u"ece_noise"_s] = *report.eceNoise;
    }
    if (report.quadraticKappa) {
        object[u"quadratic_kappa"_s] = *report.quadraticKappa;
    }
    if (report.macroF1Interval) {
        object[u"ci"_s] = toJson(*report.macroF1Interval);
    }
    if (report.highRecallInterval) {
        object[u"high_recall_ci"_s] = toJson(*report.highRecallInterval);
    }
    return object;
}

QJsonObject toJson(const LearnabilityReport &report)
{
    QJsonObject object{{u"task"_s, word(report.task)},
                       {u"n"_s, report.n},
                       {u"unlabelled"_s, report.unlabelled},
                       {u"learnable"_s, report.isLearnable()},
                       {u"verdict"_s, word(report.verdict)},
                       {u"z"_s, report.z},
                       {u"mcc"_s, report.mcc},
                       {u"ci"_s, QJsonArray{report.mccInterval.low, report.mccInterval.high}},
                       {u"n_effective"_s, report.effectiveRows},
                       {u"families"_s, report.families},
                       {u"labels"_s, report.labels},
                       {u"usable_labels"_s, report.usableLabels}};
    if (const auto &permuted = report.permuted) {
        object[u"permuted"_s] =
            QJsonObject{{u"runs"_s, permuted->runs},
                        {u"rows"_s, permuted->rows},
                        {u"mcc"_s, QJsonArray{permuted->mcc.low, permuted->mcc.high}},
                        {u"high_z"_s, permuted->highZ}};
    }
    return object;
}

EvaluationReport reportFromJson(Task task, const QJsonObject &object)
{
    EvaluationReport report;
    report.task = task;
    report.n = object[u"n"_s].toInteger();
    report.unlabelled = object[u"unlabelled"_s].toInteger();
    report.classes = texts(object[u"classes"_s]);
    report.accuracy = object[u"accuracy"_s].toDouble();
    report.macroF1 = object[u"macro_f1"_s].toDouble();
    report.weightedF1 = object[u"weighted_f1"_s].toDouble();
    report.logLoss = object[u"log_loss"_s].toDouble();
    report.ece = object[u"ece"_s].toDouble();
    report.majorityAccuracy = object[u"majority_accuracy"_s].toDouble();
    report.majorityMacroF1 = object[u"majority_macro_f1"_s].toDouble();
    report.quadraticKappa = optionalDouble(object[u"quadratic_kappa"_s]);
    report.eceNoise = optionalDouble(object[u"ece_noise"_s]);
    report.macroF1Interval = intervalFromJson(object[u"ci"_s]);
    report.highRecallInterval = intervalFromJson(object[u"high_recall_ci"_s]);
    report.confusion = confusionFromJson(object[u"confusion"_s].toObject());
    readClasses(object, report);
    return report;
}

QJsonObject toJson(const ModelCard &card)
{
    QJsonArray tasks;
    for (const TaskCard &task : card.tasks) {
        tasks.append(toJson(task));
    }
    return {{u"name"_s, card.name},
            {u"fingerprint"_s, card.fingerprint},
            {u"data_hash"_s, card.dataHash},
            {u"seed"_s, QString::number(card.seed)},
            {u"settings"_s, card.settings},
            {u"libraries"_s, card.libraries},
            {u"tasks"_s, tasks}};
}

Result<ModelCard> cardFromJson(const QJsonObject &object)
{
    ModelCard card;
    card.name = object[u"name"_s].toString();
    card.fingerprint = object[u"fingerprint"_s].toString();
    card.dataHash = object[u"data_hash"_s].toString();
    card.seed = object[u"seed"_s].toString().toULongLong();
    card.settings = object[u"settings"_s].toObject();
    card.libraries = object[u"libraries"_s].toObject();
    const QJsonArray tasks = object[u"tasks"_s].toArray();
    for (const QJsonValue &value : tasks) {
        Result<TaskCard> task = taskCardFromJson(value.toObject());
        if (!task) {
            return fail(task.error());
        }
        card.tasks.push_back(std::move(*task));
    }
    return card;
}

} // namespace firstline::classify
