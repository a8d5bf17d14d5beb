// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/comparison_service.h"

#include "core/domain/business_calendar.h"
#include "core/storage/reader.h"
#include "core/storage/ticket_store.h"
#include "core/storage/writer.h"
#include "tests/support/fake_clock.h"
#include "tests/support/learnable_tickets.h"
#include "tests/support/scratch_database.h"

#include <QElapsedTimer>
#include <QMutex>
#include <QTest>

#include <algorithm>

using namespace firstline;
using namespace Qt::StringLiterals;

namespace {

const QDateTime kNow(QDate(2026, 3, 4), QTime(12, 0), Qt::UTC);

ComparisonRequest twoMethods(Task task)
{
    ComparisonRequest request;
    request.task = task;
    request.algorithms = {u"naive-bayes"_s, u"logistic"_s};
    request.folds = 3;
    return request;
}

} // namespace

/// Comparisons on a real database.
class ComparisonServiceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_scratch = std::make_unique<test::ScratchDatabase>();
        open();
    }

    void cleanup() { close(); }

    void rowsComeOneByOneAndTheEndIsSorted()
    {
        insert(test::learnableTickets(240));
        QMutex mutex;
        QStringList measured;

        const Result<Comparison> result = m_service
                                              ->start(twoMethods(Task::Category),
                                                      {},
                                                      [&](const AlgorithmReport &row) {
                                                          const QMutexLocker lock(&mutex);
                                                          measured.append(row.algorithm);
                                                      },
                                                      {})
                                              .result();

        QVERIFY(result.has_value());
        QCOMPARE(measured, (QStringList{u"naive-bayes"_s, u"logistic"_s}));
        QCOMPARE(result->finishedAt, kNow);
        const CrossValidationReport &report = result->report;
        QCOMPARE(report.algorithms.size(), std::size_t(2));
        QVERIFY(report.algorithms[0].evaluation.macroF1 >= report.algorithms[1].evaluation.macroF1);
        QCOMPARE(report.algorithms[0].evaluation.n, 240);
        QVERIFY(report.lead.has_value());
        QVERIFY(report.algorithms[0].predictionMicroseconds > 0);
    }

    void aRestartKeepsTheNewestOfEachTask()
    {
        insert(test::learnableTickets(120));
        const Comparison category = compare(Task::Category);
        QVERIFY(m_service->start(twoMethods(Task::Priority), {}, {}, {}).result().has_value());
        QVERIFY(m_service->start(twoMethods(Task::Priority), {}, {}, {}).result().has_value());

        close();
        open();
        const std::vector<Comparison> stored = m_service->stored().result().value();

        QCOMPARE(stored.size(), std::size_t(2));
        const auto found = std::ranges::find(
            stored, Task::Category, [](const Comparison &one) { return one.report.task; });
        const AlgorithmReport &before = category.report.algorithms.front();
        const AlgorithmReport &after = found->report.algorithms.front();
        QCOMPARE(found->finishedAt, category.finishedAt);
        QCOMPARE(after.algorithm, before.algorithm);
        QCOMPARE(after.evaluation.macroF1, before.evaluation.macroF1);
        QCOMPARE(after.evaluation.confusion.counts, before.evaluation.confusion.counts);
        QCOMPARE(after.evaluation.reliability.size(), before.evaluation.reliability.size());
        QCOMPARE(after.evaluation.eceNoise, before.evaluation.eceNoise);
        QCOMPARE(found->report.lead->interval.high, category.report.lead->interval.high);
    }

    void cancelEndsWithinASecondAndKeepsNothing()
    {
        insert(test::learnableTickets(600));
        CancellationToken cancellation;
        QElapsedTimer since;
        ComparisonRequest request;
        request.task = Task::Category;

        const Result<Comparison> result = m_service
                                              ->start(
                                                  request,
                                                  {},
                                                  [&](const AlgorithmReport &) {
                                                      since.start();
                                                      cancellation.cancel();
                                                  },
                                                  cancellation)
                                              .result();

        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::Cancelled);
        QVERIFY2(since.elapsed() < 1000, qPrintable(QString::number(since.elapsed())));
        QVERIFY(m_service->stored().result()->empty());
    }

    void tooFewLabelsAreRefused_data()
    {
        QTest::addColumn<int>("tickets");
        QTest::newRow("no ticket") << 0;
        QTest::newRow("one ticket") << 1;
        QTest::newRow("two tickets") << 2;
    }

    void tooFewLabelsAreRefused()
    {
        QFETCH(const int, tickets);
        if (tickets > 0) {
            insert(test::learnableTickets(tickets));
        }

        const auto result = m_service->start(twoMethods(Task::Category), {}, {}, {}).result();

        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::InvalidInput);
    }

private:
    void open()
    {
        m_writer = storage::Writer::open(m_scratch->url()).value();
        m_reader = storage::Reader::open(m_scratch->url()).value();
        m_service = std::make_unique<ComparisonService>(*m_reader, *m_writer, m_clock);
    }

    void close()
    {
        m_service.reset();
        m_reader.reset();
        m_writer.reset();
    }

    void insert(const std::vector<Ticket> &tickets)
    {
        std::vector<storage::TicketRecord> records;
        for (const Ticket &ticket : tickets) {
            records.push_back({ticket, {}});
        }
        const storage::Arrival arrival{kNow, ReplyRules(), std::nullopt};
        QVERIFY(m_writer
                    ->submit([&](storage::Database &database) {
                        return storage::TicketStore(database).importBatch(records, arrival);
                    })
                    .result()
                    .has_value());
    }

    Comparison compare(Task task)
    {
        return m_service->start(twoMethods(task), {}, {}, {}).result().value();
    }

    test::FakeClock m_clock{kNow};
    std::unique_ptr<test::ScratchDatabase> m_scratch;
    std::unique_ptr<storage::Writer> m_writer;
    std::unique_ptr<storage::Reader> m_reader;
    std::unique_ptr<ComparisonService> m_service;
};

QTEST_GUILESS_MAIN(ComparisonServiceTest)
#include "comparison_service_test.moc"
