// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application_context.h"
#include "app/ctl/command_table.h"
#include "app/ctl/learnability_text.h"
#include "app/ctl/training_options.h"
#include "core/base/atomic_file.h"
#include "core/domain/enum_text.h"
#include "core/service/json.h"
#include "core/service/model_loading.h"

#include <QElapsedTimer>

namespace firstline::ctl {

namespace {

using namespace Qt::StringLiterals;

void describe(QCommandLineParser &parser)
{
    addDataOptions(parser);
    parser.addOptions({{u"out"_s, u"Model file to write."_s, u"MODEL.flm"_s},
                       {u"task"_s, u"priority, category or all."_s, u"TASK"_s, u"all"_s},
                       {u"algorithm"_s,
                        TrainingService::algorithms().join(u", "_s) + u'.',
                        u"NAME"_s,
                        u"auto"_s}});
    addFoldsOption(parser);
    addDecisionOption(parser);
    addSetOption(parser);
}

tl::expected<TrainingRequest, Failure> request(const Invocation &invocation)
{
    auto result = trainingRequest(invocation, TaskChoice::OneOrAll);
    const QString algorithm = invocation.value("algorithm");
    if (result && !TrainingService::algorithms().contains(algorithm)) {
        return wrongUsage(u"--algorithm is one of %1, not \"%2\""_s.arg(
            TrainingService::algorithms().join(u", "_s), algorithm));
    }
    const auto settings = hyperValues(invocation, algorithm);
    if (!settings) {
        return tl::unexpected(settings.error());
    }
    const auto decision = decisionRule(invocation);
    if (!decision) {
        return tl::unexpected(decision.error());
    }
    return result.map([&](TrainingRequest made) {
        made.decision = *decision;
        made.algorithm = algorithm;
        made.settings = *settings;
        return made;
    });
}

QJsonObject toJson(const ModelCard &card, const QString &file, double seconds)
{
    QJsonObject tasksObject;
    for (const TaskCard &task : card.tasks) {
        QJsonObject object = firstline::toJson(task.evaluation);
        object.insert(u"algorithm"_s, task.algorithm);
        if (task.learnability) {
            object.insert(u"learnability"_s, firstline::toJson(*task.learnability));
        }
        tasksObject.insert(word(task.task), object);
    }
    return {{u"model"_s, QJsonObject{{u"name"_s, card.name}, {u"version"_s, card.version}}},
            {u"file"_s, file.isEmpty() ? QJsonValue() : QJsonValue(file)},
            {u"seconds"_s, seconds},
            {u"tasks"_s, tasksObject}};
}

QString text(const ModelCard &card, const QString &file, double seconds)
{
    QString result = u"Model %1 trained in %2 s%3\n"_s.arg(card.version)
                         .arg(seconds, 0, 'f', 1)
                         .arg(file.isEmpty() ? QString() : u", written to "_s + file);
    for (const TaskCard &task : card.tasks) {
        result += u"%1, out of fold, near-duplicates in one fold:\n"_s.arg(task.algorithm)
                  + table(task.evaluation);
    }
    return result;
}

/// What the model learns from, and where the result goes.
struct Job
{
    std::unique_ptr<ApplicationContext> context; ///< null without --db
    std::vector<Ticket> tickets;
};

tl::expected<Job, Failure> job(const Invocation &invocation)
{
    const bool hasData = invocation.isSet("data");
    if (hasData && !invocation.isSet("out")) {
        return wrongUsage(u"--data needs --out MODEL.flm"_s);
    }
    if (hasData && invocation.isSet("db")) {
        return wrongUsage(u"train from --data or from --db, not from both"_s);
    }
    if (!hasData && !invocation.isSet("db")) {
        return wrongUsage(u"name what to learn from: --data FILE or --db URL"_s);
    }
    Job result;
    if (hasData) {
        auto tickets = dataTickets(invocation);
        if (!tickets) {
            return tl::unexpected(tickets.error());
        }
        result.tickets = std::move(*tickets);
        return result;
    }
    auto context = ApplicationContext::open(invocation.settings);
    if (!context) {
        return failed(context.error());
    }
    auto tickets = (*context)->labelledTickets();
    if (!tickets) {
        return failed(tickets.error());
    }
    result.context = std::move(*context);
    result.tickets = std::move(*tickets);
    return result;
}

/// Says on standard error which labels the model cannot be expected to tell.
void warnOfChance(const ModelCard &card)
{
    for (const TaskCard &task : card.tasks) {
        if (task.learnability && !task.learnability->isLearnable()) {
            printError(u"%1: %2"_s.arg(word(task.task), verdictText(*task.learnability)));
        }
    }
}

/// A version that became champion predicts the open tickets.
Result<qint64> predictAnew(ApplicationContext &context, const Invocation &invocation)
{
    return context.loadModel().and_then(
        [&] { return context.refreshPredictions(invocation.progress(), invocation.cancellation); });
}

/// For a registry, a task that was not trained is carried over from what predicts now. Without
/// anything to carry over, the model answers for one task.
tl::expected<QByteArray, Failure> completed(const Job &job, const QByteArray &file)
{
    if (!job.context) {
        return file;
    }
    const auto base = championOrDefault(&job.context->registry());
    if (!base) {
        return file;
    }
    const auto whole = carriedOver(file, **base);
    return whole ? tl::expected<QByteArray, Failure>(*whole) : failed(whole.error());
}

/// Writes the file and adds the version to the registry; gives the card as it is then.
tl::expected<ModelCard, Failure>
keep(const Job &job, const QByteArray &file, const Invocation &invocation)
{
    if (invocation.isSet("out")) {
        if (const auto written = writeFile(invocation.value("out"), file); !written) {
            return failed(written.error());
        }
    }
    if (job.context) {
        const auto added = job.context->registry().add(file);
        return added ? tl::expected<ModelCard, Failure>(added->card) : failed(added.error());
    }
    const auto card = cardOf(file);
    return card ? tl::expected<ModelCard, Failure>(*card) : failed(card.error());
}

Outcome run(const Invocation &invocation)
{
    const auto wanted = request(invocation);
    if (!wanted) {
        return tl::unexpected(wanted.error());
    }
    const auto data = job(invocation);
    if (!data) {
        return tl::unexpected(data.error());
    }
    QElapsedTimer timer;
    timer.start();
    const auto file = TrainingService().train(
        data->tickets, *wanted, invocation.progress(), invocation.cancellation);
    if (!file) {
        return failed(file.error());
    }
    const auto whole = completed(*data, *file);
    if (!whole) {
        return tl::unexpected(whole.error());
    }
    const auto card = keep(*data, *whole, invocation);
    if (!card) {
        return tl::unexpected(card.error());
    }
    if (data->context) {
        if (const auto predicted = predictAnew(*data->context, invocation); !predicted) {
            return failed(predicted.error());
        }
    }
    const double seconds = static_cast<double>(timer.elapsed()) / 1'000;
    warnOfChance(*card);
    if (invocation.json) {
        print(toJson(*card, invocation.value("out"), seconds));
    } else {
        print(text(*card, invocation.value("out"), seconds));
    }
    return ExitCode::Done;
}

} // namespace

const Command kTrainCommand{"train", "trains a model on labelled tickets", describe, run};

} // namespace firstline::ctl
