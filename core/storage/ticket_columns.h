// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ticket.h"
#include "core/storage/effective_columns.h"
#include "core/storage/statement.h"

#include <QString>

#include <optional>

namespace firstline::storage {

/// Columns of `tickets` that hold a `Ticket`, in the order that `ticketFromRow` reads.
inline constexpr auto kTicketColumns =
    "id, ticket_id, status, created_at, received_at, first_reply_at, "
    "resolved_at, resolution_minutes, channel, customer, "
    "language, product, imported_priority, imported_category, "
    "subject, message, extra";
inline constexpr int kTicketColumnCount = 17;

/// In the column `confidence`: the model gave no answer that still counts. More than any
/// probability.
inline constexpr double kNoConfidence = 2;

/// Reads `kTicketColumns`, which begin at column 0.
[[nodiscard]] Ticket ticketFromRow(const Statement &row);

/// Binds what came from the source; every placeholder has its column's name.
void bindTicket(Statement &statement, const Ticket &ticket);

/// Binds the effective columns. `categoryId` is the key of `columns.category`.
void bindEffective(Statement &statement,
                   const EffectiveColumns &columns,
                   std::optional<qint64> categoryId);

/// A number that differs when anything from the source does; the arrival does not count. It only
/// tells two states of one ticket apart, for which 64 bits are plenty.
[[nodiscard]] qint64 contentHash(const Ticket &ticket);

/// Words of a text, separated by white space.
[[nodiscard]] qint64 wordCount(QStringView text);

} // namespace firstline::storage
