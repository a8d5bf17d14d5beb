// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application_context.h"
#include "app/ctl/bench/benchmark.h"

#include <QElapsedTimer>

#include <array>
#include <numeric>

namespace firstline::ctl::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t kTickets = 10'000;
constexpr int kWords = 100;
constexpr std::size_t kLongTickets = 20;
/// The last is past what is read of a ticket: from there on the time must not grow.
constexpr std::array kLengths{1'000, 10'000, 100'000};

/// Microseconds of each prediction.
tl::expected<std::vector<double>, Failure>
timeEach(const TriageService &triage, const std::vector<Ticket> &tickets, PredictOptions options)
{
    std::vector<double> micros;
    micros.reserve(tickets.size());
    QElapsedTimer timer;
    for (const Ticket &ticket : tickets) {
        timer.start();
        if (const auto prediction = triage.predict(ticket, options); !prediction) {
            return failed(prediction.error());
        }
        micros.push_back(static_cast<double>(timer.nsecsElapsed()) / 1'000);
    }
    return micros;
}

double perSecond(const std::vector<double> &micros)
{
    return static_cast<double>(micros.size()) * 1e6
           / std::accumulate(micros.begin(), micros.end(), 0.0);
}

/// Adds how long tickets of other lengths take, with reasons.
tl::expected<void, Failure>
addLengths(const TriageService &triage, quint64 seed, QJsonObject &figures)
{
    for (const int words : kLengths) {
        const auto tickets = ticketsOfLength(kLongTickets, words, seed);
        if (!tickets) {
            return tl::unexpected(tickets.error());
        }
        const auto micros = timeEach(triage, *tickets, {});
        if (!micros) {
            return tl::unexpected(micros.error());
        }
        figures.insert(u"words_%1_us"_s.arg(words), quantile(*micros, 0.5));
    }
    return {};
}

} // namespace

Figures benchPredict(const Invocation &invocation)
{
    TriageService triage;
    QElapsedTimer load;
    load.start();
    if (const auto published = publishModel(triage, invocation.settings); !published) {
        return failed(published.error());
    }
    const auto loadMicros = static_cast<double>(load.nsecsElapsed()) / 1'000;
    const auto tickets = ticketsOfLength(kTickets, kWords, invocation.seed);
    if (!tickets) {
        return tl::unexpected(tickets.error());
    }
    const auto explained = timeEach(triage, *tickets, {});
    if (!explained) {
        return tl::unexpected(explained.error());
    }
    const auto plain = timeEach(triage, *tickets, {0});
    if (!plain) {
        return tl::unexpected(plain.error());
    }
    QJsonObject figures{{u"tickets"_s, static_cast<qint64>(kTickets)},
                        {u"words"_s, kWords},
                        {u"load_ms"_s, loadMicros / 1'000},
                        {u"p50_us"_s, quantile(*explained, 0.50)},
                        {u"p99_us"_s, quantile(*explained, 0.99)},
                        {u"without_reasons_p50_us"_s, quantile(*plain, 0.50)},
                        {u"without_reasons_p99_us"_s, quantile(*plain, 0.99)},
                        {u"batch_per_second_core"_s, perSecond(*plain)},
                        {u"batch_with_reasons_per_second_core"_s, perSecond(*explained)}};
    if (const auto added = addLengths(triage, invocation.seed, figures); !added) {
        return tl::unexpected(added.error());
    }
    return figures;
}

} // namespace firstline::ctl::bench
