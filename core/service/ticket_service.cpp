// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/ticket_service.h"

#include "core/base/clock.h"
#include "core/base/limits.h"
#include "core/base/log.h"
#include "core/service/ticket_cursor.h"
#include "core/service/triage_service.h"
#include "core/storage/reader.h"
#include "core/storage/ticket_listing.h"
#include "core/storage/ticket_store.h"
#include "core/storage/ticket_vocabulary.h"
#include "core/storage/writer.h"

#include <QElapsedTimer>
#include <QFutureWatcher>
#include <QTimer>

#include <algorithm>
#include <chrono>

namespace firstline {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto kPollInterval = 500ms; ///< how soon another program's change is seen
constexpr auto kSignalInterval = 250ms;
constexpr int kMaxPage = 1'000;
constexpr qsizetype kMaxTicketId = static_cast<qsizetype>(limits::kMaxTicketIdLength);

/// Grows whenever another connection committed; each connection counts for itself.
Result<qint64> dataVersion(storage::Database &database)
{
    return database.number(u"PRAGMA data_version"_s);
}

Result<TicketList>
listHere(storage::Database &database, const TicketQuery &query, const QDateTime &now)
{
    QElapsedTimer timer;
    timer.start();
    storage::TicketListing listing(database, now);
    auto ids = listing.ids(query);
    const auto total = listing.count();
    if (!ids || !total) {
        return fail(ids ? total.error() : ids.error());
    }
    return TicketList{
        *std::move(ids), *total, static_cast<double>(timer.nsecsElapsed()) / 1'000'000};
}

Result<std::vector<TicketRow>> firstRowsHere(storage::Database &database,
                                             const TicketQuery &query,
                                             int count,
                                             const QDateTime &now)
{
    storage::TicketListing listing(database, now);
    const auto ids = listing.firstIds(query, count);
    return ids ? listing.rows(*ids) : fail(ids.error());
}

Result<std::vector<qint64>> countsHere(storage::Database &database,
                                       const std::vector<TicketQuery> &queries,
                                       const QDateTime &now)
{
    storage::TicketListing listing(database, now);
    std::vector<qint64> counts;
    for (const TicketQuery &query : queries) {
        const auto count = listing.count(query);
        if (!count) {
            return fail(count.error());
        }
        counts.push_back(*count);
    }
    return counts;
}

Result<TicketPage> pageHere(storage::Database &database,
                            const TicketQuery &query,
                            int count,
                            const std::optional<storage::TicketPlace> &after,
                            const QDateTime &now)
{
    storage::TicketListing listing(database, now);
    auto ids = listing.firstIds(query, count + 1, after);
    if (!ids) {
        return fail(ids.error());
    }
    const bool isMore = static_cast<int>(ids->size()) > count;
    ids->resize(std::min(ids->size(), static_cast<std::size_t>(count)));
    TicketPage page;
    storage::TicketStore store(database);
    for (const qint64 rowId : *ids) {
        auto ticket = store.stored(rowId, storage::History::Without);
        if (!ticket) {
            return fail(ticket.error());
        }
        page.tickets.push_back(*std::move(ticket));
    }
    if (isMore) {
        const auto place = listing.place(ids->back(), query.sort);
        if (!place) {
            return fail(place.error());
        }
        page.nextCursor = cursorText(*place, query.sort);
    }
    return page;
}

Result<StoredTicket> ticketHere(storage::Database &database, const QString &ticketId)
{
    storage::TicketStore store(database);
    const auto rowId = store.rowIdOf(ticketId);
    if (!rowId) {
        return fail(rowId.error());
    }
    return *rowId ? store.stored(**rowId, storage::History::With)
                  : fail(ErrorCode::NotFound, u"There is no ticket %1."_s.arg(ticketId));
}

Result<StoreOutcome> storeHere(storage::Database &database,
                               const storage::TicketRecord &record,
                               const storage::Arrival &arrival)
{
    storage::TicketStore store(database);
    const auto placed = store.insert(record, arrival);
    if (!placed) {
        return fail(placed.error());
    }
    return store.stored(placed->rowId, storage::History::With)
        .map([&placed](const StoredTicket &stored) {
            return StoreOutcome{stored, placed->created};
        });
}

Result<void> check(const Ticket &ticket)
{
    if (ticket.subject.trimmed().isEmpty() && ticket.message.trimmed().isEmpty()) {
        return fail(ErrorCode::InvalidInput, u"A ticket needs a subject or a message."_s);
    }
    if (ticket.ticketId.toUcs4().size() > kMaxTicketId) {
        return fail(ErrorCode::InvalidInput,
                    u"ticket_id: must not be longer than %1 characters."_s.arg(kMaxTicketId));
    }
    return {};
}

} // namespace

/// The parts, and the watch for changes: after own commits and at an interval it asks the database
/// whether it changed, so that own and other programs' changes are told once and alike.
class TicketService::Private
{
public:
    Private(TicketService &service,
            storage::Reader &theReader,
            storage::Writer &theWriter,
            const TriageService &theTriage,
            const Clock &theClock,
            ReplyRules theRules)
        : q(service)
        , reader(theReader)
        , writer(theWriter)
        , triage(theTriage)
        , clock(theClock)
        , rules(std::move(theRules))
    {
        interval.setInterval(kPollInterval);
        soon.setSingleShot(true);
        connect(&interval, &QTimer::timeout, &q, [this] { askSoon(); });
        connect(&soon, &QTimer::timeout, &q, [this] { ask(); });
        connect(&writer, &storage::Writer::committed, &q, [this] { askSoon(); });
        connect(&answer, &QFutureWatcherBase::finished, &q, [this] { compare(); });
        interval.start();
        ask();
    }

