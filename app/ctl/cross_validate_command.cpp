// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/command_table.h"
#include "app/ctl/training_options.h"
#include "core/domain/enum_text.h"
#include "core/service/cross_validation_json.h"

#include <algorithm>
#include <optional>

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
    addDecisionOption(parser);
    addSetOption(parser);
}

tl::expected<TrainingRequest, Failure> request(const Invocation &invocation)
{
    if (!invocation.isSet("data")) {
        return wrongUsage(u"name the labelled tickets with --data FILE"_s);
    }
    const auto decision = decisionRule(invocation);
    if (!decision) {
        return tl::unexpected(decision.error());
    }
    return trainingRequest(invocation, TaskChoice::One).map([&](TrainingRequest made) {
        made.decision = *decision;
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

QString figure(double value)
{
    return QString::number(value, 'f', 3);
}

QString interval(const std::optional<Interval> &interval)
{
    return interval ? u"%1–%2"_s.arg(figure(interval->low), figure(interval->high)) : QString();
}

/// Recall of `high` with its interval; empty where no ticket has it.
QString highRecall(const EvaluationReport &report)
{
    const auto high = report.perClass.find(word(Priority::High));
    if (!report.highRecallInterval || high == report.perClass.end()) {
        return {};
    }
    return figure(high->second.recall) + u' ' + interval(report.highRecallInterval);
}

/// Lines of cells under one another, the first column to the left, the others to the right.
QString aligned(const QList<QStringList> &lines)
{
    QList<qsizetype> widths(lines.front().size(), 0);
    for (const QStringList &line : lines) {
        for (qsizetype column = 0; column < line.size(); ++column) {
            widths[column] = std::max(widths[column], line[column].size());
        }
    }
    QString text;
    for (const QStringList &line : lines) {
        QString row = line.front().leftJustified(widths.front());
        for (qsizetype column = 1; column < line.size(); ++column) {
            row += u"  "_s + line[column].rightJustified(widths[column]);
        }
        text += row + u'\n';
    }
    return text;
}

QStringList cells(const AlgorithmReport &row)
{
    const EvaluationReport &figures = row.evaluation;
    QStringList line{row.algorithm,
                     figure(figures.macroF1),
                     interval(figures.macroF1Interval),
                     figure(figures.accuracy)};
    if (figures.task == Task::Priority) {
        line << highRecall(figures)
             << (figures.quadraticKappa ? figure(*figures.quadraticKappa) : QString());
    }
    return line << figure(figures.logLoss) << figure(figures.ece)
                << QString::number(row.predictionMicroseconds, 'f', 1)
                << QString::number(row.trainingSeconds, 'f', 1);
}

QStringList header(Task task)
{
    QStringList line{u"algorithm"_s, u"macro-F1"_s, u"95 % interval"_s, u"accuracy"_s};
    if (task == Task::Priority) {
        line << u"high recall, interval"_s << u"kappa"_s;
    }
    return line << u"log loss"_s << u"ECE"_s << u"µs/ticket"_s << u"train s"_s;
}

/// What always answering the most frequent label is worth.
QStringList majority(const EvaluationReport &any)
{
    return {u"(majority)"_s, figure(any.majorityMacroF1), QString(), figure(any.majorityAccuracy)};
}

/// Whether the first algorithm is really ahead.
QString leadSentence(const CrossValidationReport &report)
{
    const Difference &lead = *report.lead;
    const QString range = u"macro-F1 differs by %1, 95 % interval %2 to %3"_s.arg(
        figure(lead.value), figure(lead.interval.low), figure(lead.interval.high));
    const QString pair =
        u"%1 and %2"_s.arg(report.algorithms[0].algorithm, report.algorithms[1].algorithm);
    return lead.isWithinNoise() ? u"%1 are within noise: %2\n"_s.arg(pair, range)
                                : u"%1 differ: %2\n"_s.arg(pair, range);
}

QString text(const CrossValidationReport &report)
{
    if (report.algorithms.empty()) {
        return {};
    }
    const EvaluationReport &any = report.algorithms.front().evaluation;
    QString result = u"%1, %2 tickets, %3 labels, %4 folds%5\n"_s.arg(word(report.task))
                         .arg(any.n)
                         .arg(any.classes.size())
                         .arg(report.folds)
                         .arg(report.grouped ? u", near-duplicates in one fold"_s : QString());
    QList<QStringList> lines{header(report.task)};
    for (const AlgorithmReport &row : report.algorithms) {
        lines.append(cells(row));
    }
    lines.append(majority(any));
    result += aligned(lines);
    if (report.lead && report.algorithms.size() > 1) {
        result += leadSentence(report);
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
