// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/storage/database_url.h"

#include <QString>
#include <QStringList>

namespace firstline {

class Clock;

/// What `db info` says.
struct DatabaseInfo
{
    QString file;
    int schemaVersion = 0;
    qint64 tickets = 0;
    qint64 predictions = 0;
    qint64 corrections = 0;
    qint64 models = 0;
    qint64 bytes = 0; ///< of the file and its write-ahead log
};

/// Looks after a database file: the work of `firstlinectl db`.
///
/// Every function runs to its end on the calling thread, on a connection of its own; other programs
/// may have the database open, except for `restore`.
///
/// Thread safety: one object per thread.
class DatabaseAdmin
{
public:
    explicit DatabaseAdmin(storage::DatabaseUrl url)
        : m_url(std::move(url))
    {
    }
    /// Reads the form that `--db` takes. Errors: `InvalidInput`.
    [[nodiscard]] static Result<DatabaseAdmin> of(const QString &url);

    /// Makes the database; false when it was there, and then it is as it was but migrated.
    [[nodiscard]] Result<bool> init() const;

    /// Brings the database to this program's schema; gives that schema's number.
    /// A copy is kept beside it first. Errors: `NotFound`; `Corrupt`.
    [[nodiscard]] Result<int> migrate() const;

    /// What is wrong with it, one sentence each; empty when all is well. Errors: `NotFound`,
    /// `Corrupt` when it cannot even be read.
    [[nodiscard]] Result<QStringList> check() const;

    /// Copies the database, as it is at one moment, into a new file.
    /// Errors: `NotFound`; `Conflict` when `target` exists; `Unavailable`.
    [[nodiscard]] Result<void> backup(const QString &target) const;

    /// Puts a backup in the place of the database, migrated if need be. What was there is kept
    /// beside it; its new name is given, or an empty one when there was nothing.
    ///
    /// Errors: `NotFound`; `Corrupt` when `source` is not a sound Firstline database, or is a newer
    /// one; `Unavailable` while another program has the database open. Then nothing changes.
    [[nodiscard]] Result<QString> restore(const QString &source, const Clock &clock) const;

    /// Errors: `NotFound`; `Corrupt`.
    [[nodiscard]] Result<DatabaseInfo> info() const;

private:
    storage::DatabaseUrl m_url;
};

} // namespace firstline
