// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"
#include "core/base/limits.h"
#include "core/http/prediction_answer.h"
#include "core/http/query_reader.h"
#include "core/http/routes/routes.h"
#include "core/http/ticket_reader.h"
#include "core/service/triage_service.h"

#include <QJsonArray>

#include <chrono>
#include <memory>

namespace firstline::http {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kBytesOfOne = 2'048;

/// Problems: those of the whole body; what is wrong with one ticket is told in its place.
tl::expected<QJsonArray, Problem> readTickets(const QByteArray &body)
{
    const auto object = readObject(body);
    if (!object) {
        return tl::unexpected(object.error());
    }
    const QJsonValue tickets = object->value("tickets"_L1);
    const auto wrong = [](const QString &detail) {
        return tl::unexpected(Problem{
            422, u"the body is not as the service needs it"_s, {{u"/tickets"_s, detail, {}}}});
    };
    if (!tickets.isArray()) {
        return wrong(u"must be an array of tickets"_s);
    }
    if (std::size_t(tickets.toArray().size()) > limits::kMaxBatchTickets) {
        return wrong(u"must have at most %1 tickets"_s.arg(limits::kMaxBatchTickets));
    }
    return tickets.toArray();
}

tl::expected<Ticket, Problem> readOne(const QJsonValue &value, const QString &pointer)
{
    if (!value.isObject()) {
        return tl::unexpected(Problem{422,
                                      u"the ticket is not as the service needs it"_s,
                                      {{pointer, u"must be a JSON object"_s, {}}}});
    }
    return readTicket(value.toObject(), pointer);
}

/// Predicts the tickets one after the other and writes each answer, or problem, in its place.
class Batch
{
public:
    Batch(const Services &services, const PredictOptions &options, qsizetype expected)
        : m_services(services)
        , m_options(options)
        , m_json(kBytesOfOne * expected)
    {
    }

    [[nodiscard]] Response
    answer(const QJsonArray &tickets, const ModelNames &names, const QByteArray &requestId)
    {
        const auto begin = std::chrono::steady_clock::now();
        m_json.beginObject();
        m_json.key("predictions").beginArray();
        for (qsizetype i = 0; i < tickets.size(); ++i) {
            add(readOne(tickets[i], u"/tickets/%1"_s.arg(i)));
        }
        m_json.endArray();
        m_json.key("request_id").utf8(requestId);
        writeModel(m_json, *names.of(m_version), std::chrono::steady_clock::now() - begin);
        m_json.endObject();
        Response response{200, kJson, m_json.take(), {}, {}, false};
        response.logged.modelVersion = m_version;
        return response;
    }

private:
    void add(tl::expected<Ticket, Problem> ticket)
    {
        if (!ticket) {
            m_json.literal(problem(ticket.error()).body);
            return;
        }
        ticket->receivedAt = m_services.clock.now();
        const auto prediction = m_services.triage.predict(*ticket, m_options);
        if (!prediction) {
            m_json.literal(problem(prediction.error()).body);
            return;
        }
        m_version = prediction->modelVersion;
        writePrediction(m_json, ticket->ticketId, *prediction);
    }

    const Services &m_services;
    const PredictOptions &m_options;
    JsonWriter m_json;
    QString m_version;
};

Answer predictTickets(const Services &services, const ModelNames &names, const Request &request)
{
    QueryReader query(request.query);
    const PredictOptions options = readPredictOptions(query);
    if (const auto wrong = query.problem()) {
        return problem(*wrong);
    }
    const auto tickets = readTickets(request.body);
    if (!tickets) {
        return problem(tickets.error());
    }
    if (!services.triage.isReady()) {
        return problem(503, u"no model is loaded yet"_s);
    }
    return Batch(services, options, tickets->size()).answer(*tickets, names, request.requestId);
}

} // namespace

void addPredictTicketsRoute(Router &router, const RouteContext &context)
{
    Route route{Method::Post,
                "/predict-tickets",
                Access::NeedsKey,
                [services = context.services,
                 names = std::make_shared<ModelNames>(context.services.triage)](
                    const Request &request) { return predictTickets(services, *names, request); }};
    route.bodyBytes = qsizetype(limits::kMaxBatchBodyBytes);
    router.add(std::move(route));
}

} // namespace firstline::http
