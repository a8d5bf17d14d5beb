// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/stored_ticket.h"
#include "core/storage/ticket_listing.h"

#include <QString>

namespace firstline {

/// The opaque text of a place in an order, for URLs.
[[nodiscard]] QString cursorText(const storage::TicketPlace &place, TicketSort sort);

/// Reads `cursorText`. Errors: `InvalidInput` for anything else and for another order.
[[nodiscard]] Result<storage::TicketPlace> placeFromCursor(const QString &text, TicketSort sort);

} // namespace firstline
