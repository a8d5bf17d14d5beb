// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/database_admin.h"

#include "core/base/clock.h"
#include "core/storage/consistency_check.h"
#include "core/storage/database.h"
#include "core/storage/migrations.h"

#include <QFile>
#include <QFileInfo>

namespace firstline {

using namespace Qt::StringLiterals;
using storage::Access;
using storage::Database;

namespace {

Error cannotRename(const QString &from, const QString &to)
{
    return {ErrorCode::Unavailable,
            u"%1 cannot be renamed to %2. Look at the rights of the folder."_s.arg(from, to)};
}

Result<void> renameFile(const QString &from, const QString &to)
{
    if (QFile::exists(from) && !QFile::rename(from, to)) {
        return fail(cannotRename(from, to));
    }
    return {};
}

/// Copies a database as it is at one moment; the copy gets its name when it is complete.
Result<void> copyDatabase(Database &database, const QString &target)
{
    const QString part = target + u".part"_s;
    QFile::remove(part);
    Result<storage::Statement> statement = database.prepare(u"VACUUM INTO :target"_s);
    if (!statement) {
        return fail(statement.error());
    }
    if (Result<void> done = statement->bind(u":target"_s, part).run(); !done) {
        QFile::remove(part);
        return fail(done.error().code, u"Writing %1: %2"_s.arg(part, done.error().detail));
    }
    return renameFile(part, target);
}

/// A backup that may be restored: ours, not newer, undamaged.
Result<std::unique_ptr<Database>> openBackup(const QString &source)
{
    auto database = Database::open({QFileInfo(source).absoluteFilePath()}, Access::ReadOnly);
    if (!database) {
        return database;
    }
    const Result<int> version = (*database)->schemaVersion();
    const Result<QStringList> damage = (*database)->texts(u"PRAGMA quick_check(1)"_s);
    if (!version || !damage) {
        return fail(version ? damage.error() : version.error());
    }
    if (*version == 0) {
        return fail(ErrorCode::Corrupt,
                    u"%1 is empty: it is no backup of Firstline. Name another file."_s.arg(source));
    }
    if (*damage != QStringList{u"ok"_s}) {
        return fail(ErrorCode::Corrupt,
                    u"%1 is damaged (%2). Name another backup."_s.arg(source, damage->value(0)));
    }
    return database;
}

/// Moves all that was written into the one file and lets go of it. Fails while anyone else has the
/// database open, because leaving the write-ahead log needs it alone. A file that cannot be opened
/// is left as it is: that may be why a backup is restored.
Result<void> closeForAll(const storage::DatabaseUrl &url)
{
    auto database = Database::open(url, Access::ReadWrite);
    if (!database) {
        return database.error().code == ErrorCode::Corrupt ? Result<void>()
                                                           : fail(database.error());
    }
    if (Result<void> done = (*database)->execute(u"PRAGMA busy_timeout = 500"_s); !done) {
        return done;
    }
    const Result<QStringList> mode = (*database)->texts(u"PRAGMA journal_mode = DELETE"_s);
    if (!mode || *mode != QStringList{u"delete"_s}) {
        return fail(ErrorCode::Unavailable,
                    u"%1 is open in another program. End the console, the service and other "
                    "commands that use it, then restore again."_s.arg(url.file));
    }
    return {};
}

/// Renames what is there; gives the new name.
Result<QString> putAside(const QString &file, const Clock &clock)
{
    const QString aside =
        u"%1.before-restore-%2"_s.arg(file, clock.now().toString(u"yyyyMMdd-HHmmss-zzz"_s));
    for (const QString &suffix : {u"-wal"_s, u"-shm"_s, QString()}) {
        if (Result<void> done = renameFile(file + suffix, aside + suffix); !done) {
            return fail(done.error());
        }
    }
    return aside;
}

} // namespace

Result<DatabaseAdmin> DatabaseAdmin::of(const QString &url)
{
    return storage::DatabaseUrl::parse(url).map(
        [](const storage::DatabaseUrl &parsed) { return DatabaseAdmin(parsed); });
}

Result<bool> DatabaseAdmin::init() const
{
    const bool isNew = QFileInfo(m_url.file).size() == 0;
    auto database = Database::open(m_url, Access::ReadWrite);
    if (!database) {
        return fail(database.error());
    }
    return storage::migrate(**database).map([isNew] { return isNew; });
}

Result<int> DatabaseAdmin::migrate() const
{
    if (!QFileInfo::exists(m_url.file)) {
        return fail(
            ErrorCode::NotFound,
            u"There is no database %1. Make it with firstlinectl db init."_s.arg(m_url.file));
    }
    return init().map([](bool) { return storage::latestSchemaVersion(); });
}

Result<QStringList> DatabaseAdmin::check() const
{
    auto database = Database::open(m_url, Access::ReadOnly);
    if (!database) {
        return fail(database.error());
    }
    const Result<int> version = (*database)->schemaVersion();
    if (!version) {
        return fail(version.error());
    }
    if (*version < storage::latestSchemaVersion()) {
        return QStringList{
            u"It has the older schema %1. Run firstlinectl db migrate."_s.arg(*version)};
    }
    return storage::findProblems(**database);
}

Result<void> DatabaseAdmin::backup(const QString &target) const
{
    auto database = Database::open(m_url, Access::ReadOnly);
    if (!database) {
        return fail(database.error());
    }
    if (QFileInfo::exists(target)) {
        return fail(ErrorCode::Conflict,
                    u"%1 exists already. Name a new file for the backup."_s.arg(target));
    }
    return copyDatabase(**database, target);
}

Result<QString> DatabaseAdmin::restore(const QString &source, const Clock &clock) const
{
    auto backup = openBackup(source);
    if (!backup) {
        return fail(backup.error());
    }
    const bool isThere = QFileInfo::exists(m_url.file);
    if (isThere) {
        if (Result<void> closed = closeForAll(m_url); !closed) {
            return fail(closed.error());
        }
    }
    const QString fresh = m_url.file + u".restoring"_s;
    QFile::remove(fresh);
    if (Result<void> copied = copyDatabase(**backup, fresh); !copied) {
        return fail(copied.error());
    }
    const Result<QString> aside = isThere ? putAside(m_url.file, clock) : Result<QString>();
    if (!aside) {
        return aside;
    }
    if (Result<void> done = renameFile(fresh, m_url.file); !done) {
        return fail(done.error());
    }
    return init().map([&aside](bool) { return *aside; });
}

Result<DatabaseInfo> DatabaseAdmin::info() const
{
    auto database = Database::open(m_url, Access::ReadOnly);
    if (!database) {
        return fail(database.error());
    }
    const Result<int> version = (*database)->schemaVersion();
    if (!version) {
        return fail(version.error());
    }
    DatabaseInfo info;
    info.file = m_url.file;
    info.schemaVersion = *version;
    info.bytes = QFileInfo(m_url.file).size() + QFileInfo(m_url.file + u"-wal"_s).size();
    if (*version == 0) {
        return info;
    }
    const std::pair<qint64 *, QString> counts[] = {
        {&info.tickets, u"SELECT count(*) FROM tickets"_s},
        {&info.predictions, u"SELECT count(*) FROM predictions"_s},
        {&info.corrections, u"SELECT count(*) FROM corrections"_s},
        {&info.models, u"SELECT count(*) FROM models"_s}};
    for (const auto &[count, sql] : counts) {
        const Result<qint64> number = (*database)->number(sql);
        if (!number) {
            return fail(number.error());
        }
        *count = *number;
    }
    return info;
}

} // namespace firstline
