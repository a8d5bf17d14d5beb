// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ticket_event.h"

#include <QDateTime>
#include <QString>

namespace firstline::ui {

/// What was done with a ticket, as a sentence: "Lena assigned it to Mara".
[[nodiscard]] QString eventText(const TicketEvent &event, const QDateTime &now);
/// The name of the icon that stands before it.
[[nodiscard]] QString eventIcon(TicketEventKind kind);

} // namespace firstline::ui
