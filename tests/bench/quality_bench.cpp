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
#include "core/service/ticket_file.h"
#include "core/train/training_run.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

using namespace firstline;
using namespace Qt::StringLiterals;

namespace {

struct Job
{
    QString file;
    Task task = Task::Category;
    std::optional<int> top;
};

Job parseJob(const QString &text)
{
    const QStringList parts = text.split(u':');
    Job job{parts[0], Task::Category, {}};
    if (parts.size() > 1 && parts[1] == "priority"_L1) {
        job.task = Task::Priority;
    }
    if (parts.size() > 2) {
        job.top = parts[2].toInt();
    }
    return job;
}

/// "endava_topic_group.category"
QString nameOf(const Job &job)
{
    const QString task = job.task == Task::Priority ? u"priority"_s : u"category"_s;
    return QFileInfo(job.file).completeBaseName() + u'.' + task;
}

QByteArray foldsJson(const std::vector<Ticket> &tickets, const train::FoldedTask &task)
{
    QJsonArray rows;
    for (std::size_t i = 0; i < task.folds.size(); ++i) {
        const Ticket &ticket = tickets[task.labels.tickets[i]];
        rows.append(QJsonObject{{u"text"_s, QString(ticket.subject + u'\n' + ticket.message)},
                                {u"label"_s, task.labels.labels[task.labels.classes[i]]},
                                {u"fold"_s, static_cast<int>(task.folds[i])}});
    }
    return QJsonDocument(rows).toJson(QJsonDocument::Compact);
}

/// The answers carry the hash of the folds that they belong to.
QByteArray answersJson(const train::Contest &contest,
                       const train::Contender &contender,
                       const QByteArray &folds)
{
    QJsonArray answers;
    for (const std::uint32_t answer : train::outOfFoldAnswers(contest.task, contender.scores)) {
        answers.append(contest.task.labels.labels[answer]);
    }
    const QByteArray hash = QCryptographicHash::hash(folds, QCryptographicHash::Sha256).toHex();
    return QJsonDocument(QJsonObject{{u"algorithm"_s, contender.algorithm},
                                     {u"folds_sha256"_s, QString::fromLatin1(hash)},
                                     {u"answers"_s, answers}})
        .toJson(QJsonDocument::Compact);
}

int write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(content) == content.size()) {
        return 0;
    }
    std::fprintf(stderr, "cannot write %s\n", qPrintable(path));
    return 1;
}

/// What the command line asks for, for all files.
struct Options
{
    QStringList algorithms{u"auto"_s};
    QString foldsTo;
    QString answersTo;
    bool groupByFamily = true;
};

int writeForPeers(const Job &job,
                  const Options &options,
                  const QByteArray &folds,
                  const train::Contest &contest)
{
    const QString name = u'/' + nameOf(job);
    int failed = 0;
    if (!options.foldsTo.isEmpty()) {
        failed += write(options.foldsTo + name + u".json"_s, folds);
    }
    if (!options.answersTo.isEmpty()) {
        for (const train::Contender &contender : contest.contenders) {
            failed += write(options.answersTo + name + u'.' + contender.algorithm + u".json"_s,
                            answersJson(contest, contender, folds));
        }
    }
    return failed == 0 ? 0 : 1;
}

int measure(const Job &job, const Options &options)
{
    ImportRequest request;
    request.file = job.file;
    request.columns = {{u"message"_s, u"body"_s}, {u"ticket_id"_s, u"id"_s}};
    const Result<TicketFile> file = readTicketFile(request);
    if (!file) {
        std::fprintf(stderr, "%s\n", qPrintable(file.error().detail));
        return 1;
    }
    train::TrainingPlan plan;
    plan.tasks = {job.task};
    plan.topCategories = job.top;
    plan.groupByFamily = options.groupByFamily;
    const Result<train::Contest> contest =
        train::crossValidate(file->tickets, plan, options.algorithms, {}, {});
    if (!contest) {
        std::fprintf(stderr, "%s\n", qPrintable(contest.error().detail));
        return 1;
    }
    for (const train::Contender &contender : contest->contenders) {
        const EvaluationReport report = train::evaluateOutOfFold(contest->task, contender.scores);
        const auto high = report.perClass.find(u"high"_s);
        std::printf("%-28s %-8s %-12s n %5lld k %3zu acc %.4f F1 %.4f maj %.4f logloss %.3f ece "
                    "%.3f high %.3f %.1f s\n",
                    qPrintable(QFileInfo(job.file).completeBaseName()),
                    job.task == Task::Priority ? "priority" : "category",
                    qPrintable(contender.algorithm),
                    static_cast<long long>(report.n),
                    report.classes.size(),
                    report.accuracy,
                    report.macroF1,
                    report.majorityMacroF1,
                    report.logLoss,
                    report.ece,
                    high == report.perClass.end() ? 0.0 : high->second.recall,
                    contender.trainingSeconds);
        std::fflush(stdout);
    }
    return writeForPeers(job, options, foldsJson(file->tickets, contest->task), *contest);
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
        failed += measure(parseJob(argument), options);
    }
    return failed == 0 ? 0 : 1;
}
