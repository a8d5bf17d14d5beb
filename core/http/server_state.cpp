// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/server_state.h"

#include <algorithm>
#include <limits>
#include <vector>

namespace firstline::http {

namespace {

bool takePlace(std::atomic<int> &places, int limit)
{
    if (places.fetch_add(1) < limit) {
        return true;
    }
    places.fetch_sub(1);
    return false;
}

double quantile(std::vector<std::uint32_t> &values, double q)
{
    if (values.empty()) {
        return 0;
    }
    const auto index = std::size_t(q * double(values.size() - 1) + 0.5);
    std::nth_element(values.begin(), values.begin() + std::ptrdiff_t(index), values.end());
    return values[index];
}

} // namespace

bool ServerState::addConnection(int limit)
{
    return takePlace(m_connections, limit);
}

bool ServerState::addInFlight(int limit)
{
    return takePlace(m_inFlight, limit);
}

void ServerState::removeBusy()
{
    if (m_busy.fetch_sub(1) == 1 && m_isDraining.load()) {
        const std::lock_guard lock(m_mutex);
        m_quiet.notify_all();
    }
}

bool ServerState::waitUntilQuiet(std::chrono::milliseconds timeout)
{
    std::unique_lock lock(m_mutex);
    return m_quiet.wait_for(lock, timeout, [this] { return m_busy.load() == 0; });
}

void ServerState::countAnswer(std::chrono::nanoseconds latency)
{
    const auto micros = std::clamp<std::int64_t>(
        latency.count() / 1'000, 0, std::numeric_limits<std::uint32_t>::max());
    const std::uint64_t number = m_answers.fetch_add(1, std::memory_order_relaxed);
    m_micros[number % kRing].store(std::uint32_t(micros), std::memory_order_relaxed);
}

ServerStats ServerState::stats() const
{
    const std::uint64_t answers = m_answers.load();
    std::vector<std::uint32_t> micros(std::min<std::uint64_t>(answers, kRing));
    for (std::size_t i = 0; i < micros.size(); ++i) {
        micros[i] = m_micros[i].load(std::memory_order_relaxed);
    }
    ServerStats stats;
    stats.requests = qint64(answers);
    stats.inFlight = m_inFlight.load();
    stats.connections = m_connections.load();
    stats.p50Micros = quantile(micros, 0.50);
    stats.p99Micros = quantile(micros, 0.99);
    return stats;
}

void ServerState::keepLine(RequestLine line)
{
    const std::lock_guard lock(m_linesMutex);
    line.number = ++m_lineCount;
    if (m_lines.size() < kLines) {
        m_lines.push_back(std::move(line));
    } else {
        m_lines[(line.number - 1) % kLines] = std::move(line);
    }
}

std::vector<RequestLine> ServerState::linesAfter(std::uint64_t number) const
{
    const std::lock_guard lock(m_linesMutex);
    const std::uint64_t oldest = m_lineCount - m_lines.size();
    std::vector<RequestLine> lines;
    for (std::uint64_t i = std::max(number, oldest); i < m_lineCount; ++i) {
        lines.push_back(m_lines[i % kLines]);
    }
    return lines;
}

} // namespace firstline::http
