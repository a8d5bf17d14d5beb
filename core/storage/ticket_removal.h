// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/storage/database.h"

namespace firstline::storage {

/// Tickets in the Bin. Thread: that of the database.
[[nodiscard]] Result<qint64> ticketsInBin(Database &database);

/// Deletes up to `most` tickets of the Bin with all that is known about them, for good; gives
/// how many. Requires: a write transaction. Thread: that of the database.
[[nodiscard]] Result<qint64> removeFromBin(Database &database, qint64 most);

} // namespace firstline::storage
