// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ticket_change.h"

#include <QDateTime>
#include <QString>

namespace firstline::ui {

/// What a change does, with "%1" for the tickets: "Closed: %1".
[[nodiscard]] QString changeTitle(const TicketChange &change, const QDateTime &now);

/// "#48202" for one ticket, else "4 tickets".
[[nodiscard]] QString targetText(const QString &ticketId, qint64 tickets);

enum class ChangeStep
{
    Done,
    Undone,
    Redone
};

/// What came of a change: what was done, what was left for review, what somebody else changed.
/// `title` is a `changeTitle` or the sentence of a change that is undone.
[[nodiscard]] QString
outcomeText(ChangeStep step, const QString &sentence, const ChangeOutcome &outcome);

} // namespace firstline::ui
