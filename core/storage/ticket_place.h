// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace firstline::storage {

/// The place of a ticket in a sort order: where the next page goes on.
struct TicketPlace
{
    double first = 0;  ///< the sort column: rank, score or milliseconds
    qint64 second = 0; ///< reply due in milliseconds; `TicketSort::Priority` only
    qint64 rowId = 0;

    friend bool operator==(const TicketPlace &, const TicketPlace &) = default;
};

} // namespace firstline::storage
