// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/service/database_admin.h"

#include <QFuture>
#include <QString>

namespace firstline {

/// `DatabaseAdmin::info` of the database at `url` on a thread of the global pool.
///
/// Thread safety: may be called from any thread.
[[nodiscard]] QFuture<Result<DatabaseInfo>> readDatabaseInfo(const QString &url);

/// Where a copy of a database goes.
struct BackupPlace
{
    QString folder; ///< made where it is not there
    QString name;   ///< of the new file
};

/// Copies the database at `url` on a thread of the global pool and gives the copy's path.
///
/// Errors: those of `DatabaseAdmin::backup`; `Unavailable` when the folder cannot be made.
/// Thread safety: may be called from any thread.
[[nodiscard]] QFuture<Result<QString>> backUpDatabase(const QString &url, const BackupPlace &place);

} // namespace firstline
