// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/dispatcher.h"

#include "core/base/log.h"
#include "core/http/media_type.h"
#include "core/http/problem.h"

#include <QDateTime>
#include <QRandomGenerator>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <exception>

namespace firstline::http {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaxRequestId = 128;

bool isHarmless(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
           || QByteArrayView("-_.:/+=@").contains(c);
}

bool isLowerHex(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
}

bool isAll(QByteArrayView text, char c)
{
    return std::all_of(text.begin(), text.end(), [c](char other) { return other == c; });
}

QByteArray keyOf(const Request &request)
{
    constexpr QByteArrayView kBearer = "bearer ";
    if (!request.apiKey.isEmpty()) {
        return request.apiKey;
    }
    const QByteArrayView sent = request.authorization;
    if (sent.size() > kBearer.size()
        && sent.first(kBearer.size()).compare(kBearer, Qt::CaseInsensitive) == 0) {
        return sent.sliced(kBearer.size()).trimmed().toByteArray();
    }
    return {};
}

Response internalProblem(const char *what)
{
    log::named("http")->error("a handler failed: {}", what);
    return problem(500, u"the service failed; the log says why"_s);
}

/// Makes an answer so that no exception can reach Qt, which would end the process.
Answer guarded(const Pending::Make &make)
{
    try {
        return make();
    } catch (const std::exception &error) {
        return internalProblem(error.what());
    } catch (...) {
        return internalProblem("something that is no std::exception");
    }
}

} // namespace

/// A request in flight: holds one of the places for as long as it lives.
struct Dispatcher::Call
{
    Call(ServerState &owner, Request asked, const Route &of)
        : state(owner)
        , request(std::move(asked))
        , route(of)
    {
    }
    ~Call() { state.removeInFlight(); }
    Call(const Call &) = delete;
    Call &operator=(const Call &) = delete;

    ServerState &state;
    Request request;
    const Route &route;
    QObject *context = nullptr;
    Later later;
};

Dispatcher::Dispatcher(const Router &router, const ApiKeys *keys, ServerState &state, Limits limits)
    : m_router(router)
    , m_keys(keys)
    , m_state(state)
    , m_limits(limits)
    , m_log(log::named("http"))
{
}

std::optional<Response>
Dispatcher::handle(Request request, bool beganBeforeDraining, QObject *context, Later later)
{
    request.requestId = requestIdFrom(request.requestId);
    request.traceparent = traceparentFrom(request.traceparent);
    Match match = m_router.find(request.method, request.path);
    const QByteArray pattern = match.route ? match.route->pattern : QByteArray("other");
    std::optional<Response> refused;
    if (m_state.isDraining() && !beganBeforeDraining) {
        refused = problem(503, u"the service is stopping"_s);
        refused->closes = true;
    } else {
        refused = check(request, match);
    }
    if (!refused && !m_state.addInFlight(m_limits.requestsInFlight)) {
        refused = problem(503, u"the service has too many requests in flight"_s);
    }
    if (refused) {
        complete(*refused, request, pattern);
        return refused;
    }
    request.pathArguments = std::move(match.arguments);
    return call(std::move(request), *match.route, context, std::move(later));
}

std::optional<Response>
Dispatcher::call(Request request, const Route &route, QObject *context, Later later)
{
    const auto call = std::make_shared<Call>(m_state, std::move(request), route);
    Answer answer = guarded([&] { return route.handler(call->request); });
    call->context = context;
    call->later = std::move(later);
    return settle(std::move(answer), call);
}

/// Completes an answer, or waits for the one that was promised.
std::optional<Response> Dispatcher::settle(Answer answer, const std::shared_ptr<Call> &call)
{
    if (auto *response = std::get_if<Response>(&answer)) {
        complete(*response, call->request, call->route.pattern);
        return std::move(*response);
    }
    call->request.body.clear();
    std::get<Pending>(answer).wait(call->context, [this, call](const Pending::Make &make) {
        if (auto response = settle(guarded(make), call)) {
            call->later(std::move(*response));
        }
    });
    return std::nullopt;
}

Response Dispatcher::refuse(int status, const QString &detail)
{
    Request request;
    request.requestId = requestIdFrom({});
    request.receivedAt = std::chrono::steady_clock::now().time_since_epoch().count();
    Response response = problem(status, detail);
    response.closes = true;
    complete(response, request, "other");
    return response;
}

qsizetype Dispatcher::bodyLimit(QByteArrayView target) const
{
    return m_router.bodyLimit(target, m_limits.bodyBytes);
}

