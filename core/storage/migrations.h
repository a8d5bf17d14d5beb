// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/storage/database.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace firstline::storage {

/// One step of the schema: `migrations/NNNN_what.sql`, never edited once released.
struct Migration
{
    int number = 0; ///< 1 for the first; the schema version that it leads to
    QStringList statements;
};

/// Number of the newest migration that this program has.
[[nodiscard]] int latestSchemaVersion();

/// The migrations that ship with the program, in order. Errors: `Internal` for a damaged build.
[[nodiscard]] Result<std::vector<Migration>> shippedMigrations();

/// Brings a database to the last of `migrations`, each in one transaction with its version.
///
/// A database that already has tables is copied first, to FILE.schemaN beside it, N being the
/// version that it had. Two programs may migrate at once: one does it, the other finds it done.
///
/// Errors: those of the database; then the failed migration and all after it left no trace.
[[nodiscard]] Result<void> migrate(Database &database, const std::vector<Migration> &migrations);

/// `migrate` with the shipped migrations.
[[nodiscard]] Result<void> migrate(Database &database);

} // namespace firstline::storage
