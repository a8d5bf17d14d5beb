// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/bench/benchmark.h"

#include "core/service/ticket_generator.h"

#include <algorithm>
#include <cmath>

namespace firstline::ctl::bench {

using namespace Qt::StringLiterals;

namespace {

/// Appends the messages of following tickets until there are enough words, then cuts.
QString messageOfLength(const std::vector<Ticket> &pool, std::size_t start, int words)
{
    QStringList parts;
    for (std::size_t step = 0; parts.size() < words; ++step) {
        parts += pool[(start + step * 7'919) % pool.size()].message.simplified().split(u' ');
    }
    return parts.mid(0, words).join(u' ');
}

} // namespace

double quantile(std::vector<double> values, double share)
{
    const auto at =
        static_cast<std::ptrdiff_t>(std::floor(share * static_cast<double>(values.size() - 1)));
    std::nth_element(values.begin(), values.begin() + at, values.end());
    return values[static_cast<std::size_t>(at)];
}

tl::expected<std::vector<Ticket>, Failure>
ticketsOfLength(std::size_t count, int words, quint64 seed)
{
    GenerateRequest request;
    request.count = static_cast<qint64>(count);
    request.seed = seed;
    auto pool = generateTickets(request);
    if (!pool) {
        return failed(pool.error());
    }
    std::vector<Ticket> tickets = *pool;
    for (std::size_t i = 0; i < tickets.size(); ++i) {
        tickets[i].message = messageOfLength(*pool, i, words);
    }
    return tickets;
}

} // namespace firstline::ctl::bench
