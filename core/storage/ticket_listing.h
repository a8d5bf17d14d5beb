// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/stored_ticket.h"
#include "core/storage/database.h"
#include "core/storage/ticket_place.h"

#include <QDateTime>

#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace firstline::storage {

/// Reads lists of tickets: keys in order from an index, rows by key, pages by place.
///
/// What an order's index knows is filtered in it. Other conditions are looked up in the index of
/// all facts: for the first rows of a list along the order, for a whole list once through. The keys
/// of a text come from the full-text index; how many they are decides how they meet the rest.
///
/// Every order ends in the key, so that it is total and pages neither repeat nor lose a ticket.
///
/// Thread: that of the database.
class TicketListing
{
public:
    /// Conditions such as "due within two hours" are understood as at `now`.
    explicit TicketListing(Database &database, QDateTime now = QDateTime::currentDateTimeUtc())
        : m_database(database)
        , m_now(std::move(now))
    {
    }

    /// The keys of all tickets that match, in order. Cost: docs/benchmarks.md.
    [[nodiscard]] Result<std::vector<qint64>> ids(const TicketQuery &query);

    /// The first `count` of them, or the first after a place. Cost: milliseconds.
    [[nodiscard]] Result<std::vector<qint64>>
    firstIds(const TicketQuery &query, qint64 count, std::optional<TicketPlace> after = {});

    /// Where a ticket stands in an order. Errors: `NotFound`.
    [[nodiscard]] Result<TicketPlace> place(qint64 rowId, TicketSort sort);

    /// Rows by key, in the order asked; a key that is gone is left out.
    [[nodiscard]] Result<std::vector<TicketRow>> rows(std::span<const qint64> rowIds);

    /// How many tickets match.
    [[nodiscard]] Result<qint64> count(const TicketQuery &query);

    /// All tickets in the database.
    [[nodiscard]] Result<qint64> count();

private:
    struct Request;
    [[nodiscard]] Result<std::vector<qint64>> read(const TicketQuery &query,
                                                   std::optional<qint64> count,
                                                   const std::optional<TicketPlace> &after);
    [[nodiscard]] Result<std::vector<qint64>> wholeInOrder(const Request &request);
    [[nodiscard]] Result<std::vector<qint64>> firstInOrder(const Request &request);
    [[nodiscard]] Result<std::vector<qint64>> candidates(const Request &request, std::size_t most);
    [[nodiscard]] Result<std::vector<qint64>> fulfilling(const Request &request,
                                                         std::vector<qint64> candidates);
    [[nodiscard]] Result<std::vector<qint64>> fromFacts(const Request &request);

    Database &m_database;
    const QDateTime m_now;
};

} // namespace firstline::storage
