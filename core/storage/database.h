// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/storage/database_url.h"
#include "core/storage/statement.h"

#include <QSqlDatabase>
#include <QStringList>

#include <cstdint>
#include <memory>
#include <unordered_map>

class QThread;
struct sqlite3;

namespace firstline::storage {

enum class Access : std::uint8_t
{
    ReadWrite, ///< makes the file when it is not there
    ReadOnly
};

/// One connection to a database file, with the statements prepared on it.
///
/// Opening decides first, without a change to the file, whether it is ours: another program's
/// database and one of a newer schema are refused.
///
/// Thread: belongs to the thread that opened it, and asserts it.
class Database
{
public:
    /// What marks a file as ours, in SQLite's `application_id`: "FLdb".
    static constexpr qint64 kApplicationId = 0x464c6462;
    static constexpr int kBusyTimeoutMs = 10'000;

    /// Opens a database. The writing connection syncs every commit to the disk.
    ///
    /// Errors: `NotFound` (no such file to read, no such folder); `InvalidInput` (a folder);
    /// `Unavailable` (rights, lock, disk); `Corrupt` (foreign, damaged, or of a newer schema).
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const DatabaseUrl &url,
                                                                Access access);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    [[nodiscard]] const QString &file() const { return m_file; }

    /// A statement that is prepared at its first use. Requires: no other one of the same text is
    /// in use.
    [[nodiscard]] Result<Statement> prepare(const QString &sql);
    /// Gives up a statement whose text will hardly come again. Requires: it is not in use.
    void forget(const QString &sql);
    /// Prepares and runs one statement that has no placeholders and whose text is not reused.
    [[nodiscard]] Result<void> execute(const QString &sql);
    /// The first column of the first row of such a statement, as a number.
    [[nodiscard]] Result<qint64> number(const QString &sql);
    /// The first column of every row of such a statement, as text.
    [[nodiscard]] Result<QStringList> texts(const QString &sql);

    /// SQLite's own handle, to read what is long; null when there is none to be had.
    [[nodiscard]] sqlite3 *sqlite() const { return m_sqlite; }

    /// Number of the last migration; 0 for an empty file.
    [[nodiscard]] Result<int> schemaVersion();

private:
    explicit Database(QString file);

    [[nodiscard]] Result<void> connect(Access access);
    [[nodiscard]] Result<void> checkIdentity();
    [[nodiscard]] Result<void> configure(Access access);

    QString m_file;
    QString m_connection;
    QSqlDatabase m_database;
    sqlite3 *m_sqlite = nullptr; ///< belongs to the connection
    std::unordered_map<QString, std::unique_ptr<QSqlQuery>> m_statements;
    QThread *m_thread; ///< only compared
};

} // namespace firstline::storage
