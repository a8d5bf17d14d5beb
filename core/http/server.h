// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/http/router.h"
#include "core/http/server_config.h"
#include "core/http/server_state.h"

#include <QDateTime>

#include <chrono>
#include <memory>

namespace firstline {
class Clock;
class EscalationService;
class FeedbackService;
class TicketService;
class TriageService;
} // namespace firstline

namespace firstline::http {

/// The services that the routes translate to. A null one makes its routes answer 503.
struct Services
{
    const TriageService &triage;
    const Clock &clock;
    TicketService *tickets = nullptr;
    FeedbackService *feedback = nullptr;
    const EscalationService *escalations = nullptr; ///< null: predictions do not tell of rules
};

/// The HTTP service of the product.
///
/// Thread: made, started and ended by one thread, the main one; `stats` and `port` may be called
/// from any thread. Nothing here needs the main thread's event loop.
class Server
{
public:
    /// The services are kept and must outlive this object.
    Server(ServerConfig config, const Services &services);

    /// Ends all connections at once; call `drain` before to let them finish.
    ~Server();

    Server(const Server &) = delete;
    Server &operator=(const Server &) = delete;

    /// Opens the port and begins to serve.
    ///
    /// Errors: `InvalidInput` for an address that is not loopback without a key file, and for a
    /// certificate or key that cannot be used (wrong usage); `Corrupt` for a key file that cannot
    /// be read; `Unavailable` when the address is in use, naming it and the way out.
    [[nodiscard]] Result<void> start();

    /// The port that the server listens on; 0 before `start`.
    [[nodiscard]] quint16 port() const;

    /// Takes no more connections, sends new requests away with 503, and waits for those that had
    /// begun, for at most `timeout`; then ends all. False when something was cut off.
    bool drain(std::chrono::milliseconds timeout);

    /// Looks at the key file again. Errors: as `start`; the keys stay as they were.
    [[nodiscard]] Result<void> reloadKeys();

    [[nodiscard]] ServerStats stats() const;

    /// The newest answered requests after a number, oldest first; at most `ServerState::kLines`.
    [[nodiscard]] std::vector<RequestLine> requestsAfter(std::uint64_t number) const;

    /// Every route that the server has.
    [[nodiscard]] const std::vector<Route> &routes() const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace firstline::http
