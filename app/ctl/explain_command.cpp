// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application_context.h"
#include "app/ctl/command_table.h"
#include "app/ctl/training_options.h"
#include "core/domain/enum_text.h"
#include "core/service/model_explanation.h"

namespace firstline::ctl {

namespace {

using namespace Qt::StringLiterals;

constexpr int kDefaultEntries = 10;
constexpr int kMostEntries = 100;

void describe(QCommandLineParser &parser)
{
    addDataOptions(parser);
    parser.addOptions(
        {{u"task"_s, u"priority, category or all."_s, u"TASK"_s, u"all"_s},
         {u"top"_s, u"Words and facts in each list."_s, u"K"_s, QString::number(kDefaultEntries)}});
}

/// What the command line asks for.
struct Wanted
{
    std::vector<Task> tasks;
    std::size_t top = 0;
};

tl::expected<Wanted, Failure> wanted(const Invocation &invocation)
{
    const auto top = invocation.number("top", kDefaultEntries, 1, kMostEntries);
    if (!top) {
        return tl::unexpected(top.error());
    }
    Wanted result{{kTasks.begin(), kTasks.end()}, static_cast<std::size_t>(*top)};
    if (const QString text = invocation.value("task"); text != "all"_L1) {
        const auto task = taskFromWord(text);
        if (!task) {
            return wrongUsage(u"--task is priority, category or all, not \"%1\""_s.arg(text));
        }
        result.tasks = {*task};
    }
    return result;
}

/// The card as it stands in the file, or anew from the tickets of --data.
tl::expected<ModelCard, Failure> card(const Invocation &invocation)
{
    TriageService triage;
    if (const auto published = publishModel(triage, invocation.settings); !published) {
        return failed(published.error());
    }
    if (!invocation.isSet("data")) {
        return *triage.card();
    }
    const auto tickets = dataTickets(invocation);
    if (!tickets) {
        return tl::unexpected(tickets.error());
    }
    const auto found = explainedCard(*triage.model(), *tickets, invocation.cancellation);
    return found ? tl::expected<ModelCard, Failure>(*found) : failed(found.error());
}

void shorten(std::vector<FeatureEffect> &effects, std::size_t top)
{
    effects.resize(std::min(effects.size(), top));
}

/// "refund", or "length (fact)".
QString nameOf(const QString &feature)
{
    const QString name = feature.section(u':', 1);
    return feature.startsWith("word:"_L1) ? name : name + u" (fact)"_s;
}

QString lines(const std::vector<FeatureEffect> &effects, bool hasSign)
{
    QString text;
    for (const FeatureEffect &effect : effects) {
        const QString weight = QString::number(effect.weight, 'f', 2);
        text += u"    %1 %2 %3 %\n"_s.arg(nameOf(effect.feature), -32)
                    .arg(hasSign && effect.weight > 0 ? u'+' + weight : weight, 7)
                    .arg(100 * effect.share, 7, 'f', 1);
    }
    return text;
}

QString table(const TaskCard &task)
{
    const FeatureImportance &importance = task.importance;
    QString text = u"%1, %2, read off %L3 tickets\n"_s.arg(word(task.task), task.algorithm)
                       .arg(importance.tickets);
    text += u"  %1 %2  in tickets\n"_s.arg(u"moves the answer most"_s, -34).arg(u"weight"_s, 7)
            + lines(importance.overall, false);
    for (const LabelImportance &label : importance.labels) {
        text += u"\n%1 (%L2 tickets)\n"_s.arg(label.label).arg(label.tickets);
        text += u"  %1 %2  in its tickets\n"_s.arg(u"speaks for it"_s, -34).arg(u"weight"_s, 7)
                + lines(label.towards, true);
        if (!label.against.empty()) {
            text += u"  %1 %2  in tickets that nearly got it\n"_s.arg(u"speaks against it"_s, -34)
                        .arg(u"weight"_s, 7)
                    + lines(label.against, true);
        }
    }
    return text;
}

/// The tasks that were asked for, with no more entries than that.
std::vector<TaskCard> chosen(const ModelCard &card, const Wanted &wanted)
{
    std::vector<TaskCard> tasks;
    for (const Task task : wanted.tasks) {
        for (const TaskCard &known : card.tasks) {
            if (known.task != task || known.importance.isEmpty()) {
                continue;
            }
            tasks.push_back(known);
            FeatureImportance &importance = tasks.back().importance;
            shorten(importance.overall, wanted.top);
            for (LabelImportance &label : importance.labels) {
                shorten(label.towards, wanted.top);
                shorten(label.against, wanted.top);
            }
        }
    }
    return tasks;
}

void printJson(const ModelCard &card, const std::vector<TaskCard> &tasks)
{
    QJsonObject byTask;
    for (const TaskCard &task : tasks) {
        QJsonObject object = toJson(task.importance);
        object.insert(u"algorithm"_s, task.algorithm);
        byTask.insert(word(task.task), object);
    }
    print(
        QJsonObject{{u"model"_s, QJsonObject{{u"name"_s, card.name}, {u"version"_s, card.version}}},
                    {u"tasks"_s, byTask}});
}

Outcome run(const Invocation &invocation)
{
    const auto asked = wanted(invocation);
    if (!asked) {
        return tl::unexpected(asked.error());
    }
    const auto model = card(invocation);
    if (!model) {
        return tl::unexpected(model.error());
    }
    const std::vector<TaskCard> tasks = chosen(*model, *asked);
    if (tasks.empty()) {
        return failed({ErrorCode::NotFound,
                       u"model %1 does not say what drives it for this task; train it again, or "
                       "give tickets to find out with: --data FILE"_s.arg(model->version)});
    }
    if (invocation.json) {
        printJson(*model, tasks);
        return ExitCode::Done;
    }
    QStringList tables{u"Model %1 %2\n"_s.arg(model->name, model->version)};
    for (const TaskCard &task : tasks) {
        tables.append(table(task));
    }
    print(tables.join(u'\n'));
    return ExitCode::Done;
}

} // namespace

const Command kExplainCommand{"explain", "says what drives a model's answers", describe, run};

} // namespace firstline::ctl
