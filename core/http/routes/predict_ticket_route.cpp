// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"
#include "core/http/prediction_answer.h"
#include "core/http/query_reader.h"
#include "core/http/routes/routes.h"
#include "core/http/ticket_reader.h"
#include "core/service/escalation_service.h"
#include "core/service/ticket_service.h"
#include "core/service/triage_service.h"

#include <chrono>
#include <memory>
#include <utility>

namespace firstline::http {

using namespace Qt::StringLiterals;

namespace {

struct Wishes
{
    PredictOptions options;
    bool stores = false;
};

tl::expected<Wishes, Problem> readWishes(const QUrlQuery &query)
{
    QueryReader reader(query);
    Wishes wishes;
    wishes.options = readPredictOptions(reader);
    wishes.stores = reader.flag(u"store"_s);
    if (auto wrong = reader.problem()) {
        return tl::unexpected(std::move(*wrong));
    }
    return wishes;
}

Answer storeFirst(TicketService &tickets, const Ticket &ticket, PredictionAnswer answer)
{
    return Pending(tickets.store(ticket),
                   [answer = std::move(answer)](const Result<StoreOutcome> &outcome) {
                       if (!outcome) {
                           return problem(outcome.error());
                       }
                       PredictionAnswer stored = answer;
                       stored.ticketId = outcome->stored.ticket.ticketId;
                       return predictionResponse(stored);
                   });
}

Answer predictTicket(const Services &services, const ModelNames &names, const Request &request)
{
    const auto wishes = readWishes(request.query);
    if (!wishes) {
        return problem(wishes.error());
    }
    if (wishes->stores && !services.tickets) {
        return problem(503, u"this service has no database to store tickets in"_s);
    }
    const auto object = readObject(request.body);
    if (!object) {
        return problem(object.error());
    }
    auto ticket = readTicket(*object);
    if (!ticket) {
        return problem(ticket.error());
    }
    ticket->receivedAt = services.clock.now();
    const auto begin = std::chrono::steady_clock::now();
    auto prediction = services.triage.predict(*ticket, wishes->options);
    if (!prediction) {
        return problem(prediction.error());
    }
    PredictionAnswer answer{std::move(*prediction), ticket->ticketId, request.requestId, {}, {}};
    answer.took = std::chrono::steady_clock::now() - begin;
    answer.model = names.of(answer.prediction.modelVersion);
    if (services.escalations) {
        answer.escalation = services.escalations->judge(*ticket, answer.prediction);
    }
    if (wishes->stores) {
        return storeFirst(*services.tickets, *ticket, std::move(answer));
    }
    return predictionResponse(answer);
}

} // namespace

void addPredictTicketRoute(Router &router, const RouteContext &context)
{
    router.add({Method::Post,
                "/predict-ticket",
                Access::NeedsKey,
                [services = context.services,
                 names = std::make_shared<ModelNames>(context.services.triage)](
                    const Request &request) { return predictTicket(services, *names, request); }});
}

} // namespace firstline::http