    void askSoon()
    {
        if (soon.isActive()) {
            return;
        }
        const std::chrono::milliseconds passed(sinceSignal.isValid() ? sinceSignal.elapsed()
                                                                     : kSignalInterval.count());
        soon.start(std::max(kSignalInterval - passed, 0ms));
    }

    void ask()
    {
        if (answer.isRunning()) {
            isAskedAgain = true;
            return;
        }
        answer.setFuture(reader.submit(dataVersion));
    }

    void compare()
    {
        const Result<qint64> version = answer.result();
        if (!version) {
            log::named("storage")->warn("cannot look for changes: {}", version.error().detail);
        } else if (std::exchange(lastVersion, *version) != *version && isBaseKnown) {
            sinceSignal.start();
            Q_EMIT q.ticketsChanged();
        }
        isBaseKnown = isBaseKnown || version.has_value();
        if (std::exchange(isAskedAgain, false)) {
            askSoon();
        }
    }

    TicketService &q;
    storage::Reader &reader;
    storage::Writer &writer;
    const TriageService &triage;
    const Clock &clock;
    const ReplyRules rules;

    QTimer interval;
    QTimer soon;
    QFutureWatcher<Result<qint64>> answer;
    QElapsedTimer sinceSignal; ///< invalid before the first signal
    qint64 lastVersion = 0;
    bool isBaseKnown = false;
    bool isAskedAgain = false;
};

TicketService::TicketService(storage::Reader &reader,
                             storage::Writer &writer,
                             const TriageService &triage,
                             const Clock &clock,
                             ReplyRules rules,
                             QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(*this, reader, writer, triage, clock, std::move(rules)))
{
}

TicketService::~TicketService() = default;

QFuture<Result<TicketList>> TicketService::list(const TicketQuery &query)
{
    return d->reader.submitNewest(
        this,
        [query, now = d->clock.now()](storage::Database &database) {
            return listHere(database, query, now);
        },
        storage::Depth::Long);
}

QFuture<Result<std::vector<TicketRow>>> TicketService::firstRows(const TicketQuery &query,
                                                                 int count)
{
    return d->reader.submit([query, count, now = d->clock.now()](storage::Database &database) {
        return firstRowsHere(database, query, count, now);
    });
}

QFuture<Result<std::vector<qint64>>> TicketService::counts(const std::vector<TicketQuery> &queries)
{
    return d->reader.submit(
        [queries, now = d->clock.now()](storage::Database &database) {
            return countsHere(database, queries, now);
        },
        storage::Depth::Long);
}

QFuture<Result<QueryVocabulary>> TicketService::vocabulary()
{
    return d->reader.submit(
        [](storage::Database &database) { return storage::TicketVocabulary(database).words(); },
        storage::Depth::Long);
}

QFuture<Result<std::vector<TicketRow>>> TicketService::rows(const std::vector<qint64> &rowIds)
{
    Q_ASSERT_X(rowIds.size() <= kMaxPage, "TicketService::rows", "at most 1,000 keys");
    return d->reader.submit([rowIds](storage::Database &database) {
        return storage::TicketListing(database).rows(rowIds);
    });
}

QFuture<Result<StoredTicket>> TicketService::ticket(qint64 rowId)
{
    return d->reader.submit([rowId](storage::Database &database) {
        return storage::TicketStore(database).stored(rowId, storage::History::With);
    });
}

QFuture<Result<StoredTicket>> TicketService::ticket(const QString &ticketId)
{
    return d->reader.submit(
        [ticketId](storage::Database &database) { return ticketHere(database, ticketId); });
}

QFuture<Result<TicketPage>>
TicketService::page(const TicketQuery &query, int count, const QString &cursor)
{
    std::optional<storage::TicketPlace> after;
    if (!cursor.isEmpty()) {
        const auto place = placeFromCursor(cursor, query.sort);
        if (!place) {
            return QtFuture::makeReadyFuture(Result<TicketPage>(fail(place.error())));
        }
        after = *place;
    }
    const int within = std::clamp(count, 1, kMaxPage);
    return d->reader.submit(
        [query, within, after, now = d->clock.now()](storage::Database &database) {
            return pageHere(database, query, within, after, now);
        });
}

QFuture<Result<StoreOutcome>> TicketService::store(const Ticket &ticket)
{
    if (const Result<void> usable = check(ticket); !usable) {
        return QtFuture::makeReadyFuture(Result<StoreOutcome>(fail(usable.error())));
    }
    storage::TicketRecord record{ticket, std::nullopt};
    const storage::Arrival arrival{d->clock.now(), d->rules, std::nullopt};
    if (!ticket.receivedAt.isValid()) {
        record.ticket.receivedAt = arrival.now;
    }
    constexpr PredictOptions kToStore{.reasonsPerTask = 0, .entities = EntityFinder::Tagger};
    auto prediction = d->triage.predict(record.ticket, kToStore);
    if (!prediction) {
        return QtFuture::makeReadyFuture(Result<StoreOutcome>(fail(prediction.error())));
    }
    record.prediction = *std::move(prediction);
    return d->writer.submit([record, arrival](storage::Database &database) {
        return storeHere(database, record, arrival);
    });
}

} // namespace firstline
