// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/import_service.h"

#include "core/classify/model.h"
#include "core/domain/business_calendar.h"
#include "core/service/ticket_file.h"
#include "core/service/training_service.h"
#include "core/service/triage_service.h"
#include "core/storage/ticket_store.h"
#include "core/storage/writer.h"
#include "tests/support/fake_clock.h"
#include "tests/support/scratch_database.h"

#include <QFile>
#include <QTest>

namespace firstline {

using namespace Qt::StringLiterals;

namespace {

QByteArray manyRows(int count)
{
    QByteArray content = "ticket_id,message,priority,category\n";
    for (int i = 0; i < count; ++i) {
        const QByteArray number = QByteArray::number(i);
        content += "t" + number + ",the printer " + number + " smokes,"
                   + (i % 2 == 0 ? "high,Hardware\n" : "low,Billing\n");
    }
    return content;
}

} // namespace

class ImportServiceTest : public QObject
{
    Q_OBJECT

private:
    test::FakeClock m_clock{QDateTime(QDate(2026, 3, 4), QTime(12, 0), Qt::UTC)};
    ReplyRules m_rules;
    TriageService m_triage;
    std::unique_ptr<test::ScratchDatabase> m_scratch;
    std::unique_ptr<storage::Writer> m_writer;

    ImportRequest request(const QByteArray &content)
    {
        ImportRequest request;
        request.file = m_scratch->path(u"tickets.csv"_s);
        QFile file(request.file);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size()) {
            qFatal("cannot write the test's file");
        }
        return request;
    }

    Result<ImportReport> import(const QByteArray &content)
    {
        ImportService service(*m_writer, m_triage, m_clock, m_rules);
        return service.run(request(content));
    }

    qint64 number(const QString &sql)
    {
        return m_writer->submit([sql](storage::Database &database) { return database.number(sql); })
            .result()
            .value_or(-1);
    }

    StoredTicket stored(const QString &ticketId)
    {
        return m_writer
            ->submit([ticketId](storage::Database &database) -> Result<StoredTicket> {
                storage::TicketStore store(database);
                const auto rowId = store.rowIdOf(ticketId);
                return store.stored(rowId->value_or(0), storage::History::Without);
            })
            .result()
            .value_or(StoredTicket());
    }

    void correct(const QString &ticketId, const QString &category)
    {
        Correction correction;
        correction.ticketRowId = stored(ticketId).ticket.rowId;
        correction.createdAt = m_clock.now();
        correction.agent = u"ann"_s;
        correction.category = category;
        const auto done = m_writer
                              ->submit([correction, rules = m_rules](storage::Database &database) {
                                  return storage::TicketStore(database).correct(correction, rules);
                              })
                              .result();
        QVERIFY(done);
    }

private Q_SLOTS:
    void init()
    {
        m_scratch = std::make_unique<test::ScratchDatabase>();
        m_writer = std::move(storage::Writer::open(m_scratch->url()).value());
    }

    void cleanup() { m_writer.reset(); }

    void everyRowIsAccountedFor();
    void secondImportFindsDuplicates();
    void otherContentIsAnUpdateAndKeepsACorrection();
    void badRowsAreWrittenBesideTheFile();
    void ticketWithoutADateCountsAsReceivedNow();
    void publishedModelPredicts();
    void wrongFileChangesNothing();
    void cancelledImportTakesItsTicketsBack();
    void cancelledImportKeepsWhatAPersonWorkedOn();
    void progressIsInBytesOfTheFile();
    void startedImportsComeOneAfterTheOther();
    void ticketFileHoldsWhatAnImportWouldStore();
};

void ImportServiceTest::everyRowIsAccountedFor()
{
    const auto report = import(manyRows(5001) + "t1,other text,,\nt1,other text,,\n,,,\n");

    QVERIFY(report);
    QCOMPARE(report->read, 5004);
    QCOMPARE(report->imported, 5001);
    QCOMPARE(report->updated, 1);
    QCOMPARE(report->duplicates, 1);
    QCOMPARE(report->rejected, 1);
    QCOMPARE(number(u"SELECT count(*) FROM tickets"_s), 5001);
    QCOMPARE(stored(u"t1"_s).ticket.message, u"other text"_s);
}

void ImportServiceTest::secondImportFindsDuplicates()
{
    const QByteArray withoutIds = "message\na\nb\n";
    QVERIFY(import(withoutIds));
    m_clock.advance(std::chrono::hours(5));

    const auto again = import(withoutIds);

    QVERIFY(again);
    QCOMPARE(again->duplicates, 2);
    QCOMPARE(again->imported, 0);
    QCOMPARE(number(u"SELECT count(*) FROM tickets"_s), 2);
}

void ImportServiceTest::otherContentIsAnUpdateAndKeepsACorrection()
{
    QVERIFY(import("id,message,category\nx,old,A\n"));
    correct(u"x"_s, u"Person"_s);

    const auto report = import("id,message,category\nx,new,B\n");

    QVERIFY(report);
    QCOMPARE(report->updated, 1);
    const StoredTicket ticket = stored(u"x"_s);
    QCOMPARE(ticket.ticket.message, u"new"_s);
    QCOMPARE(ticket.ticket.importedCategory, u"B"_s);
    QCOMPARE(ticket.effectiveCategory(), u"Person"_s);
}

void ImportServiceTest::badRowsAreWrittenBesideTheFile()
{
    const auto report = import("id,message\n1,a\n2\n3,b\n");

    QVERIFY(report);
    QCOMPARE(report->rejected, 1);
    QCOMPARE(report->rejectedFile, m_scratch->path(u"tickets.csv.rejected.csv"_s));
    QFile file(report->rejectedFile);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), "line,reason,row\n3,fewer fields than the header,2\n"_ba);

    const auto clean = import("id,message\n1,a\n");
    QCOMPARE(clean->rejectedFile, QString());
    QVERIFY(!file.exists());
}

