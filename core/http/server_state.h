// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <array>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <vector>

namespace firstline::http {

/// What the server has done and is doing.
struct ServerStats
{
    qint64 requests = 0;  ///< answered since the start
    int inFlight = 0;     ///< being answered now
    int connections = 0;  ///< open now
    double p50Micros = 0; ///< of the last 4,096 answers: from the whole request to the answer
    double p99Micros = 0;
};

/// One answered request, for people who watch.
struct RequestLine
{
    std::uint64_t number = 0; ///< counted from 1 since the start
    qint64 atMs = 0;          ///< since 1970
    QByteArray request;       ///< "POST /predict-ticket": the route, never ids or text
    int status = 0;
    std::int64_t micros = 0;
    QByteArray requestId;
};

/// Counters and the state of life that all threads of the server share.
///
/// Thread safety: every function may be called from any thread.
class ServerState
{
public:
    /// From now on new requests are sent away.
    void beginDraining() { m_isDraining.store(true); }
    [[nodiscard]] bool isDraining() const { return m_isDraining.load(std::memory_order_relaxed); }

    /// Takes one of `limit` places; false when there is none.
    [[nodiscard]] bool addConnection(int limit);
    void removeConnection() { m_connections.fetch_sub(1); }

    [[nodiscard]] bool addInFlight(int limit);
    void removeInFlight() { m_inFlight.fetch_sub(1); }

    /// A connection has begun a request, or has sent the whole answer.
    void addBusy() { m_busy.fetch_add(1); }
    void removeBusy();
    /// Waits until no connection is busy. False when `timeout` passed before.
    [[nodiscard]] bool waitUntilQuiet(std::chrono::milliseconds timeout);

    void countAnswer(std::chrono::nanoseconds latency);
    [[nodiscard]] ServerStats stats() const;

    /// Keeps a line of the newest `kLines`; the number is given here.
    void keepLine(RequestLine line);
    /// The lines that are kept and come after a number, oldest first.
    [[nodiscard]] std::vector<RequestLine> linesAfter(std::uint64_t number) const;

    static constexpr std::size_t kLines = 10'000;

private:
    static constexpr std::size_t kRing = 4'096;

    std::atomic<bool> m_isDraining{false};
    std::atomic<int> m_connections{0};
    std::atomic<int> m_inFlight{0};
    std::atomic<int> m_busy{0};
    std::atomic<std::uint64_t> m_answers{0};
    std::array<std::atomic<std::uint32_t>, kRing> m_micros{}; ///< of the newest answers
    mutable std::mutex m_linesMutex;
    std::vector<RequestLine> m_lines; ///< a ring once it is full
    std::uint64_t m_lineCount = 0;
    std::mutex m_mutex;
    std::condition_variable m_quiet;
};

} // namespace firstline::http
