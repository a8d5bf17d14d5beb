// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/ticket_event.h"
#include "core/storage/database.h"

#include <optional>
#include <vector>

namespace firstline::storage {

/// Keeps what people did with tickets other than labelling them: appended events, never changed.
///
/// Thread: that of the database.
class EventStore
{
public:
    explicit EventStore(Database &database)
        : m_database(database)
    {
    }

    /// Appends an event; its `id` is ignored. The ticket's row is the caller's to change.
    /// Requires: a write transaction.
    [[nodiscard]] Result<void> add(const TicketEvent &event);

    /// The events of a ticket, oldest first.
    [[nodiscard]] Result<std::vector<TicketEvent>> of(qint64 ticketRowId);

    /// Those of one change, oldest first.
    [[nodiscard]] Result<std::vector<TicketEvent>> ofChange(qint64 changeId, qint64 ticketRowId);

    /// Who else than `agent` changed a ticket last after it had `revision`: labels, status,
    /// assignee, tags or snooze. The program and notes do not count.
    [[nodiscard]] Result<std::optional<QString>>
    otherAgentSince(qint64 ticketRowId, qint64 revision, const QString &agent);

private:
    [[nodiscard]] Result<std::vector<TicketEvent>> readAll(Statement statement);

    Database &m_database;
};

} // namespace firstline::storage
