// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/storage/database.h"

#include <QStringList>

namespace firstline::storage {

/// What is wrong with a database, one sentence each, at most `kMaxProblems`; empty when all is
/// well.
///
/// Looks at the pages and indexes, at references, and whether the effective labels of every ticket
/// are those that its predictions and corrections give. Cost: about a minute for a million tickets.
///
/// Thread: that of the database.
[[nodiscard]] Result<QStringList> findProblems(Database &database);

inline constexpr qsizetype kMaxProblems = 100;

} // namespace firstline::storage
