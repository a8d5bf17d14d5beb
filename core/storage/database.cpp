// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/database.h"

#include "core/storage/database_error.h"
#include "core/storage/key_reader.h"
#include "core/storage/migrations.h"

#include <QFileInfo>
#include <QSqlError>
#include <QThread>

#include <array>

namespace firstline::storage {

using namespace Qt::StringLiterals;

namespace {

/// Says what SQLite would only call "unable to open database file".
Result<void> checkPath(const QString &file, Access access)
{
    const QFileInfo info(file);
    if (info.isDir()) {
        return fail(ErrorCode::InvalidInput,
                    u"%1 is a folder. Name a file in it: sqlite:%1/firstline.db."_s.arg(file));
    }
    if (!info.exists() && access == Access::ReadOnly) {
        return fail(ErrorCode::NotFound,
                    u"There is no database %1. Make it with firstlinectl db init."_s.arg(file));
    }
    if (!QFileInfo(info.path()).isDir()) {
        return fail(ErrorCode::NotFound,
                    u"There is no folder %1 for the database. Make it, or name another file with "
                    "--db sqlite:PATH."_s.arg(info.path()));
    }
    if (info.exists() && !info.isFile()) {
        return fail(ErrorCode::InvalidInput, u"%1 is not a regular file."_s.arg(file));
    }
    return {};
}

} // namespace

Database::Database(QString file)
    : m_file(std::move(file))
    , m_connection(u"firstline-%1"_s.arg(reinterpret_cast<quintptr>(this), 0, 16))
    , m_thread(QThread::currentThread())
{
}

Database::~Database()
{
    Q_ASSERT_X(QThread::currentThread() == m_thread, "Database", "is used by another thread");
    m_statements.clear();
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_connection);
}

Result<std::unique_ptr<Database>> Database::open(const DatabaseUrl &url, Access access)
{
    if (Result<void> usable = checkPath(url.file, access); !usable) {
        return fail(usable.error());
    }
    const bool isNew = QFileInfo(url.file).size() == 0;
    if (!isNew && access == Access::ReadWrite) {
        // Looked at through a connection that cannot write, so that a refused file stays as it is.
        if (auto looked = open(url, Access::ReadOnly); !looked) {
            return fail(looked.error());
        }
    }
    std::unique_ptr<Database> database(new Database(url.file));
    Result<void> done = database->connect(access);
    if (done && !isNew) {
        done = database->checkIdentity();
    }
    if (done) {
        done = database->configure(access);
    }
    if (!done) {
        return fail(done.error());
    }
    return database;
}

Result<void> Database::connect(Access access)
{
    m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
    if (!m_database.isValid()) {
        return fail(
            ErrorCode::Internal,
            u"The SQLite driver of Qt is missing. Install the package libqt6sql6-sqlite."_s);
    }
    m_database.setDatabaseName(m_file);
    QString options = u"QSQLITE_BUSY_TIMEOUT=%1"_s.arg(kBusyTimeoutMs);
    if (access == Access::ReadOnly) {
        options += u";QSQLITE_OPEN_READONLY"_s;
    }
    m_database.setConnectOptions(options);
    if (!m_database.open()) {
        return fail(errorFrom(m_database.lastError(), m_file));
    }
    m_sqlite = sqliteHandle(m_database);
    return {};
}

Result<void> Database::checkIdentity()
{
    const Result<qint64> application = number(u"PRAGMA application_id"_s);
    if (!application) {
        return fail(application.error());
    }
    const Result<int> version = schemaVersion();
    if (!version) {
        return fail(version.error());
    }
    const Result<qint64> tables = number(u"SELECT count(*) FROM sqlite_schema"_s);
    if (!tables) {
        return fail(tables.error());
    }
    if (*application != kApplicationId && (*application != 0 || *version != 0 || *tables != 0)) {
        return fail(ErrorCode::Corrupt,
                    u"%1 is a database of another program. Name another file with --db "
                    "sqlite:PATH."_s.arg(m_file));
    }
    if (*version > latestSchemaVersion()) {
        return fail(
            ErrorCode::Corrupt,
            u"%1 was made by a newer Firstline (schema %2; this one knows %3). It was left "
            "as it is: update Firstline, or name another file with --db sqlite:PATH."_s.arg(m_file)
                .arg(*version)
                .arg(latestSchemaVersion()));
    }
    return {};
}

Result<void> Database::configure(Access access)
{
    static constexpr std::array kForAll{"PRAGMA foreign_keys = ON"_L1,
                                        "PRAGMA temp_store = MEMORY"_L1};
    static constexpr std::array kForWriting{
        "PRAGMA page_size = 8192"_L1, // counts for a new file only
        "PRAGMA journal_mode = WAL"_L1,
        "PRAGMA synchronous = FULL"_L1,
        "PRAGMA cache_size = -65536"_L1,
        "PRAGMA wal_autocheckpoint = 4000"_L1,
        "PRAGMA journal_size_limit = 67108864"_L1};
    for (const QLatin1StringView &pragma : kForAll) {
        if (Result<void> done = execute(pragma); !done) {
            return done;
        }
    }
    if (access == Access::ReadOnly) {
        return execute(u"PRAGMA cache_size = -16384"_s);
    }
    for (const QLatin1StringView &pragma : kForWriting) {
        if (Result<void> done = execute(pragma); !done) {
            return done;
        }
    }
    return {};
}

Result<Statement> Database::prepare(const QString &sql)
{
    Q_ASSERT_X(QThread::currentThread() == m_thread, "Database", "is used by another thread");
    std::unique_ptr<QSqlQuery> &query = m_statements[sql];
    if (!query) {
        auto fresh = std::make_unique<QSqlQuery>(m_database);
        fresh->setForwardOnly(true);
        if (!fresh->prepare(sql)) {
            const Error error = errorFrom(fresh->lastError(), m_file);
            m_statements.erase(sql);
            return fail(error);
        }
        query = std::move(fresh);
    }
    Q_ASSERT_X(!query->isActive() || !query->isSelect(), "Database", "statement is in use");
    return Statement(*query, m_file);
}

void Database::forget(const QString &sql)
{
    m_statements.erase(sql);
}

Result<void> Database::execute(const QString &sql)
{
    Q_ASSERT_X(QThread::currentThread() == m_thread, "Database", "is used by another thread");
    QSqlQuery query(m_database);
    if (!query.exec(sql)) {
        return fail(errorFrom(query.lastError(), m_file));
    }
    return {};
}

Result<qint64> Database::number(const QString &sql)
{
    Q_ASSERT_X(QThread::currentThread() == m_thread, "Database", "is used by another thread");
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.exec(sql) || !query.next()) {
        return fail(errorFrom(query.lastError(), m_file));
    }
    return query.value(0).toLongLong();
}

Result<QStringList> Database::texts(const QString &sql)
{
    Q_ASSERT_X(QThread::currentThread() == m_thread, "Database", "is used by another thread");
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    bool isGood = query.exec(sql);
    QStringList texts;
    while (isGood && query.next()) {
        texts.append(query.value(0).toString());
    }
    isGood = isGood && !query.lastError().isValid();
    return isGood ? Result<QStringList>(texts) : fail(errorFrom(query.lastError(), m_file));
}

Result<int> Database::schemaVersion()
{
    return number(u"PRAGMA user_version"_s).map([](qint64 version) {
        return static_cast<int>(version);
    });
}

} // namespace firstline::storage
