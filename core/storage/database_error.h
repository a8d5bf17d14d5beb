// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QSqlError>
#include <QString>

namespace firstline::storage {

/// What stood in the way of a database, in words that name the file and the way out.
///
/// `Unavailable` for a full disk, missing rights, a lock and an input or output error; `Corrupt`
/// for a damaged or foreign file; `Internal` for all that is a bug here.
[[nodiscard]] Error errorFrom(const QSqlError &error, const QString &file);

} // namespace firstline::storage
