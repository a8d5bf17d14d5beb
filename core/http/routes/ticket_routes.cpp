// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/routes/routes.h"
#include "core/http/ticket_json.h"
#include "core/http/ticket_reader.h"
#include "core/service/ticket_service.h"

#include <QUrl>
#include <QUuid>

namespace firstline::http {

using namespace Qt::StringLiterals;

namespace {

/// Names in it are Idempotency-Keys: the same key is always the same ticket, also after a restart.
constexpr QUuid kIdempotencyNamespace{
    0x6f1d2c3a, 0x4b5e, 0x4f60, 0x8a, 0x71, 0x92, 0xb3, 0xc4, 0xd5, 0xe6, 0xf7};

Response storedResponse(const StoredTicket &stored, int status)
{
    Response response = jsonResponse(toJson(stored), status);
    response.logged.ticketId = stored.ticket.ticketId;
    response.logged.category = stored.effectiveCategory();
    if (stored.prediction) {
        response.logged.modelVersion = stored.prediction->modelVersion;
        if (const TaskPrediction *priority = stored.prediction->task(Task::Priority)) {
            response.logged.priority = priority->label;
            response.logged.confidence = priority->confidence;
        }
    }
    return response;
}

Response outcomeResponse(const Result<StoreOutcome> &outcome)
{
    if (!outcome) {
        return problem(outcome.error());
    }
    Response response = storedResponse(outcome->stored, outcome->created ? 201 : 200);
    response.headers.emplace_back(
        "Location", "/tickets/" + QUrl::toPercentEncoding(outcome->stored.ticket.ticketId));
    return response;
}

Answer storeTicket(TicketService *tickets, const Request &request)
{
    if (!tickets) {
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
    if (ticket->ticketId.isEmpty() && !request.idempotencyKey.isEmpty()) {
        ticket->ticketId = QUuid::createUuidV5(kIdempotencyNamespace, request.idempotencyKey)
                               .toString(QUuid::WithoutBraces);
    }
    return Pending(tickets->store(*ticket), outcomeResponse);
}

Answer showTicket(TicketService *tickets, const Request &request)
{
    if (!tickets) {
        return problem(503, u"this service has no database of tickets"_s);
    }
    return Pending(tickets->ticket(request.pathArguments.first()),
                   [](const Result<StoredTicket> &stored) {
                       return stored ? storedResponse(*stored, 200) : problem(stored.error());
                   });
}

} // namespace

void addTicketRoutes(Router &router, const RouteContext &context)
{
    TicketService *tickets = context.services.tickets;
    router.add({Method::Post, "/tickets", Access::NeedsKey, [tickets](const Request &request) {
                    return storeTicket(tickets, request);
                }});
    router.add({Method::Get, "/tickets/{id}", Access::NeedsKey, [tickets](const Request &request) {
                    return showTicket(tickets, request);
                }});
}

} // namespace firstline::http
