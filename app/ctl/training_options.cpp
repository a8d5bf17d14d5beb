// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/training_options.h"

#include "app/ctl/ticket_file_options.h"
#include "core/domain/enum_text.h"
#include "core/service/ticket_file.h"
#include "core/service/training_limits.h"

namespace firstline::ctl {

namespace {

using namespace Qt::StringLiterals;

constexpr int kMaxCategories = 10'000;

QString figure(double value)
{
    return QString::number(value, 'f', 3);
}

QString classLine(const QString &label, const ClassMetrics &metrics)
{
    return u"  %1 %2  %3  %4 %5\n"_s.arg(label.left(32), -32)
        .arg(figure(metrics.precision), 9)
        .arg(figure(metrics.recall), 6)
        .arg(figure(metrics.f1), 6)
        .arg(metrics.support, 9);
}

tl::expected<std::vector<Task>, Failure> tasks(const Invocation &invocation, TaskChoice choice)
{
    const QString text = invocation.value("task");
    if (choice == TaskChoice::OneOrAll && text == "all"_L1) {
        return std::vector<Task>(kTasks.begin(), kTasks.end());
    }
    const auto task = taskFromWord(text);
    if (!task) {
        return wrongUsage(u"--task is priority%1, not \"%2\""_s.arg(
            choice == TaskChoice::OneOrAll ? u", category or all"_s : u" or category"_s, text));
    }
    return std::vector<Task>{*task};
}

} // namespace

void addDataOptions(QCommandLineParser &parser)
{
    parser.addOptions({{u"data"_s, u"Labelled ticket file."_s, u"FILE"_s},
                       {u"top-categories"_s,
                        u"Folds all but the N most frequent categories into \"other\"."_s,
                        u"N"_s}});
    addTicketFileOptions(parser);
}

void addFoldsOption(QCommandLineParser &parser)
{
    parser.addOption(
        {u"folds"_s,
         u"Folds of the out-of-fold scores, %1 to %2."_s.arg(kFewestFolds).arg(kMostFolds),
         u"N"_s,
         u"5"_s});
}

void addDecisionOption(QCommandLineParser &parser)
{
    parser.addOption(
        {u"decision"_s,
         u"How probabilities become an answer: likeliest, fair (to small labels: better "
         "macro-F1, less accuracy) or auto (fair where that clearly pays)."_s,
         u"RULE"_s,
         u"auto"_s});
}

tl::expected<DecisionRule, Failure> decisionRule(const Invocation &invocation)
{
    const auto rule = decisionRuleFromWord(invocation.value("decision"));
    return rule ? tl::expected<DecisionRule, Failure>(*rule)
                : wrongUsage(u"--decision is auto, likeliest or fair, not \"%1\""_s.arg(
                    invocation.value("decision")));
}

void addSetOption(QCommandLineParser &parser)
{
    parser.addOption({u"set"_s,
                      u"Sets a hyper-parameter of the algorithm; may be given more than once."_s,
                      u"NAME=VALUE"_s});
}

tl::expected<HyperValues, Failure> hyperValues(const Invocation &invocation,
                                               const QString &algorithm)
{
    HyperValues values;
    const QStringList pairs = invocation.options.values(u"set"_s);
    for (const QString &pair : pairs) {
        const qsizetype equals = pair.indexOf(u'=');
        bool isNumber = false;
        const double value = pair.mid(equals + 1).toDouble(&isNumber);
        if (equals < 1 || !isNumber) {
            return wrongUsage(u"--set takes NAME=VALUE with a number, not \"%1\""_s.arg(pair));
        }
        values[pair.left(equals)] = value;
    }
    const auto checked = TrainingService::checkSettings(algorithm, values);
    return checked ? tl::expected<HyperValues, Failure>(values)
                   : wrongUsage(u"--set: "_s + checked.error().detail);
}

tl::expected<std::vector<Ticket>, Failure> dataTickets(const Invocation &invocation)
{
    const auto request = ticketFileRequest(invocation, invocation.value("data"));
    if (!request) {
        return tl::unexpected(request.error());
    }
    auto file = readTicketFile(*request, invocation.cancellation);
    if (!file) {
        return failed(file.error());
    }
    if (file->rejected > 0) {
        printError(u"%1 rows of %2 are no tickets and were left out"_s.arg(file->rejected)
                       .arg(request->file));
    }
    return std::move(file->tickets);
}

tl::expected<std::optional<int>, Failure> topCategories(const Invocation &invocation)
{
    if (!invocation.isSet("top-categories")) {
        return std::optional<int>();
    }
    return invocation.number("top-categories", 0, 1, kMaxCategories).map([](int n) {
        return std::optional<int>(n);
    });
}

tl::expected<TrainingRequest, Failure> trainingRequest(const Invocation &invocation,
                                                       TaskChoice choice)
{
    TrainingRequest request;
    const auto wanted = tasks(invocation, choice);
    if (!wanted) {
        return tl::unexpected(wanted.error());
    }
    const auto top = topCategories(invocation);
    if (!top) {
        return tl::unexpected(top.error());
    }
    const auto folds = invocation.number("folds", request.folds, kFewestFolds, kMostFolds);
    if (!folds) {
        return tl::unexpected(folds.error());
    }
    request.tasks = *wanted;
    request.topCategories = *top;
    request.folds = *folds;
    request.seed = invocation.seed;
    return request;
}

QString table(const EvaluationReport &report)
{
    QString text =
        u"%1: %L2 tickets, %3 labels%4\n"_s.arg(word(report.task))
            .arg(report.n)
            .arg(report.classes.size())
            .arg(report.unlabelled > 0 ? u" (%L1 without a label left out)"_s.arg(report.unlabelled)
                                       : QString());
    text += u"  macro-F1  %1   (majority %2)\n"_s.arg(figure(report.macroF1),
                                                      figure(report.majorityMacroF1));
    text += u"  accuracy  %1   (majority %2)\n"_s.arg(figure(report.accuracy),
                                                      figure(report.majorityAccuracy));
    text += u"  weighted F1 %1   log loss %2   ECE %3\n"_s.arg(
        figure(report.weightedF1), figure(report.logLoss), figure(report.ece));
    if (report.quadraticKappa) {
        text += u"  quadratic kappa %1\n"_s.arg(figure(*report.quadraticKappa));
    }
    text += u"  %1 precision  recall      F1   tickets\n"_s.arg(u"label"_s, -32);
    for (const auto &[label, metrics] : report.perClass) {
        text += classLine(label, metrics);
    }
    return text;
}

} // namespace firstline::ctl