std::optional<Response> Dispatcher::check(const Request &request, const Match &match) const
{
    if (auto refused = checkKey(request, match)) {
        return refused;
    }
    if (!match.route && request.method == Method::Options
        && (match.pathIsKnown || request.path == "*")) {
        return Response{204,
                        {},
                        {},
                        {{"Allow", match.pathIsKnown ? match.allow : "GET, HEAD, OPTIONS, POST"}},
                        {}};
    }
    if (!match.pathIsKnown) {
        return problem(404, u"there is no such path; GET /openapi.json lists them"_s);
    }
    if (!match.route) {
        Response refused =
            problem(405, u"this path takes %1"_s.arg(QString::fromLatin1(match.allow)));
        refused.headers.emplace_back("Allow", match.allow);
        return refused;
    }
    if (!accepts(request.accept, kJson)) {
        return problem(406, u"the service answers with application/json"_s);
    }
    const bool takesBody = match.route->method == Method::Post && !request.body.isEmpty();
    if (takesBody && !isJson(request.contentType)) {
        return problem(415, u"send the body as application/json in UTF-8"_s);
    }
    if (takesBody && !request.contentEncoding.isEmpty() && request.contentEncoding != "identity") {
        return problem(415, u"send the body without Content-Encoding"_s);
    }
    return std::nullopt;
}

std::optional<Response> Dispatcher::checkKey(const Request &request, const Match &match) const
{
    const bool isOpen = match.route && match.route->access == Access::Open;
    if (!m_keys || isOpen || m_keys->accepts(keyOf(request))) {
        return std::nullopt;
    }
    Response refused = problem(
        401,
        u"send a key of this service as \"Authorization: Bearer KEY\" or \"X-API-Key: KEY\""_s);
    refused.headers.emplace_back("WWW-Authenticate", "Bearer realm=\"firstline\"");
    return refused;
}

void Dispatcher::complete(Response &response, const Request &request, const QByteArray &route)
{
    nameRequest(response, request.path, request.requestId);
    response.headers.emplace_back("X-Request-ID", request.requestId);
    if (!request.traceparent.isEmpty()) {
        response.headers.emplace_back("traceparent", request.traceparent);
    }
    const qint64 nanoseconds =
        std::chrono::steady_clock::now().time_since_epoch().count() - request.receivedAt;
    m_state.countAnswer(std::chrono::nanoseconds(nanoseconds));
    m_state.keepLine({0,
                      QDateTime::currentMSecsSinceEpoch(),
                      QByteArray(word(request.method)) + ' ' + route,
                      response.status,
                      nanoseconds / 1'000,
                      request.requestId});
    log(response, request, route, nanoseconds);
}

void Dispatcher::log(const Response &response,
                     const Request &request,
                     const QByteArray &route,
                     qint64 nanoseconds) const
{
    const auto level = response.status == 500 ? spdlog::level::err : spdlog::level::info;
    if (!m_log->should_log(level)) {
        return;
    }
    log::RequestRecord record;
    record.message = (word(request.method) + ' ' + route).toStdString();
    record.requestId = request.requestId.toStdString();
    record.ticketId = response.logged.ticketId.toStdString();
    record.route = route.toStdString();
    record.status = response.status;
    record.latencyMicroseconds = nanoseconds / 1'000;
    record.priority = response.logged.priority.toStdString();
    record.category = response.logged.category.toStdString();
    if (response.logged.confidence) {
        record.confidence = std::round(*response.logged.confidence * 1e4) / 1e4;
    }
    record.modelVersion = response.logged.modelVersion.toStdString();
    log::write(*m_log, level, record);
}

QByteArray requestIdFrom(const QByteArray &sent)
{
    if (!sent.isEmpty() && sent.size() <= kMaxRequestId
        && std::all_of(sent.begin(), sent.end(), isHarmless)) {
        return sent;
    }
    QRandomGenerator *random = QRandomGenerator::global();
    return QByteArray::number(random->generate64(), 16).rightJustified(16, '0')
           + QByteArray::number(random->generate64(), 16).rightJustified(16, '0');
}

QByteArray traceparentFrom(const QByteArray &sent)
{
    constexpr qsizetype kSize = 55; // 00-<32>-<16>-<2>
    if (sent.size() != kSize || sent[2] != '-' || sent[35] != '-' || sent[52] != '-') {
        return {};
    }
    const QByteArrayView view = sent;
    for (const QByteArrayView part :
         {view.first(2), view.sliced(3, 32), view.sliced(36, 16), view.sliced(53)}) {
        if (!std::all_of(part.begin(), part.end(), isLowerHex)) {
            return {};
        }
    }
    const bool isVoid = isAll(view.sliced(3, 32), '0') || isAll(view.sliced(36, 16), '0');
    return isVoid || view.startsWith("ff") ? QByteArray() : sent;
}

} // namespace firstline::http
