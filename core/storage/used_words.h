// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/ticket_change.h"
#include "core/storage/database.h"

namespace firstline::storage {

/// Categories, names and tags that were used before. Thread: that of the database.
[[nodiscard]] Result<UsedWords> usedWords(Database &database);

} // namespace firstline::storage
