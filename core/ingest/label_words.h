// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/priority.h"
#include "core/domain/ticket.h"

#include <QString>
#include <QStringView>

#include <optional>

namespace firstline::ingest {

/// The priority that a help desk's usual word stands for ("Urgent", "P2", "2 - High", "very_low",
/// "hoch"). Bare numbers are not understood, because desks count in both directions. Nothing for
/// any other word.
[[nodiscard]] std::optional<Priority> usualPriority(QStringView word);

/// The status that a help desk's usual word stands for ("New", "On hold", "Solved").
[[nodiscard]] std::optional<TicketStatus> usualStatus(QStringView word);

/// ISO 639-1 code of "en", "en-GB", "pt_BR" or "English"; empty for any other word.
[[nodiscard]] QString languageCode(QStringView word);

} // namespace firstline::ingest
