// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/stored_ticket.h"
#include "ui/support/person_labels.h"

#include <optional>

namespace firstline::ui {

/// What people would say about a ticket if one line of its history had not been: the labels before
/// it where it is still the newest word. Nothing where a later word stands on all that it says.
/// Requires: `place` is the place of a correction.
[[nodiscard]] std::optional<PersonLabels> labelsWithout(const std::vector<HistoryEntry> &history,
                                                        std::size_t place);

} // namespace firstline::ui
