// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/command_table.h"
#include "app/ctl/learnability_text.h"
#include "app/ctl/training_options.h"
#include "core/service/json.h"

namespace firstline::ctl {

namespace {

using namespace Qt::StringLiterals;

void describe(QCommandLineParser &parser)
{
    addDataOptions(parser);
    parser.addOption({u"task"_s, u"priority or category."_s, u"TASK"_s});
    addFoldsOption(parser);
}

Outcome run(const Invocation &invocation)
{
    if (!invocation.isSet("data")) {
        return wrongUsage(u"name the labelled tickets with --data FILE"_s);
    }
    const auto request = trainingRequest(invocation, TaskChoice::One);
    if (!request) {
        return tl::unexpected(request.error());
    }
    const auto tickets = dataTickets(invocation);
    if (!tickets) {
        return tl::unexpected(tickets.error());
    }
    const auto report = TrainingService().learnability(
        *tickets, *request, invocation.progress(), invocation.cancellation);
    if (!report) {
        return failed(report.error());
    }
    if (invocation.json) {
        print(toJson(*report));
    } else {
        print(learnabilityText(*report));
    }
    return ExitCode::Done;
}

} // namespace

const Command kLearnabilityCommand{
    "learnability", "says whether labels can be predicted from the text", describe, run};

} // namespace firstline::ctl
