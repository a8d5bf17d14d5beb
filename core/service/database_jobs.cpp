// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/database_jobs.h"

#include <QDir>
#include <QtConcurrent/QtConcurrentRun>

namespace firstline {

using namespace Qt::StringLiterals;

namespace {

Result<QString> copyTo(const QString &url, const BackupPlace &place)
{
    if (!QDir().mkpath(place.folder)) {
        return fail(ErrorCode::Unavailable,
                    u"cannot make the folder %1; check that it can be written"_s.arg(place.folder));
    }
    const QString target = place.folder + u'/' + place.name;
    return DatabaseAdmin::of(url)
        .and_then([&](const DatabaseAdmin &admin) { return admin.backup(target); })
        .map([&] { return target; });
}

} // namespace

QFuture<Result<DatabaseInfo>> readDatabaseInfo(const QString &url)
{
    return QtConcurrent::run([url] {
        return DatabaseAdmin::of(url).and_then(
            [](const DatabaseAdmin &admin) { return admin.info(); });
    });
}

QFuture<Result<QString>> backUpDatabase(const QString &url, const BackupPlace &place)
{
    return QtConcurrent::run([url, place] { return copyTo(url, place); });
}

} // namespace firstline
