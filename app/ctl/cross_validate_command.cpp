// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/command_table.h"
#include "app/ctl/training_options.h"
#include "core/domain/enum_text.h"
#include "core/service/json.h"

#include <QJsonArray>

namespace firstline::ctl {

namespace {

using namespace Qt::StringLiterals;

void describe(QCommandLineParser &parser)
{
    addDataOptions(parser);
    parser.addOptions(
        {{u"task"_s, u"priority or category."_s, u"TASK"_s},
         {u"algorithms"_s,
          u"Comma-separated list of "_s + TrainingService::algorithms().mid(1).join(u", "_s) + u'.',
          u"NAMES"_s},
         {u"no-group"_s, u"Lets near-duplicates fall into different folds."_s}});
    addFoldsOption(parser);
    addSetOption(parser);
}

tl::expected<TrainingRequest, Failure> request(const Invocation &invocation)
{
    if (!invocation.isSet("data")) {
        return wrongUsage(u"name the labelled tickets with --data FILE"_s);
    }
    return trainingRequest(invocation, TaskChoice::One).map([&](TrainingRequest made) {
        made.groupByFamily = !invocation.isSet("no-group");
        return made;
    });
}

tl::expected<QStringList, Failure> algorithms(const Invocation &invocation)
{
    const QStringList known = TrainingService::algorithms().mid(1);
    const QStringList named = invocation.value("algorithms").split(u',', Qt::SkipEmptyParts);
    for (const QString &name : named) {
        if (!known.contains(name)) {
            return wrongUsage(
                u"--algorithms takes %1, not \"%2\""_s.arg(known.join(u", "_s), name));
        }
    }
    return named.isEmpty() ? known : named;
}

/// The values of --set, which belong to the one algorithm of --algorithms.
tl::expected<HyperValues, Failure> settings(const Invocation &invocation, const QStringList &names)
{
    if (invocation.isSet("set") && names.size() != 1) {
        return wrongUsage(u"--set needs one algorithm in --algorithms"_s);
    }
    return hyperValues(invocation, names.front());
}

QJsonObject toJson(const CrossValidationReport &report)
{
    QJsonArray rows;
    for (const AlgorithmReport &algorithm : report.algorithms) {
        QJsonObject row = firstline::toJson(algorithm.evaluation);
        row.insert(u"algorithm"_s, algorithm.algorithm);
        row.insert(u"training_seconds"_s, algorithm.trainingSeconds);
        if (const auto &interval = algorithm.evaluation.macroF1Interval) {
            row.insert(u"ci"_s, QJsonArray{interval->low, interval->high});
        }
        rows.append(row);
    }
    return {{u"task"_s, word(report.task)},
            {u"folds"_s, report.folds},
            {u"grouped"_s, report.grouped},
            {u"algorithms"_s, rows}};
}

QString figure(double value)
{
    return QString::number(value, 'f', 3);
}

/// Recall of `high` for the priority, a dash for other tasks.
QString highRecall(const EvaluationReport &report)
{
    const auto high = report.perClass.find(u"high"_s);
    return report.task == Task::Priority && high != report.perClass.end()
               ? figure(high->second.recall)
               : u"–"_s;
}

QString text(const CrossValidationReport &report)
{
    QString result = u"%1, %2 folds%3\n"_s.arg(word(report.task))
                         .arg(report.folds)
                         .arg(report.grouped ? u", near-duplicates in one fold"_s : QString());
    result +=
        u"%1 macro-F1   95 % interval   accuracy  high recall  log loss    ECE  seconds\n"_s.arg(
            u"algorithm"_s, -14);
    for (const AlgorithmReport &row : report.algorithms) {
        const EvaluationReport &figures = row.evaluation;
        const Interval interval = figures.macroF1Interval.value_or(Interval{});
        result += u"%1 %2   %3–%4   %5  %6  %7  %8 %9\n"_s.arg(row.algorithm, -14)
                      .arg(figure(figures.macroF1), 8)
                      .arg(figure(interval.low), figure(interval.high))
                      .arg(figure(figures.accuracy), 8)
                      .arg(highRecall(figures), 11)
                      .arg(figure(figures.logLoss), 8)
                      .arg(figure(figures.ece), 5)
                      .arg(row.trainingSeconds, 8, 'f', 1);
    }
    if (!report.algorithms.empty()) {
        const EvaluationReport &any = report.algorithms.front().evaluation;
        result += u"%1 %2                   %3\n"_s.arg(u"(majority)"_s, -14)
                      .arg(figure(any.majorityMacroF1), 8)
                      .arg(figure(any.majorityAccuracy), 8);
    }
    return result;
}

Outcome run(const Invocation &invocation)
{
    auto wanted = request(invocation);
    if (!wanted) {
        return tl::unexpected(wanted.error());
    }
    const auto names = algorithms(invocation);
    if (!names) {
        return tl::unexpected(names.error());
    }
    const auto values = settings(invocation, *names);
    if (!values) {
        return tl::unexpected(values.error());
    }
    wanted->settings = *values;
    const auto tickets = dataTickets(invocation);
    if (!tickets) {
        return tl::unexpected(tickets.error());
    }
    const auto report = TrainingService().crossValidate(
        *tickets, *names, *wanted, invocation.progress(), invocation.cancellation);
    if (!report) {
        return failed(report.error());
    }
    if (invocation.json) {
        print(toJson(*report));
    } else {
        print(text(*report));
    }
    return ExitCode::Done;
}

} // namespace

const Command kCrossValidateCommand{
    "cross-validate", "compares algorithms on held-out folds", describe, run};

} // namespace firstline::ctl
