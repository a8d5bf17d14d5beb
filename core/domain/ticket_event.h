// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

#include <cstdint>
#include <optional>

namespace firstline {

/// What people do with a ticket other than labelling it.
enum class TicketEventKind : std::uint8_t
{
    Status,     ///< words of `TicketStatus`
    Assignee,   ///< names; empty: nobody
    Tags,       ///< all tags, joined by blanks
    Snooze,     ///< until when, UTC in ISO 8601; empty: not snoozed
    Note,       ///< the text of a note that was written (after) or taken back (before)
    Escalation, ///< since when, UTC in ISO 8601; empty: not escalated
    Read        ///< since when, UTC in ISO 8601; empty: unread
};

/// One thing that was done with a ticket. Appended and never changed; an undo appends the opposite.
struct TicketEvent
{
    qint64 id = 0; ///< 0 while not stored
    qint64 ticketRowId = 0;
    QDateTime at;  ///< UTC
    QString agent; ///< empty: the program itself
    TicketEventKind kind = TicketEventKind::Note;
    QString before;
    QString after;
    qint64 revision = 0;            ///< of the ticket after it
    std::optional<qint64> changeId; ///< the change it is part of

    friend bool operator==(const TicketEvent &, const TicketEvent &) = default;
};

} // namespace firstline
