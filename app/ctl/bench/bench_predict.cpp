// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application_context.h"
#include "app/ctl/bench/benchmark.h"

#include <QElapsedTimer>

namespace firstline::ctl::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t kTickets = 10'000;
constexpr int kWords = 100;

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

double sum(const std::vector<double> &values)
{
    double total = 0;
    for (const double value : values) {
        total += value;
    }
    return total;
}

} // namespace

Figures benchPredict(const Invocation &invocation)
{
    TriageService triage;
    if (const auto published = publishModel(triage, invocation.settings); !published) {
        return failed(published.error());
    }
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
    return QJsonObject{
        {u"tickets"_s, static_cast<qint64>(kTickets)},
        {u"words"_s, kWords},
        {u"p50_us"_s, quantile(*explained, 0.50)},
        {u"p99_us"_s, quantile(*explained, 0.99)},
        {u"without_reasons_p50_us"_s, quantile(*plain, 0.50)},
        {u"without_reasons_p99_us"_s, quantile(*plain, 0.99)},
        {u"batch_per_second_core"_s, static_cast<double>(kTickets) * 1e6 / sum(*plain)}};
}

} // namespace firstline::ctl::bench
