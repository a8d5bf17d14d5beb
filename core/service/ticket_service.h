// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/business_calendar.h"
#include "core/domain/query_vocabulary.h"
#include "core/domain/stored_ticket.h"

#include <QFuture>
#include <QObject>

#include <memory>
#include <vector>

namespace firstline::storage {
class Reader;
class Writer;
} // namespace firstline::storage

namespace firstline {

class Clock;
class TriageService;

/// The answer to a `TicketQuery`: every matching ticket, in order, by key only.
struct TicketList
{
    std::vector<qint64> rowIds;
    qint64 total = 0;        ///< tickets in the database, whatever the query
    double milliseconds = 0; ///< what the query took
};

/// Some tickets of a query, with all that is known about them but their history.
struct TicketPage
{
    std::vector<StoredTicket> tickets;
    QString nextCursor; ///< for the page after this one; empty: this is the last
};

/// What `TicketService::store` made of a ticket.
struct StoreOutcome
{
    StoredTicket stored;
    bool created = false; ///< false: the id was known, and `stored` is what was there
};

/// Lists, reads and stores tickets.
///
/// All work runs on the storage threads; a façade on the GUI thread never waits. Results arrive
/// through futures: a widget watches them with `ui::whenReady`, a command waits with `result()`.
/// Why not `.then`: docs/decisions/0001.
///
/// Thread safety: every function may be called from any thread; signals come on this object's.
class TicketService : public QObject
{
    Q_OBJECT

public:
    /// The references are kept and must outlive this object.
    TicketService(storage::Reader &reader,
                  storage::Writer &writer,
                  const TriageService &triage,
                  const Clock &clock,
                  ReplyRules rules,
                  QObject *parent = nullptr);
    ~TicketService() override;

    /// The whole sorted list. A newer call makes an older one that has not begun answer
    /// `Cancelled`.
    [[nodiscard]] QFuture<Result<TicketList>> list(const TicketQuery &query);

    /// The first rows of a query, ahead of the whole list.
    [[nodiscard]] QFuture<Result<std::vector<TicketRow>>> firstRows(const TicketQuery &query,
                                                                    int count);

    /// How many tickets each query has, in the order given.
    [[nodiscard]] QFuture<Result<std::vector<qint64>>>
    counts(const std::vector<TicketQuery> &queries);

    /// Words of the tickets that the search offers.
    [[nodiscard]] QFuture<Result<QueryVocabulary>> vocabulary();

    /// Rows by key, in the order asked; a row that is gone is left out. At most 1,000 keys.
    [[nodiscard]] QFuture<Result<std::vector<TicketRow>>> rows(const std::vector<qint64> &rowIds);

    /// One ticket with its history. Errors: `NotFound`.
    [[nodiscard]] QFuture<Result<StoredTicket>> ticket(qint64 rowId);

    /// One ticket, by the source's own id. Errors: `NotFound`.
    [[nodiscard]] QFuture<Result<StoredTicket>> ticket(const QString &ticketId);

    /// The first `count` tickets of a query (1 to 1,000), or those after a cursor. Pages by place,
    /// so tickets that arrive meanwhile neither repeat nor hide others.
    ///
    /// Errors: `InvalidInput` for a cursor that is not of this order.
    [[nodiscard]] QFuture<Result<TicketPage>>
    page(const TicketQuery &query, int count, const QString &cursor = {});

    /// Predicts and stores a ticket in one transaction; durable when the future is done.
    /// An empty `ticketId` gets a new one. A known one changes nothing. Without an arrival time the
    /// ticket arrives now.
    ///
    /// Errors: `InvalidInput` (no text, too long an id); `Unavailable` while there is no model.
    [[nodiscard]] QFuture<Result<StoreOutcome>> store(const Ticket &ticket);

Q_SIGNALS:
    /// Something in the database changed, through this program or another one. At most every
    /// 250 ms; another program's change is seen within a second.
    void ticketsChanged();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace firstline
