// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/business_calendar.h"
#include "core/domain/stored_ticket.h"
#include "core/storage/database.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace firstline::storage {

/// A ticket on its way into the database, with what the model says about it.
struct TicketRecord
{
    Ticket ticket;                        ///< without a `ticketId` it gets a new one
    std::optional<Prediction> prediction; ///< none: stored unpredicted
};

/// What all tickets of a call have in common.
struct Arrival
{
    QDateTime now;                  ///< the time of storing, UTC
    ReplyRules rules;               ///< for the time by which a reply is due
    std::optional<qint64> importId; ///< of `ImportStore`; none: not from an import
};

/// What `TicketStore::importBatch` did. The three add up to the tickets given.
struct BatchCounts
{
    qint64 imported = 0;   ///< new tickets
    qint64 updated = 0;    ///< known id, other content
    qint64 duplicates = 0; ///< known id, same content: nothing was changed
};

/// Where a ticket is, and whether it was there before.
struct Placed
{
    qint64 rowId = 0;
    bool created = false;
};

enum class History : std::uint8_t
{
    Without,
    With
};

/// Writes tickets and reads single ones; `TicketListing` reads lists.
///
/// A light object: make one where it is needed; the statements stay prepared in the database.
///
/// Thread: that of the database.
class TicketStore
{
public:
    explicit TicketStore(Database &database)
        : m_database(database)
    {
    }

    /// Stores tickets as they come from a file. The same id with other content is an update: the
    /// text and the imported labels change, what people said and the arrival stay, and a given
    /// prediction becomes the newest. Requires: a write transaction, as in `Writer::submit`.
    ///
    /// Cost: about 30 µs a ticket without prediction; give it 1,000 to 5,000 at a time.
    [[nodiscard]] Result<BatchCounts> importBatch(std::span<const TicketRecord> records,
                                                  const Arrival &arrival);

    /// Stores one ticket unless its id is known; then nothing changes. Requires: as `importBatch`.
    [[nodiscard]] Result<Placed> insert(const TicketRecord &record, const Arrival &arrival);

    /// Adds a prediction to a ticket and makes it the one that counts where no person spoke.
    /// Errors: `NotFound`. Requires: as `importBatch`.
    [[nodiscard]] Result<void>
    predict(qint64 rowId, const Prediction &prediction, const Arrival &arrival);

    /// Appends what a person said, after filling in what the model said and how sure it was.
    /// Errors: `NotFound`. Requires: as `importBatch`.
    [[nodiscard]] Result<void> correct(Correction correction, const ReplyRules &rules);

    /// A ticket with what is known about it. Errors: `NotFound`.
    [[nodiscard]] Result<StoredTicket> stored(qint64 rowId, History history);

    /// The row of a source's own id.
    [[nodiscard]] Result<std::optional<qint64>> rowIdOf(const QString &ticketId);

    /// Calls `visit` for every ticket, in the order stored, with the labels to learn from in
    /// `importedPriority` and `importedCategory`: a person's word where there is one, else what
    /// came with the data. Ends early when `visit` gives false.
    [[nodiscard]] Result<void> forEachLabelled(const std::function<bool(const Ticket &)> &visit);

private:
    Database &m_database;
};

} // namespace firstline::storage
