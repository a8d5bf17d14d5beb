// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/database.h"

#include "core/storage/migrations.h"
#include "core/storage/transaction.h"
#include "tests/support/scratch_database.h"

#include <QCryptographicHash>
#include <QFile>
#include <QTest>

using namespace firstline;
using namespace firstline::storage;
using namespace Qt::StringLiterals;

namespace {

QByteArray hashOf(const QString &file)
{
    QFile opened(file);
    return opened.open(QIODevice::ReadOnly)
               ? QCryptographicHash::hash(opened.readAll(), QCryptographicHash::Sha256)
               : QByteArray();
}

void write(const QString &file, const QByteArray &content)
{
    QFile opened(file);
    QVERIFY(opened.open(QIODevice::WriteOnly));
    opened.write(content);
}

/// Runs statements on a file that need not be ours.
void runOn(const QString &file, const QStringList &statements)
{
    {
        QSqlDatabase raw = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"raw"_s);
        raw.setDatabaseName(file);
        QVERIFY(raw.open());
        QSqlQuery query(raw);
        for (const QString &statement : statements) {
            QVERIFY(query.exec(statement));
        }
    }
    QSqlDatabase::removeDatabase(u"raw"_s);
}

ErrorCode codeOfOpening(const QString &file, Access access)
{
    const auto database = Database::open({file}, access);
    return database ? ErrorCode::Internal : database.error().code;
}

} // namespace

class DatabaseTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aUrlNamesAFile_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("file"); // empty: refused
        QTest::addColumn<QString>("says");
        QTest::newRow("absolute path") << u"sqlite:/tmp/a.db"_s << u"/tmp/a.db"_s << QString();
        QTest::newRow("three slashes") << u"sqlite:///tmp/a.db"_s << u"/tmp/a.db"_s << QString();
        QTest::newRow("blank and umlaut")
            << u"sqlite:/tmp/ö b.db"_s << u"/tmp/ö b.db"_s << QString();
        QTest::newRow("no file") << u"sqlite:"_s << QString() << u"sqlite:PATH"_s;
        QTest::newRow("a folder") << u"sqlite:/tmp/"_s << QString() << u"sqlite:PATH"_s;
        QTest::newRow("memory") << u"sqlite::memory:"_s << QString() << u"memory"_s;
        QTest::newRow("PostgreSQL")
            << u"postgresql://u:p@h/db"_s << QString() << u"no PostgreSQL"_s;
        QTest::newRow("unknown kind") << u"mysql://u:geheim@h/db"_s << QString() << u"mysql"_s;
        QTest::newRow("a bare path") << u"tickets.db"_s << QString() << u"sqlite:tickets.db"_s;
    }
    void aUrlNamesAFile()
    {
        QFETCH(QString, url);
        QFETCH(QString, file);
        QFETCH(QString, says);

        const auto parsed = DatabaseUrl::parse(url);

        QCOMPARE(parsed.has_value(), !file.isEmpty());
        if (parsed) {
            QCOMPARE(parsed->file, file);
            QCOMPARE(DatabaseUrl::parse(parsed->toString()).value(), *parsed);
        } else {
            QCOMPARE(parsed.error().code, ErrorCode::InvalidInput);
            QVERIFY2(parsed.error().detail.contains(says), qPrintable(parsed.error().detail));
            QVERIFY(!parsed.error().detail.contains(u"geheim"_s));
        }
    }

    void whatCannotBeOpenedSaysWhy()
    {
        const test::ScratchDatabase scratch;
        write(scratch.path(u"letter.txt"_s),
              "Dear sir or madam, this is no database at all. Yours");

        QCOMPARE(codeOfOpening(scratch.path(QString()), Access::ReadWrite),
                 ErrorCode::InvalidInput);
        QCOMPARE(codeOfOpening(scratch.path(u"no/such.db"_s), Access::ReadWrite),
                 ErrorCode::NotFound);
        QCOMPARE(codeOfOpening(scratch.path(u"none.db"_s), Access::ReadOnly), ErrorCode::NotFound);
        QCOMPARE(codeOfOpening(scratch.path(u"letter.txt"_s), Access::ReadWrite),
                 ErrorCode::Corrupt);
        QCOMPARE(codeOfOpening(u"/proc/firstline.db"_s, Access::ReadWrite), ErrorCode::Unavailable);
    }

    void anErrorNamesTheFile()
    {
        const test::ScratchDatabase scratch;

        const auto database = Database::open(scratch.url(), Access::ReadOnly);

        QVERIFY(!database);
        QVERIFY(database.error().detail.contains(scratch.url().file));
    }

    void aNewFileGetsTheWholeSchema()
    {
        const test::ScratchDatabase scratch;
        auto database = Database::open(scratch.url(), Access::ReadWrite).value();

        QVERIFY(migrate(*database).has_value());

        QCOMPARE(database->schemaVersion().value(), latestSchemaVersion());
        QCOMPARE(database->number(u"PRAGMA application_id"_s).value(), Database::kApplicationId);
        QCOMPARE(database->texts(u"PRAGMA journal_mode"_s).value(), QStringList{u"wal"_s});
        QCOMPARE(database->number(u"PRAGMA foreign_keys"_s).value(), 1);
        QCOMPARE(database->number(u"PRAGMA synchronous"_s).value(), 2);
        QVERIFY(migrate(*database).has_value()); // nothing is left to do
    }

    void aNewerDatabaseIsRefusedAndLeftAlone()
    {
        const test::ScratchDatabase scratch;
        {
            auto database = Database::open(scratch.url(), Access::ReadWrite).value();
            QVERIFY(migrate(*database).has_value());
            QVERIFY(database->execute(u"PRAGMA user_version = 999"_s).has_value());
        }
        const QByteArray before = hashOf(scratch.url().file);

        const auto opened = Database::open(scratch.url(), Access::ReadWrite);

        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::Corrupt);
        QVERIFY(opened.error().detail.contains(u"newer"_s));
        QCOMPARE(hashOf(scratch.url().file), before);
    }

    void anotherProgramsDatabaseIsRefusedAndLeftAlone()
    {
        const test::ScratchDatabase scratch;
        runOn(scratch.url().file, {u"CREATE TABLE songs (title TEXT)"_s});
        const QByteArray before = hashOf(scratch.url().file);

        QCOMPARE(codeOfOpening(scratch.url().file, Access::ReadWrite), ErrorCode::Corrupt);

        QCOMPARE(hashOf(scratch.url().file), before);
    }

    void aMigrationKeepsACopyOfWhatWasThere()
    {
        const test::ScratchDatabase scratch;
        auto database = Database::open(scratch.url(), Access::ReadWrite).value();
        const QString mark = u"PRAGMA application_id = %1"_s.arg(Database::kApplicationId);
        const Migration first{1, {mark, u"CREATE TABLE a (x INTEGER) STRICT"_s}};
        const Migration second{2, {u"ALTER TABLE a ADD COLUMN y INTEGER"_s}};
        QVERIFY(migrate(*database, {first}).has_value());
        QVERIFY(database->execute(u"INSERT INTO a VALUES (7)"_s).has_value());

        QVERIFY(migrate(*database, {first, second}).has_value());

        QCOMPARE(database->schemaVersion().value(), 2);
        auto copy = Database::open({scratch.url().file + u".schema1"_s}, Access::ReadOnly).value();
        QCOMPARE(copy->schemaVersion().value(), 1);
        QCOMPARE(copy->number(u"SELECT x FROM a"_s).value(), 7);
    }

    void aFailedMigrationLeavesNoTrace()
    {
        const test::ScratchDatabase scratch;
        auto database = Database::open(scratch.url(), Access::ReadWrite).value();
        const Migration broken{1, {u"CREATE TABLE a (x INTEGER) STRICT"_s, u"CREATE TABEL b"_s}};

        QVERIFY(!migrate(*database, {broken}).has_value());

        QCOMPARE(database->schemaVersion().value(), 0);
        QCOMPARE(database->number(u"SELECT count(*) FROM sqlite_schema"_s).value(), 0);
    }

    void aFullDiskIsSaidAndTakesBackTheTransaction()
    {
        const test::ScratchDatabase scratch;
        auto database = Database::open(scratch.url(), Access::ReadWrite).value();
        QVERIFY(database->execute(u"CREATE TABLE a (x BLOB) STRICT"_s).has_value());
        QVERIFY(database->number(u"PRAGMA max_page_count = 50"_s).has_value());
        Result<void> done;
        {
            auto transaction = Transaction::begin(*database);
            for (int i = 0; i < 100 && done; ++i) {
                done = database->execute(u"INSERT INTO a VALUES (zeroblob(20000))"_s);
            }
        }

        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::Unavailable);
        QVERIFY(done.error().detail.contains(u"full"_s));
        QCOMPARE(database->number(u"SELECT count(*) FROM a"_s).value(), 0);
    }

    void aReadOnlyConnectionCannotWrite()
    {
        const test::ScratchDatabase scratch;
        {
            auto database = Database::open(scratch.url(), Access::ReadWrite).value();
            QVERIFY(migrate(*database).has_value());
        }
        auto database = Database::open(scratch.url(), Access::ReadOnly).value();

        const auto done = database->execute(u"DELETE FROM tickets"_s);

        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::Unavailable);
    }

    void timesAreUtcTextWithMilliseconds()
    {
        const QDateTime time(QDate(987, 6, 5), QTime(4, 3, 2, 10), Qt::OffsetFromUTC, 3600);

        QCOMPARE(timeText(time), u"0987-06-05T03:03:02.010Z"_s);
        QCOMPARE(timeFromText(timeText(time)), time);
        QVERIFY(!timeFromText(u"yesterday"_s).isValid());
    }
};

QTEST_GUILESS_MAIN(DatabaseTest)
#include "database_test.moc"