void ImportServiceTest::ticketWithoutADateCountsAsReceivedNow()
{
    QVERIFY(import("id,message,created_at\n1,a,\n2,b,2026-01-05T08:00:00Z\n"));

    QCOMPARE(stored(u"1"_s).ticket.receivedAt, m_clock.now());
    QVERIFY(!stored(u"1"_s).ticket.createdAt.isValid());
    QVERIFY(!stored(u"2"_s).ticket.receivedAt.isValid());
}

void ImportServiceTest::publishedModelPredicts()
{
    const ImportRequest wanted = request(manyRows(60));
    const auto labelled = readTicketFile(wanted);
    QVERIFY(labelled);
    const auto modelFile = TrainingService().train(labelled->tickets, {});
    QVERIFY(modelFile);
    const TriageService triage(classify::Model::load(*modelFile).value());
    ImportService service(*m_writer, triage, m_clock, m_rules);
    ImportRequest unpredicted = request(manyRows(60));
    unpredicted.predict = false;

    QVERIFY(service.run(unpredicted));
    const qint64 before = number(u"SELECT count(*) FROM predictions"_s);
    const auto report = service.run(request("id,message\nnew,the printer smokes\n"));

    QCOMPARE(before, 0);
    QVERIFY(report);
    QCOMPARE(number(u"SELECT count(*) FROM predictions"_s), 1);
    QVERIFY(stored(u"new"_s).effectivePriority().has_value());
}

void ImportServiceTest::wrongFileChangesNothing()
{
    ImportService service(*m_writer, m_triage, m_clock, m_rules);
    ImportRequest missing;
    missing.file = m_scratch->path(u"none.csv"_s);

    QCOMPARE(service.run(missing).error().code, ErrorCode::NotFound);
    QCOMPARE(import("a,b\n1,2\n").error().code, ErrorCode::InvalidInput);
    QCOMPARE(import("id,message\n").error().code, ErrorCode::InvalidInput);
    QCOMPARE(number(u"SELECT count(*) FROM tickets"_s), 0);
}

void ImportServiceTest::cancelledImportTakesItsTicketsBack()
{
    QVERIFY(import("id,message\nbefore,a\n"));
    ImportService service(*m_writer, m_triage, m_clock, m_rules);
    CancellationToken cancellation;
    const ImportRequest wanted = request(manyRows(50'000));
    const qint64 size = QFile(wanted.file).size();
    qint64 storedMeanwhile = 0;

    const auto report = service.run(
        wanted,
        [&](const ProgressUpdate &update) {
            if (update.done > size / 2 && !cancellation.isCancelled()) {
                storedMeanwhile = number(u"SELECT count(*) FROM tickets"_s);
                cancellation.cancel();
            }
        },
        cancellation);

    QCOMPARE(report.error().code, ErrorCode::Cancelled);
    QVERIFY(storedMeanwhile > 2000);
    QCOMPARE(number(u"SELECT count(*) FROM tickets"_s), 1);
    QVERIFY(!stored(u"before"_s).ticket.message.isEmpty());
}

void ImportServiceTest::cancelledImportKeepsWhatAPersonWorkedOn()
{
    ImportService service(*m_writer, m_triage, m_clock, m_rules);
    CancellationToken cancellation;
    const ImportRequest wanted = request(manyRows(20'000));

    const auto report = service.run(
        wanted,
        [&](const ProgressUpdate &) {
            if (!cancellation.isCancelled() && stored(u"t7"_s).ticket.rowId != 0) {
                correct(u"t7"_s, u"Person"_s);
                cancellation.cancel();
            }
        },
        cancellation);

    QCOMPARE(report.error().code, ErrorCode::Cancelled);
    QCOMPARE(number(u"SELECT count(*) FROM tickets"_s), 1);
    QCOMPARE(stored(u"t7"_s).effectiveCategory(), u"Person"_s);
}

void ImportServiceTest::progressIsInBytesOfTheFile()
{
    ImportService service(*m_writer, m_triage, m_clock, m_rules);
    const ImportRequest wanted = request(manyRows(9'000));
    std::vector<qint64> done;
    qint64 total = 0;

    const auto report = service.run(wanted, [&](const ProgressUpdate &update) {
        done.push_back(update.done);
        total = update.total;
    });

    QVERIFY(report);
    QCOMPARE(total, QFile(wanted.file).size());
    QVERIFY(done.size() > 3);
    QVERIFY(std::is_sorted(done.begin(), done.end()));
    QCOMPARE(done.back(), total);
}

void ImportServiceTest::startedImportsComeOneAfterTheOther()
{
    ImportService service(*m_writer, m_triage, m_clock, m_rules);
    const ImportRequest wanted = request(manyRows(3'000));

    auto first = service.start(wanted);
    auto second = service.start(wanted);

    QCOMPARE(first.result()->imported, 3'000);
    QCOMPARE(second.result()->duplicates, 3'000);
}

void ImportServiceTest::ticketFileHoldsWhatAnImportWouldStore()
{
    const ImportRequest wanted = request("id,message,priority\n1,a,urgent\n2\n3,b,\n");

    const auto file = readTicketFile(wanted);

    QVERIFY(file);
    QCOMPARE(file->rejected, 1);
    QCOMPARE(file->tickets.size(), 2U);
    QCOMPARE(file->tickets[0].importedPriority, Priority::High);
    QVERIFY(!QFile::exists(wanted.file + ".rejected.csv"_L1));
}

} // namespace firstline

QTEST_GUILESS_MAIN(firstline::ImportServiceTest)
#include "import_service_test.moc"
