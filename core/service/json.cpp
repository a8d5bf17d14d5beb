// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/json.h"

#include "core/classify/model_card_json.h"
#include "core/domain/enum_text.h"

#include <QJsonArray>

namespace firstline {

namespace {

using namespace Qt::StringLiterals;

QJsonValue toJson(const std::optional<TaskPrediction> &prediction)
{
    if (!prediction) {
        return QJsonValue::Null;
    }
    QJsonObject probabilities;
    for (const LabelProbability &p : prediction->probabilities) {
        probabilities[p.label] = p.probability;
    }
    return QJsonObject{{u"label"_s, prediction->label},
                       {u"confidence"_s, prediction->confidence},
                       {u"probabilities"_s, probabilities},
                       {u"score"_s, prediction->score},
                       {u"bias"_s, prediction->bias}};
}

QJsonObject toJson(const Reason &reason)
{
    return {{u"task"_s, word(reason.task)},
            {u"label"_s, reason.label},
            {u"feature"_s, reason.feature},
            {u"text"_s, reason.text},
            {u"contribution"_s, reason.contribution}};
}

QJsonObject metrics(const ModelCard &card)
{
    QJsonObject tasks;
    for (const TaskCard &task : card.tasks) {
        const EvaluationReport &report = task.evaluation;
        QJsonObject object{{u"n"_s, report.n},
                           {u"accuracy"_s, report.accuracy},
                           {u"macro_f1"_s, report.macroF1},
                           {u"weighted_f1"_s, report.weightedF1},
                           {u"log_loss"_s, report.logLoss},
                           {u"ece"_s, report.ece},
                           {u"majority_accuracy"_s, report.majorityAccuracy},
                           {u"majority_macro_f1"_s, report.majorityMacroF1}};
        tasks[word(task.task)] = object;
    }
    return tasks;
}

QString algorithms(const ModelCard &card)
{
    QStringList words;
    for (const TaskCard &task : card.tasks) {
        if (!words.contains(task.algorithm)) {
            words.append(task.algorithm);
        }
    }
    return words.join(u"+"_s);
}

QJsonObject figure(double macroF1, const Interval &interval)
{
    return {{u"macro_f1"_s, macroF1}, {u"ci"_s, QJsonArray{interval.low, interval.high}}};
}

} // namespace

QJsonObject toJson(const Prediction &prediction)
{
    QJsonArray reviewReasons;
    for (const ReviewReason reason : prediction.reviewReasons) {
        reviewReasons.append(word(reason));
    }
    QJsonArray reasons;
    for (const Reason &reason : prediction.reasons) {
        reasons.append(toJson(reason));
    }
    QJsonArray entities;
    for (const Entity &entity : prediction.entities) {
        entities.append(QJsonObject{{u"type"_s, entity.type}, {u"text"_s, entity.text}});
    }
    return {{u"priority"_s, toJson(prediction.priority)},
            {u"category"_s, toJson(prediction.category)},
            {u"priority_score"_s, prediction.priorityScore},
            {u"needs_review"_s, prediction.needsReview},
            {u"review_reasons"_s, reviewReasons},
            {u"reasons"_s, reasons},
            {u"language"_s, prediction.language},
            {u"sentiment"_s, prediction.sentiment},
            {u"entities"_s, entities},
            {u"model_version"_s, prediction.modelVersion}};
}

QJsonObject toJson(const EvaluationReport &report)
{
    return classify::toJson(report);
}

QJsonObject toJson(const LearnabilityReport &report)
{
    return classify::toJson(report);
}

QJsonObject toJson(const RegisteredModel &model)
{
    return {{u"version"_s, model.version()},
            {u"created_at"_s, model.createdAt.toUTC().toString(Qt::ISODate)},
            {u"algorithm"_s, algorithms(model.card)},
            {u"champion"_s, model.champion},
            {u"metrics"_s, metrics(model.card)}};
}

QJsonObject toJson(const Trial &trial)
{
    QJsonObject values;
    for (const auto &[name, value] : trial.values) {
        values[name] = value;
    }
    return {{u"number"_s, trial.number},
            {u"values"_s, values},
            {u"macro_f1"_s, trial.macroF1},
            {u"accuracy"_s, trial.accuracy},
            {u"log_loss"_s, trial.logLoss},
            {u"seconds"_s, trial.seconds}};
}

QJsonObject toJson(const EscalationDryRun &run)
{
    QJsonArray rules;
    for (const EscalationDryRun::RuleCount &rule : run.rules) {
        QJsonArray examples;
        for (const EscalationDryRun::Example &example : rule.examples) {
            examples.append(QJsonObject{{u"ticket_id"_s, example.ticketId},
                                        {u"subject"_s, example.subject},
                                        {u"reason"_s, example.reason}});
        }
        rules.append(QJsonObject{
            {u"rule"_s, rule.rule}, {u"tickets"_s, rule.tickets}, {u"examples"_s, examples}});
    }
    return {{u"tickets"_s, run.tickets},
            {u"escalated"_s, run.escalated},
            {u"untimed"_s, run.untimed},
            {u"rules"_s, rules}};
}

QJsonObject toJson(const TuningReport &report)
{
    QJsonArray trials;
    for (const Trial &trial : report.trials) {
        trials.append(toJson(trial));
    }
    const HeldOutCheck &check = report.heldOut;
    return {{u"task"_s, word(report.task)},
            {u"algorithm"_s, report.algorithm},
            {u"search"_s, word(report.search)},
            {u"folds"_s, report.folds},
            {u"grouped"_s, report.grouped},
            {u"n"_s, report.n},
            {u"trials"_s, trials},
            {u"resumed"_s, report.resumed},
            {u"best"_s, toJson(report.best())},
            {u"default"_s, toJson(report.fallback)},
            {u"majority"_s,
             QJsonObject{{u"macro_f1"_s, report.majorityMacroF1},
                         {u"accuracy"_s, report.majorityAccuracy}}},
            {u"held_out"_s,
             QJsonObject{
                 {u"n"_s, check.n},
                 {u"best"_s, figure(check.best.macroF1, check.best.interval)},
                 {u"default"_s, figure(check.fallback.macroF1, check.fallback.interval)},
                 {u"difference"_s, figure(check.difference.value, check.difference.interval)}}}};
}

} // namespace firstline
