// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/routes/routes.h"
#include "core/http/ticket_json.h"
#include "core/http/ticket_reader.h"
#include "core/service/feedback_service.h"
#include "core/service/ticket_service.h"

namespace firstline::http {

using namespace Qt::StringLiterals;

namespace {

Response correctedResponse(const Result<StoredTicket> &stored)
{
    if (!stored) {
        return problem(stored.error());
    }
    Response response = jsonResponse(toJson(*stored), 201);
    response.logged.ticketId = stored->ticket.ticketId;
    return response;
}

Answer correct(const Services &services, const Request &request)
{
    if (!services.tickets || !services.feedback) {
        return problem(503, u"this service has no database of tickets"_s);
    }
    const auto object = readObject(request.body);
    if (!object) {
        return problem(object.error());
    }
    const auto wanted = readCorrection(*object);
    if (!wanted) {
        return problem(wanted.error());
    }
    return Pending(services.tickets->ticket(request.pathArguments.first()),
                   [feedback = services.feedback,
                    wanted = *wanted](const Result<StoredTicket> &stored) -> Answer {
                       if (!stored) {
                           return problem(stored.error());
                       }
                       CorrectionRequest correction = wanted;
                       correction.ticketRowId = stored->ticket.rowId;
                       return Pending(feedback->correct(correction), correctedResponse);
                   });
}

} // namespace

void addCorrectionRoute(Router &router, const RouteContext &context)
{
    router.add({Method::Post,
                "/tickets/{id}/corrections",
                Access::NeedsKey,
                [services = context.services](const Request &request) {
                    return correct(services, request);
                }});
}

} // namespace firstline::http
