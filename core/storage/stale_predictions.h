// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/ticket.h"
#include "core/storage/database.h"

#include <QString>

#include <vector>

namespace firstline::storage {

/// The next open tickets on which no person spoke and whose newest prediction is not by
/// `modelVersion`, by key, after `afterRowId`, at most `limit`.
///
/// Thread: that of the database.
[[nodiscard]] Result<std::vector<Ticket>>
stalePredictions(Database &database, const QString &modelVersion, qint64 afterRowId, int limit);

/// How many such tickets there are at most: the open ones on which no person spoke.
[[nodiscard]] Result<qint64> openUnconfirmed(Database &database);

} // namespace firstline::storage
