// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/command_table.h"
#include "app/ctl/training_options.h"
#include "core/domain/enum_text.h"
#include "core/service/json.h"
#include "core/service/tuning_service.h"

#include <algorithm>

namespace firstline::ctl {

namespace {

using namespace Qt::StringLiterals;

void describe(QCommandLineParser &parser)
{
    addDataOptions(parser);
    parser.addOptions(
        {{u"task"_s, u"priority or category."_s, u"TASK"_s},
         {u"algorithm"_s, TuningService::algorithms().join(u", "_s) + u'.', u"NAME"_s},
         {u"search"_s, u"grid, random or global."_s, u"METHOD"_s, u"random"_s},
         {u"trials"_s, u"Settings to try besides the default one."_s, u"N"_s, u"30"_s},
         {u"no-group"_s, u"Lets near-duplicates fall into different folds."_s},
         {u"out"_s,
          u"Where trials are kept; the same command goes on behind them. By default a file in "
          "the data directory, named after the search."_s,
          u"FILE.jsonl"_s},
         {u"restart"_s, u"Forgets the trials of an earlier run."_s},
         {u"plot"_s, u"Draws the trials."_s, u"FILE.svg|FILE.html"_s}});
    addFoldsOption(parser);
}

/// What is asked of the search itself.
tl::expected<TuningRequest, Failure> searchRequest(const Invocation &invocation)
{
    TuningRequest request;
    request.algorithm = invocation.value("algorithm");
    if (!TuningService::algorithms().contains(request.algorithm)) {
        return wrongUsage(u"--algorithm is one of %1, not \"%2\""_s.arg(
            TuningService::algorithms().join(u", "_s), request.algorithm));
    }
    const auto method = searchMethodFromWord(invocation.value("search"));
    if (!method) {
        return wrongUsage(
            u"--search is grid, random or global, not \"%1\""_s.arg(invocation.value("search")));
    }
    const auto trials = invocation.number("trials", request.trials, 1, TuningService::kMostTrials);
    if (!trials) {
        return tl::unexpected(trials.error());
    }
    const QString plot = invocation.value("plot");
    if (!plot.isEmpty() && !TuningService::canPlotTo(plot)) {
        return wrongUsage(
            u"--plot takes a file that ends in .svg or .html, not \"%1\""_s.arg(plot));
    }
    request.search = *method;
    request.trials = *trials;
    return request;
}

tl::expected<TuningRequest, Failure> request(const Invocation &invocation)
{
    if (!invocation.isSet("data")) {
        return wrongUsage(u"name the labelled tickets with --data FILE"_s);
    }
    auto request = searchRequest(invocation);
    if (!request) {
        return request;
    }
    const auto common = trainingRequest(invocation, TaskChoice::One);
    if (!common) {
        return tl::unexpected(common.error());
    }
    request->task = common->tasks.front();
    request->folds = common->folds;
    request->topCategories = common->topCategories;
    request->seed = common->seed;
    request->groupByFamily = !invocation.isSet("no-group");
    request->file = invocation.value("out");
    request->folder = invocation.settings.dataDirectory + u"/tuning"_s;
    request->resume = invocation.isSet("restart") ? Resume::No : Resume::Yes;
    return request;
}

QString figure(double value)
{
    return QString::number(value, 'f', 4);
}

QString between(const Interval &interval)
{
    return figure(interval.low) + u" to "_s + figure(interval.high);
}

QString trialLine(const Trial &trial, const TuningReport &report)
{
    QString line = u"%1  %2  %3  %4 %5"_s.arg(trial.number, 5)
                       .arg(figure(trial.macroF1), 8)
                       .arg(figure(trial.accuracy), 8)
                       .arg(figure(trial.logLoss), 8)
                       .arg(trial.seconds, 8, 'f', 1);
    for (const HyperParameter &parameter : report.parameters) {
        line += u"  %1"_s.arg(trial.values.at(parameter.name),
                              static_cast<int>(std::max<qsizetype>(parameter.name.size(), 9)));
    }
    line += trial.number == report.best().number ? u"  best"_s : QString();
    return line + (trial.number == 0 ? u"  default\n"_s : u"\n"_s);
}

/// All trials with the default setting among them, best first.
QString trialTable(const TuningReport &report)
{
    std::vector<Trial> trials{report.fallback};
    trials.insert(trials.end(), report.trials.begin(), report.trials.end());
    std::stable_sort(trials.begin(), trials.end(), [](const Trial &a, const Trial &b) {
        return a.macroF1 > b.macroF1;
    });
    QString text = u"trial  macro-F1  accuracy  log loss  seconds"_s;
    for (const HyperParameter &parameter : report.parameters) {
        text += u"  %1"_s.arg(parameter.name, 9);
    }
    text += u'\n';
    for (const Trial &trial : trials) {
        text += trialLine(trial, report);
    }
    return text
           + u"    –  %1  %2                      (majority)\n"_s
                 .arg(figure(report.majorityMacroF1), 8)
                 .arg(figure(report.majorityAccuracy), 8);
}

QString verdict(const Difference &difference)
{
    if (difference.isWithinNoise()) {
        return u"within noise of the default"_s;
    }
    return difference.value > 0 ? u"better than the default"_s : u"worse than the default"_s;
}

/// The honest figures.
QString heldOutText(const TuningReport &report)
{
    const HeldOutCheck &check = report.heldOut;
    QString text = u"\nThe best macro-F1 above is optimistic: it was chosen for being high. On %L1 "
                   u"tickets that "
                   "no trial saw:\n"_s.arg(check.n);
    const auto row = [](const QString &name, double value, const Interval &interval) {
        return u"  %1 %2   95 %3\n"_s.arg(name, -12)
            .arg(figure(value), 8)
            .arg(u"%: "_s + between(interval));
    };
    text += row(u"best"_s, check.best.macroF1, check.best.interval);
    text += row(u"default"_s, check.fallback.macroF1, check.fallback.interval);
    if (report.best().number == 0) {
        return text + u"No trial did better than the default setting.\n"_s;
    }
    return text + row(u"difference"_s, check.difference.value, check.difference.interval)
           + u"  so the best setting is %1.\n"_s.arg(verdict(check.difference));
}

/// A word as a shell takes it.
QString quoted(const QString &word)
{
    const bool isPlain = std::all_of(word.begin(), word.end(), [](QChar c) {
        return (c.unicode() < 128 && c.isLetterOrNumber()) || u"=.,/_-+:"_s.contains(c);
    });
    return isPlain && !word.isEmpty() ? word
                                      : u"'%1'"_s.arg(QString(word).replace(u'\'', u"'\\''"_s));
}

/// The command that trains with the best setting.
QString trainingCommand(const Invocation &invocation, const TuningReport &report)
{
    QStringList words{u"firstlinectl"_s, u"train"_s};
    for (const QString &option : {u"data"_s,
                                  u"map"_s,
                                  u"priority-map"_s,
                                  u"format"_s,
                                  u"top-categories"_s,
                                  u"folds"_s,
                                  u"seed"_s}) {
        const QStringList values = invocation.isSet(option.toLatin1().constData())
                                       ? invocation.options.values(option)
                                       : QStringList();
        for (const QString &value : values) {
            words << u"--"_s + option << quoted(value);
        }
    }
    words << u"--task"_s << word(report.task) << u"--algorithm"_s << report.algorithm;
    for (const auto &[name, value] : report.best().values) {
        words << u"--set"_s << name + u'=' + QString::number(value);
    }
    return words.join(u' ') + u" --out MODEL.flm"_s;
}

QString text(const Invocation &invocation, const Tuning &tuning)
{
    const TuningReport &report = tuning.report;
    QString result = u"%1, %2, %3 search, %L4 tickets, %5 folds%6\n"_s
                         .arg(word(report.task), report.algorithm, word(report.search))
                         .arg(report.n)
                         .arg(report.folds)
                         .arg(report.grouped ? u", near-duplicates in one fold"_s : QString());
    result +=
        u"%1 trials, %2 of them from an earlier run; kept in %3\n"_s.arg(report.trials.size() + 1)
            .arg(report.resumed)
            .arg(tuning.file);
    result += trialTable(report) + heldOutText(report);
    return result + u"\nTrain with the best setting:\n  "_s + trainingCommand(invocation, report)
           + u'\n';
}

/// A stopped search says what is kept and how to go on.
tl::unexpected<Failure> stopped(Error error, const QString &file)
{
    if (error.code == ErrorCode::Cancelled) {
        error.detail =
            u"stopped; the finished trials are in %1, the same command goes on"_s.arg(file);
    }
    return failed(std::move(error));
}

Outcome run(const Invocation &invocation)
{
    const auto wanted = request(invocation);
    if (!wanted) {
        return tl::unexpected(wanted.error());
    }
    const auto tickets = dataTickets(invocation);
    if (!tickets) {
        return tl::unexpected(tickets.error());
    }
    const auto tuning =
        TuningService().tune(*tickets, *wanted, invocation.progress(), invocation.cancellation);
    if (!tuning) {
        return stopped(tuning.error(), TuningService::trialsFile(*tickets, *wanted));
    }
    if (invocation.isSet("plot")) {
        if (const auto plotted = TuningService::plot(tuning->report, invocation.value("plot"));
            !plotted) {
            return failed(plotted.error());
        }
    }
    if (invocation.json) {
        QJsonObject object = toJson(tuning->report);
        object[u"file"_s] = tuning->file;
        print(object);
    } else {
        print(text(invocation, *tuning));
    }
    return ExitCode::Done;
}

} // namespace

const Command kTuneCommand{"tune", "searches for the best settings of an algorithm", describe, run};

} // namespace firstline::ctl
