// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/database_url.h"

#include <QDir>
#include <QFileInfo>

namespace firstline::storage {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kSqlite = "sqlite:"_L1;

bool isPostgres(const QString &text)
{
    return text.startsWith("postgresql:"_L1, Qt::CaseInsensitive)
           || text.startsWith("postgres:"_L1, Qt::CaseInsensitive);
}

Result<DatabaseUrl> fromPath(QString path)
{
    if (path.startsWith("///"_L1)) {
        path.remove(0, 2);
    }
    if (path.isEmpty() || path.endsWith(u'/')) {
        return fail(ErrorCode::InvalidInput,
                    u"The database URL names no file. Write it as sqlite:PATH, for example "
                    "sqlite:/var/lib/firstline/firstline.db."_s);
    }
    if (path.startsWith(":memory:"_L1)) {
        return fail(ErrorCode::InvalidInput,
                    u"A database in memory is not supported: name a file with sqlite:PATH."_s);
    }
    return DatabaseUrl{QDir::cleanPath(QFileInfo(path).absoluteFilePath())};
}

} // namespace

Result<DatabaseUrl> DatabaseUrl::parse(const QString &text)
{
    if (text.startsWith(kSqlite, Qt::CaseInsensitive)) {
        return fromPath(text.mid(kSqlite.size()));
    }
    if (isPostgres(text)) {
        return fail(
            ErrorCode::InvalidInput,
            u"This build has no PostgreSQL support yet. Use an SQLite file: sqlite:PATH."_s);
    }
    if (text.contains("://"_L1)) {
        return fail(ErrorCode::InvalidInput,
                    u"\"%1\" is no kind of database that is known. Use sqlite:PATH."_s.arg(
                        text.section("://"_L1, 0, 0)));
    }
    return fail(ErrorCode::InvalidInput,
                u"\"%1\" is no database URL. For a file write sqlite:%1."_s.arg(text));
}

} // namespace firstline::storage
