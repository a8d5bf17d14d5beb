// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/prediction_refresh.h"

#include "core/base/clock.h"
#include "core/service/triage_service.h"
#include "core/storage/reader.h"
#include "core/storage/stale_predictions.h"
#include "core/storage/ticket_store.h"
#include "core/storage/writer.h"

#include <QtConcurrent/QtConcurrentRun>

#include <algorithm>

namespace firstline {

namespace {

using namespace Qt::StringLiterals;

constexpr int kBatch = 500; ///< small enough that a person's correction hardly waits
constexpr PredictOptions kToStore{.reasonsPerTask = 0, .entities = EntityFinder::Tagger};

struct Predicted
{
    qint64 rowId = 0;
    Prediction prediction;
};

Result<std::vector<Predicted>> predictAll(const TriageService &triage,
                                          const std::vector<Ticket> &tickets)
{
    std::vector<Predicted> predicted;
    predicted.reserve(tickets.size());
    for (const Ticket &ticket : tickets) {
        auto prediction = triage.predict(ticket, kToStore);
        if (!prediction) {
            return fail(prediction.error());
        }
        predicted.push_back({ticket.rowId, std::move(*prediction)});
    }
    return predicted;
}

/// A ticket that was removed since is left out.
Result<void> storeAll(storage::Database &database,
                      const std::vector<Predicted> &predicted,
                      const storage::Arrival &arrival)
{
    storage::TicketStore store(database);
    for (const Predicted &item : predicted) {
        const auto stored = store.predict(item.rowId, item.prediction, arrival);
        if (!stored && stored.error().code != ErrorCode::NotFound) {
            return fail(stored.error());
        }
    }
    return {};
}

} // namespace

PredictionRefresh::PredictionRefresh(storage::Reader &reader,
                                     storage::Writer &writer,
                                     const TriageService &triage,
                                     const Clock &clock,
                                     const ReplyRules &rules)
    : m_reader(reader)
    , m_writer(writer)
    , m_triage(triage)
    , m_clock(clock)
    , m_rules(rules)
{
}

Result<qint64> PredictionRefresh::run(const Progress &progress,
                                      const CancellationToken &cancellation)
{
    const auto card = m_triage.card();
    if (!card) {
        return fail(ErrorCode::Unavailable, u"there is no model to predict with"_s);
    }
    const auto total = m_reader.submit(storage::openUnconfirmed, storage::Depth::Long).result();
    if (!total) {
        return fail(total.error());
    }
    qint64 done = 0;
    qint64 after = 0;
    while (!cancellation.isCancelled()) {
        const auto tickets = staleAfter(after, card->version);
        if (!tickets) {
            return fail(tickets.error());
        }
        if (tickets->empty()) {
            return done;
        }
        if (auto stored = predictAndStore(*tickets); !stored) {
            return fail(stored.error());
        }
        after = tickets->back().rowId;
        done += static_cast<qint64>(tickets->size());
        report(progress, {"predict", done, std::max(*total, done)});
    }
    return fail(ErrorCode::Cancelled, u"predicting anew was cancelled"_s);
}

Result<std::vector<Ticket>> PredictionRefresh::staleAfter(qint64 rowId, const QString &version)
{
    return m_reader
        .submit(
            [=](storage::Database &database) {
                return storage::stalePredictions(database, version, rowId, kBatch);
            },
            storage::Depth::Long)
        .result();
}

Result<void> PredictionRefresh::predictAndStore(const std::vector<Ticket> &tickets)
{
    auto predicted = predictAll(m_triage, tickets);
    if (!predicted) {
        return fail(predicted.error());
    }
    const storage::Arrival arrival{m_clock.now(), m_rules, {}};
    return m_writer
        .submit([predicted = std::move(*predicted), arrival](
                    storage::Database &database) { return storeAll(database, predicted, arrival); },
                storage::Lane::Batch)
        .result();
}

QFuture<Result<qint64>> PredictionRefresh::start(const Progress &progress,
                                                 const CancellationToken &cancellation)
{
    return QtConcurrent::run(
        [this, progress, cancellation] { return run(progress, cancellation); });
}

} // namespace firstline
