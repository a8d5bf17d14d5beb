// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/database_error.h"

namespace firstline::storage {

using namespace Qt::StringLiterals;

namespace {

/// Primary result codes, https://www.sqlite.org/rescode.html. The driver reports extended codes,
/// whose low byte is the primary one.
enum class SqliteCode : std::uint8_t
{
    Busy = 5,
    Locked = 6,
    NoMemory = 7,
    ReadOnly = 8,
    InputOutput = 10,
    Corrupt = 11,
    Full = 13,
    CannotOpen = 14,
    Permission = 3,
    Authorization = 23,
    NotADatabase = 26
};

} // namespace

Error errorFrom(const QSqlError &error, const QString &file)
{
    const int native = error.nativeErrorCode().toInt();
    switch (static_cast<SqliteCode>(native & 0xff)) {
    case SqliteCode::Busy:
    case SqliteCode::Locked:
        return {
            ErrorCode::Unavailable,
            u"%1 is locked by another program. Wait for it or end it, then try again."_s.arg(file)};
    case SqliteCode::Full:
        return {ErrorCode::Unavailable,
                u"The disk that holds %1 is full. Free some space, then try again."_s.arg(file)};
    case SqliteCode::ReadOnly:
    case SqliteCode::Permission:
    case SqliteCode::Authorization:
        return {ErrorCode::Unavailable,
                u"%1 or its folder cannot be written to. Give this user the right to, or name "
                "another file with --db sqlite:PATH."_s.arg(file)};
    case SqliteCode::CannotOpen:
        return {ErrorCode::Unavailable,
                u"%1 cannot be opened. Its folder must exist and this user must be allowed to "
                "write to it; or name another file with --db sqlite:PATH."_s.arg(file)};
    case SqliteCode::InputOutput:
    case SqliteCode::NoMemory:
        return {ErrorCode::Unavailable,
                u"%1 cannot be read or written now (%2). Look at the disk, then try again."_s.arg(
                    file, error.text())};
    case SqliteCode::Corrupt:
        return {ErrorCode::Corrupt,
                u"%1 is damaged (%2). Bring back a backup with firstlinectl db restore FILE."_s.arg(
                    file, error.text())};
    case SqliteCode::NotADatabase:
        return {ErrorCode::Corrupt,
                u"%1 is not a database. Name another file with --db sqlite:PATH."_s.arg(file)};
    }
    return {ErrorCode::Internal,
            u"%1: %2 (SQLite %3)"_s.arg(file, error.text(), error.nativeErrorCode())};
}

} // namespace firstline::storage
