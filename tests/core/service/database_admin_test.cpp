// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/database_admin.h"

#include "core/service/insight_service.h"
#include "core/storage/migrations.h"
#include "core/storage/reader.h"
#include "core/storage/ticket_store.h"
#include "core/storage/writer.h"
#include "tests/support/fake_clock.h"
#include "tests/support/sample_tickets.h"
#include "tests/support/scratch_database.h"

#include <QFile>
#include <QTest>

using namespace firstline;
using namespace Qt::StringLiterals;

namespace {

const QDateTime kNow(QDate(2026, 3, 4), QTime(12, 0), Qt::UTC);

/// Runs a job and waits.
template <typename Work>
void write(const storage::DatabaseUrl &url, Work work)
{
    auto writer = storage::Writer::open(url).value();
    QVERIFY(writer->submit(std::move(work)).result().has_value());
}

/// Stores tickets on consecutive days, every second one predicted as high.
void insertTickets(const storage::DatabaseUrl &url, int count)
{
    std::vector<storage::TicketRecord> records;
    for (int i = 0; i < count; ++i) {
        storage::TicketRecord record{test::sampleTicket(u"A-%1"_s.arg(i)), {}};
        record.ticket.createdAt = record.ticket.createdAt.addDays(i);
        if (i % 2 == 1) {
            record.prediction = test::samplePrediction(Priority::High, u"account"_s);
        }
        records.push_back(record);
    }
    const storage::Arrival arrival{kNow, ReplyRules(), std::nullopt};
    write(url, [&](storage::Database &database) {
        return storage::TicketStore(database).importBatch(records, arrival);
    });
}

void correctTicket(const storage::DatabaseUrl &url, qint64 rowId, Priority priority)
{
    Correction correction;
    correction.ticketRowId = rowId;
    correction.createdAt = kNow;
    correction.agent = u"lena"_s;
    correction.priority = priority;
    write(url, [&](storage::Database &database) {
        return storage::TicketStore(database).correct(correction, ReplyRules());
    });
}

} // namespace

class DatabaseAdminTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_scratch = std::make_unique<test::ScratchDatabase>(); }

    void initMakesADatabaseOnce()
    {
        const DatabaseAdmin admin(m_scratch->url());

        QCOMPARE(admin.init().value(), true);
        QCOMPARE(admin.init().value(), false);
        QCOMPARE(admin.info()->tickets, 0);
        QVERIFY(admin.check()->isEmpty());
    }

    void infoCounts()
    {
        insertTickets(m_scratch->url(), 4);
        correctTicket(m_scratch->url(), 1, Priority::High);

        const DatabaseInfo info = DatabaseAdmin(m_scratch->url()).info().value();

        QCOMPARE(info.file, m_scratch->url().file);
        QCOMPARE(info.schemaVersion, storage::latestSchemaVersion());
        QCOMPARE(info.tickets, 4);
        QCOMPARE(info.predictions, 2);
        QCOMPARE(info.corrections, 1);
        QCOMPARE(info.models, 0);
        QVERIFY(info.bytes > 0);
    }

    void nothingIsMadeByLooking()
    {
        const DatabaseAdmin admin(m_scratch->url());

        QCOMPARE(admin.info().error().code, ErrorCode::NotFound);
        QCOMPARE(admin.check().error().code, ErrorCode::NotFound);
        QCOMPARE(admin.migrate().error().code, ErrorCode::NotFound);
        QCOMPARE(admin.backup(m_scratch->path(u"b.db"_s)).error().code, ErrorCode::NotFound);
        QVERIFY(!QFile::exists(m_scratch->url().file));
    }

    void checkFindsLabelsThatNobodyGave()
    {
        insertTickets(m_scratch->url(), 4);
        correctTicket(m_scratch->url(), 1, Priority::High);
        const DatabaseAdmin admin(m_scratch->url());
        QVERIFY(admin.check()->isEmpty());

        write(m_scratch->url(), [](storage::Database &database) {
            return database.execute(u"UPDATE tickets SET priority_rank = 2 WHERE id = 1"_s);
        });

        const QStringList problems = admin.check().value();
        QCOMPARE(problems.size(), 1);
        QVERIFY(problems.first().contains(u"A-0"_s));
    }

    void aBackupComesBack()
    {
        insertTickets(m_scratch->url(), 3);
        const DatabaseAdmin admin(m_scratch->url());
        const QString backup = m_scratch->path(u"backup.db"_s);
        QVERIFY(admin.backup(backup).has_value());
        correctTicket(m_scratch->url(), 1, Priority::High);

        const QString aside = admin.restore(backup, m_clock).value();

        QCOMPARE(admin.info()->corrections, 0);
        QCOMPARE(admin.info()->tickets, 3);
        QCOMPARE(DatabaseAdmin(storage::DatabaseUrl{aside}).info()->corrections, 1);
        QVERIFY(admin.check()->isEmpty());
    }

    void aBackupOverwritesNothing()
    {
        insertTickets(m_scratch->url(), 1);
        const DatabaseAdmin admin(m_scratch->url());
        const QString backup = m_scratch->path(u"backup.db"_s);
        QVERIFY(admin.backup(backup).has_value());

        QCOMPARE(admin.backup(backup).error().code, ErrorCode::Conflict);
    }

    void aDatabaseInUseIsNotReplaced()
    {
        insertTickets(m_scratch->url(), 2);
        const DatabaseAdmin admin(m_scratch->url());
        const QString backup = m_scratch->path(u"backup.db"_s);
        QVERIFY(admin.backup(backup).has_value());
        const auto user = storage::Reader::open(m_scratch->url()).value();

        const auto restored = admin.restore(backup, m_clock);

        QVERIFY(!restored);
        QCOMPARE(restored.error().code, ErrorCode::Unavailable);
        QCOMPARE(admin.info()->tickets, 2);
    }

    void onlyASoundBackupIsRestored_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("text") << QByteArray(5000, 'x');
    }
    void onlyASoundBackupIsRestored()
    {
        QFETCH(QByteArray, content);
        insertTickets(m_scratch->url(), 2);
        const DatabaseAdmin admin(m_scratch->url());
        const QString source = m_scratch->path(u"source.db"_s);
        QFile file(source);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();

        const auto restored = admin.restore(source, m_clock);

        QVERIFY(!restored);
        QCOMPARE(restored.error().code, ErrorCode::Corrupt);
        QCOMPARE(admin.info()->tickets, 2);
    }

    void aDamagedDatabaseCanBeReplaced()
    {
        insertTickets(m_scratch->url(), 2);
        const DatabaseAdmin admin(m_scratch->url());
        const QString backup = m_scratch->path(u"backup.db"_s);
        QVERIFY(admin.backup(backup).has_value());
        QFile file(m_scratch->url().file);
        QVERIFY(file.open(QIODevice::ReadWrite));
        file.write(QByteArray(8192, 'x'));
        file.close();
        QCOMPARE(admin.info().error().code, ErrorCode::Corrupt);

        QVERIFY(admin.restore(backup, m_clock).has_value());

        QCOMPARE(admin.info()->tickets, 2);
    }

    void theInsightsAddUp()
    {
        insertTickets(m_scratch->url(), 10);
        correctTicket(m_scratch->url(), 2, Priority::High);
        correctTicket(m_scratch->url(), 4, Priority::Low);
        auto reader = storage::Reader::open(m_scratch->url()).value();
        InsightService insights(*reader);

        const InsightSeries all = insights.series({}).result().value();
        const InsightSeries week = insights.series(7).result().value();

        QCOMPARE(all.tickets, 10);
        QCOMPARE(all.from, QDate(2026, 3, 4));
        QCOMPARE(all.to, QDate(2026, 3, 13));
        QCOMPARE(all.volume.size(), 10U);
        QCOMPARE(all.byPriority[2], 4);
        QCOMPARE(all.byPriority[0], 1);
        QCOMPARE(all.confirmed, 1);
        QCOMPARE(all.corrected, 1);
        QCOMPARE(all.medianWords, 9.0);
        QCOMPARE(all.categories.size(), 2U);
        QCOMPARE(all.categories[0].total() + all.categories[1].total(), 10);
        QCOMPARE(all.lengths.back().fromWords, 8);
        QCOMPARE(all.lengths.back().toWords, 16);
        QCOMPARE(all.lengths.back().tickets, 10);
        QCOMPARE(week.tickets, 7);
        QCOMPARE(week.from, QDate(2026, 3, 7));
    }

    void noTicketsGiveEmptyInsights()
    {
        QVERIFY(DatabaseAdmin(m_scratch->url()).init().has_value());
        auto reader = storage::Reader::open(m_scratch->url()).value();

        const InsightSeries series = InsightService(*reader).series(30).result().value();

        QCOMPARE(series.tickets, 0);
        QVERIFY(!series.from.isValid());
        QVERIFY(series.volume.empty() && series.categories.empty() && series.lengths.empty());
    }

private:
    test::FakeClock m_clock{kNow};
    std::unique_ptr<test::ScratchDatabase> m_scratch;
};

QTEST_GUILESS_MAIN(DatabaseAdminTest)
#include "database_admin_test.moc"
