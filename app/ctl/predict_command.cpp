// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application_context.h"
#include "app/ctl/command_table.h"
#include "app/ctl/ticket_file_options.h"
#include "core/service/json.h"
#include "core/service/ticket_file.h"

namespace firstline::ctl {

namespace {

using namespace Qt::StringLiterals;

constexpr int kMaxReasons = 1'000;

void describe(QCommandLineParser &parser)
{
    addTicketFileOptions(parser);
    parser.addOptions({{u"in"_s,
                        u"Tickets to predict; - is JSON Lines from standard input."_s,
                        u"FILE"_s,
                        u"-"_s},
                       {u"explain"_s, u"Reasons per task: a number, or all."_s, u"K"_s, u"5"_s},
                       {u"entities"_s,
                        u"What finds named things: patterns, or the trained tagger with them."_s,
                        u"FINDER"_s,
                        u"patterns"_s}});
}

tl::expected<PredictOptions, Failure> predictOptions(const Invocation &invocation)
{
    const auto finder = entityFinderFromWord(invocation.value("entities"));
    if (!finder) {
        return wrongUsage(u"--entities takes patterns or tagger"_s);
    }
    if (invocation.value("explain") == "all"_L1) {
        return PredictOptions{PredictOptions::kAllReasons, *finder};
    }
    return invocation.number("explain", 5, 0, kMaxReasons).map([&finder](int k) {
        return PredictOptions{k, *finder};
    });
}

tl::expected<ImportRequest, Failure> inputRequest(const Invocation &invocation)
{
    const bool isStandardInput = invocation.value("in") == "-"_L1;
    auto request =
        ticketFileRequest(invocation, isStandardInput ? u"/dev/stdin"_s : invocation.value("in"));
    if (request && isStandardInput && request->format == TicketFileFormat::Auto) {
        request->format = TicketFileFormat::JsonLines;
    }
    return request;
}

Outcome run(const Invocation &invocation)
{
    const auto options = predictOptions(invocation);
    if (!options) {
        return tl::unexpected(options.error());
    }
    const auto request = inputRequest(invocation);
    if (!request) {
        return tl::unexpected(request.error());
    }
    TriageService triage;
    if (const auto published = publishModel(triage, invocation.settings); !published) {
        return failed(published.error());
    }
    const auto rejected = forEachTicket(
        *request,
        [&](const Ticket &ticket) -> Result<void> {
            auto prediction = triage.predict(ticket, *options);
            if (!prediction) {
                return fail(prediction.error());
            }
            QJsonObject line = toJson(*prediction);
            line.insert(u"ticket_id"_s, ticket.ticketId);
            print(line);
            return {};
        },
        invocation.cancellation);
    if (!rejected) {
        return failed(rejected.error());
    }
    if (*rejected > 0) {
        printError(u"%1 rows are no tickets and were left out"_s.arg(*rejected));
    }
    return ExitCode::Done;
}

} // namespace

const Command kPredictCommand{"predict", "predicts tickets, one JSON object a line", describe, run};

} // namespace firstline::ctl
