// SPDX-License-Identifier: GPL-3.0-or-later

// Cross-validates algorithms on ticket files and prints macro-F1 with the majority beside it.
//
//   quality_bench [--algorithms a,b] [--no-group] [--folds-to DIR] [--answers-to DIR]
//                 FILE[:task[:top]]…
//
// With --folds-to the texts, labels and folds of each file are written for the peers as
// DIR/NAME.TASK.json. With --answers-to the out-of-fold answers of each algorithm are written as
// DIR/NAME.TASK.ALGORITHM.json, in the order of those rows, for peers/compare.py.

#include "core/base/log.h"
#include "core/train/training_run.h"
#include "tests/bench/peer_files.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <cstdio>

using namespace firstline;
using namespace Qt::StringLiterals;

namespace {

/// What the command line asks for, for all files.
struct Options
{
    QStringList algorithms{u"auto"_s};
    QString foldsTo;
    QString answersTo;
    bool groupByFamily = true;
};

/// Out-of-fold answers and whose they are.
struct Row
{
    QString name;
    train::OutOfFold result;
    double seconds = 0;
};

/// One row a candidate; with "auto" one more for what choosing among them is worth.
std::vector<Row> rowsOf(const train::Contest &contest, bool isAuto)
{
    std::vector<Row> rows;
    std::vector<train::OutOfFold> results;
    for (const train::Contender &contender : contest.contenders) {
        results.push_back(train::answerOutOfFold(contest.task, contender.scores));
        const QString name = contender.candidate.name().replace(u' ', u'_');
        rows.push_back({name, results.back(), contender.trainingSeconds});
    }
    if (isAuto) {
        rows.push_back({u"auto"_s, train::answerAsChosen(contest.task, results), 0});
    }
    return rows;
}

bool writeForPeers(const bench::FileJob &job,
                   const Options &options,
                   const QByteArray &folds,
                   const train::FoldedTask &task,
                   const std::vector<Row> &rows)
{
    const QString name = u'/' + job.name();
    bool written = true;
    if (!options.foldsTo.isEmpty()) {
        written = bench::write(options.foldsTo + name + u".json"_s, folds);
    }
    for (const Row &row : rows) {
        if (!options.answersTo.isEmpty()) {
            const QString file = name + u'.' + row.name + u".json"_s;
            written = bench::write(options.answersTo + file,
                                   bench::answersJson(task, row.name, row.result.answers, folds))
                      && written;
        }
    }
    return written;
}

int measure(const bench::FileJob &job, const Options &options)
{
    const Result<std::vector<Ticket>> tickets = bench::readTickets(job);
    if (!tickets) {
        std::fprintf(stderr, "%s\n", qPrintable(tickets.error().detail));
        return 1;
    }
    train::TrainingPlan plan;
    plan.tasks = {job.task};
    plan.topCategories = job.top;
    plan.groupByFamily = options.groupByFamily;
    const Result<train::Contest> contest =
        train::crossValidate(*tickets, plan, options.algorithms, {}, {});
    if (!contest) {
        std::fprintf(stderr, "%s\n", qPrintable(contest.error().detail));
        return 1;
    }
    const std::vector<Row> rows = rowsOf(*contest, options.algorithms.contains(u"auto"_s));
    for (const Row &row : rows) {
        const EvaluationReport &report = row.result.report;
        const auto high = report.perClass.find(u"high"_s);
        std::printf("%-28s %-8s %-17s n %5lld k %3zu acc %.4f F1 %.4f maj %.4f logloss %.3f ece "
                    "%.3f high %.3f %.1f s\n",
                    qPrintable(QFileInfo(job.file).completeBaseName()),
                    job.task == Task::Priority ? "priority" : "category",
                    qPrintable(row.name),
                    static_cast<long long>(report.n),
                    report.classes.size(),
                    report.accuracy,
                    report.macroF1,
                    report.majorityMacroF1,
                    report.logLoss,
                    report.ece,
                    high == report.perClass.end() ? 0.0 : high->second.recall,
                    row.seconds);
        std::fflush(stdout);
    }
    const QByteArray folds = bench::foldsJson(*tickets, contest->task);
    return writeForPeers(job, options, folds, contest->task, rows) ? 0 : 1;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    log::setUp({log::Format::Text, "warn", {}});
    QStringList arguments = application.arguments().sliced(1);
    Options options;
    while (arguments.size() > 1 && arguments.first().startsWith("--"_L1)) {
        const QString option = arguments.takeFirst();
        if (option == "--no-group"_L1) {
            options.groupByFamily = false;
        } else if (option == "--algorithms"_L1) {
            options.algorithms = arguments.takeFirst().split(u',');
        } else if (option == "--answers-to"_L1) {
            options.answersTo = arguments.takeFirst();
        } else {
            options.foldsTo = arguments.takeFirst();
        }
    }
    int failed = 0;
    for (const QString &argument : arguments) {
        failed += measure(bench::FileJob::parse(argument), options);
    }
    return failed == 0 ? 0 : 1;
}
