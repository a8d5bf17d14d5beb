// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/storage/database.h"

#include <QDateTime>

#include <vector>

namespace firstline::storage {

/// Keys of snoozed tickets whose time has come, `most` of them. Thread: that of the database.
[[nodiscard]] Result<std::vector<qint64>>
dueSnoozedTickets(Database &database, const QDateTime &now, qint64 most);

} // namespace firstline::storage
