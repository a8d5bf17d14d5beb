// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/ticket.h"
#include "core/domain/ticket_query.h"
#include "core/storage/database.h"

#include <QDateTime>

#include <optional>
#include <variant>
#include <vector>

namespace firstline::storage {

/// A value for a placeholder of a filter.
struct FilterBinding
{
    QString name;
    std::variant<QString, qint64, double> value;
};

/// The conditions of a query as SQL over the columns of `tickets`.
struct TicketFilter
{
    std::vector<TicketStatus> statuses;  ///< that can match, each once
    QStringList conditions;              ///< all hold; of the status they say nothing more
    QString wordHits;                    ///< selects the keys with all words; empty: any
    QStringList wordMisses;              ///< each selects keys that are not wanted
    std::vector<FilterBinding> bindings; ///< for the placeholders in all three
    std::optional<qint64> onlyCategory;  ///< the one that all tickets have
    bool isInOrderIndex = true;          ///< `conditions` need no more than any order's index has
    bool namesTickets = false;           ///< a condition brings a list of keys, mostly short

    /// `conditions` as they stand after WHERE … AND; empty or beginning with " AND ".
    [[nodiscard]] QString conjunction() const;
};

/// Compiles the conditions of `query`, as they are to be understood at `now`.
/// Errors: those of the database, where it looks up categories.
[[nodiscard]] Result<TicketFilter>
ticketFilter(Database &database, const TicketQuery &query, const QDateTime &now);

} // namespace firstline::storage
