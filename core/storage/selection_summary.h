// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/ticket_change.h"
#include "core/storage/database.h"

#include <span>

namespace firstline::storage {

/// Counts what is in a selection. Cost: about 3 µs a ticket. Thread: that of the database.
[[nodiscard]] Result<SelectionSummary> selectionSummary(Database &database,
                                                        std::span<const qint64> rowIds);

} // namespace firstline::storage
