// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ticket_query.h"

#include <QLatin1StringView>

namespace firstline::storage {

/// How an order reads in SQL. All columns of an order go the same way, so that "after a place" is
/// one comparison that the index answers.
struct TicketOrder
{
    QLatin1StringView index;   ///< begins with the status, then goes in this order
    QLatin1StringView columns; ///< what it sorts by, two columns, without the id
    QLatin1StringView order;   ///< for ORDER BY
    QLatin1StringView after;   ///< with the placeholders :first, :second and :id
    bool isDescending = false; ///< all columns and the id
};

[[nodiscard]] const TicketOrder &ticketOrder(TicketSort sort);

} // namespace firstline::storage
