// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/stored_ticket.h"
#include "core/storage/database.h"

#include <optional>
#include <span>
#include <vector>

namespace firstline::storage {

/// The place of a ticket in a sort order: where the next page goes on.
struct TicketPlace
{
    double first = 0;  ///< the sort column: rank, score or milliseconds
    qint64 second = 0; ///< reply due in milliseconds; `TicketSort::Priority` only
    qint64 rowId = 0;

    friend bool operator==(const TicketPlace &, const TicketPlace &) = default;
};

/// Reads lists of tickets: keys in order from an index, rows by key, pages by place.
///
/// Every order ends in the key, so that it is total and pages neither repeat nor lose a ticket.
///
/// Thread: that of the database.
class TicketListing
{
public:
    explicit TicketListing(Database &database)
        : m_database(database)
    {
    }

    /// The keys of all tickets that match, in order. Cost: about 0.2 s for a million.
    [[nodiscard]] Result<std::vector<qint64>> ids(const TicketQuery &query);

    /// The first `count` of them, or the first after a place. Cost: milliseconds.
    [[nodiscard]] Result<std::vector<qint64>>
    firstIds(const TicketQuery &query, qint64 count, std::optional<TicketPlace> after = {});

    /// Where a ticket stands in an order. Errors: `NotFound`.
    [[nodiscard]] Result<TicketPlace> place(qint64 rowId, TicketSort sort);

    /// Rows by key, in the order asked; a key that is gone is left out.
    [[nodiscard]] Result<std::vector<TicketRow>> rows(std::span<const qint64> rowIds);

    /// All tickets in the database.
    [[nodiscard]] Result<qint64> count();

private:
    [[nodiscard]] Result<std::vector<qint64>> read(const TicketQuery &query,
                                                   std::optional<qint64> count,
                                                   const std::optional<TicketPlace> &after);

    Database &m_database;
};

} // namespace firstline::storage
