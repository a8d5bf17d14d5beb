// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/command_table.h"
#include "app/ctl/training_options.h"
#include "core/domain/enum_text.h"
#include "core/service/json.h"
#include "core/service/model_loading.h"

namespace firstline::ctl {

namespace {

using namespace Qt::StringLiterals;

void describe(QCommandLineParser &parser)
{
    addDataOptions(parser);
}

Outcome run(const Invocation &invocation)
{
    if (!invocation.isSet("data") || invocation.settings.modelFile.isEmpty()) {
        return wrongUsage(
            u"name the model with --model MODEL.flm and the tickets with --data FILE"_s);
    }
    const auto top = topCategories(invocation);
    if (!top) {
        return tl::unexpected(top.error());
    }
    const auto model = loadModel(invocation.settings.modelFile);
    if (!model) {
        return failed(model.error());
    }
    const auto tickets = dataTickets(invocation);
    if (!tickets) {
        return tl::unexpected(tickets.error());
    }
    const auto reports = TrainingService().evaluate(**model, *tickets, *top);
    if (!reports) {
        return failed(reports.error());
    }
    const ModelCard card = cardOf(**model);
    QJsonObject byTask;
    for (const EvaluationReport &report : *reports) {
        byTask.insert(word(report.task), toJson(report));
        if (!invocation.json) {
            print(table(report));
        }
    }
    if (invocation.json) {
        print(QJsonObject{
            {u"model"_s, QJsonObject{{u"name"_s, card.name}, {u"version"_s, card.version}}},
            {u"tasks"_s, byTask}});
    }
    return ExitCode::Done;
}

} // namespace

const Command kEvaluateCommand{"evaluate", "measures a model on labelled tickets", describe, run};

} // namespace firstline::ctl
