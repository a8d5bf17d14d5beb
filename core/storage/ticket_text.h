// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/storage/database.h"

#include <limits>

namespace firstline::storage {

/// Keeps the full-text index `ticket_text` in step with the tickets.
///
/// The index holds words only; it reads their text in the tickets. So a ticket is removed from it
/// before its text changes or it is deleted, and added afterwards, in one transaction.
///
/// Thread: that of the database.
class TicketText
{
public:
    static constexpr qint64 kNoEnd = std::numeric_limits<qint64>::max();

    explicit TicketText(Database &database)
        : m_database(database)
    {
    }

    /// Adds the tickets whose keys are from `first` to `last`. Requires: they are not indexed.
    [[nodiscard]] Result<void> add(qint64 first, qint64 last);

    /// Removes them. Requires: they are indexed with the text that they have now.
    [[nodiscard]] Result<void> remove(qint64 first, qint64 last);

private:
    [[nodiscard]] Result<void> run(const QString &sql, qint64 first, qint64 last);

    Database &m_database;
};

} // namespace firstline::storage
