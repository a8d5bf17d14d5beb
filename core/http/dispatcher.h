// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/http/router.h"
#include "core/http/server_config.h"
#include "core/http/server_state.h"
#include "core/service/api_keys.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace spdlog {
class logger;
}

namespace firstline::http {

/// Takes a request through all that is the same for every route: request id, draining, key, route,
/// methods, media types, the limit of requests in flight, the handler, the common headers, counters
/// and the request log.
///
/// Thread safety: every function may be called from any thread.
class Dispatcher
{
public:
    /// The references are kept and must outlive this object. `keys` may be null: no keys are used.
    Dispatcher(const Router &router, const ApiKeys *keys, ServerState &state, Limits limits);

    /// Takes the answers that could not be given at once.
    using Later = std::function<void(Response)>;

    /// Answers a request; one that began before draining did is still served. Gives nothing when
    /// the answer comes later: then `later` is called once on the thread of `context`, unless
    /// `context` is gone by then. Answers are complete, counted and logged.
    [[nodiscard]] std::optional<Response>
    handle(Request request, bool beganBeforeDraining, QObject *context, Later later);

    /// The answer to bytes that are no request that the server reads.
    [[nodiscard]] Response refuse(int status, const QString &detail);

    [[nodiscard]] ServerState &state() { return m_state; }
    [[nodiscard]] const Limits &limits() const { return m_limits; }
    /// The largest body for a request target, in bytes.
    [[nodiscard]] qsizetype bodyLimit(QByteArrayView target) const;

private:
    struct Call;

    [[nodiscard]] std::optional<Response> check(const Request &request, const Match &match) const;
    [[nodiscard]] std::optional<Response> checkKey(const Request &request,
                                                   const Match &match) const;
    [[nodiscard]] std::optional<Response>
    call(Request request, const Route &route, QObject *context, Later later);
    [[nodiscard]] std::optional<Response> settle(Answer answer, const std::shared_ptr<Call> &call);
    void complete(Response &response, const Request &request, const QByteArray &route);
    void log(const Response &response,
             const Request &request,
             const QByteArray &route,
             qint64 nanoseconds) const;

    const Router &m_router;
    const ApiKeys *m_keys;
    ServerState &m_state;
    Limits m_limits;
    std::shared_ptr<spdlog::logger> m_log;
};

/// Takes over what a client sent as X-Request-ID if it is 1 to 128 harmless characters, else makes
/// an id.
[[nodiscard]] QByteArray requestIdFrom(const QByteArray &sent);

/// `sent` if it is a valid W3C traceparent, else empty.
[[nodiscard]] QByteArray traceparentFrom(const QByteArray &sent);

} // namespace firstline::http
