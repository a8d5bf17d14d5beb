// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/feedback_service.h"

#include "core/domain/business_calendar.h"
#include "core/storage/reader.h"
#include "core/storage/ticket_store.h"
#include "core/storage/writer.h"
#include "tests/support/fake_clock.h"
#include "tests/support/sample_tickets.h"
#include "tests/support/scratch_database.h"

#include <QProcess>
#include <QTest>

#include <csignal>

using namespace firstline;
using namespace Qt::StringLiterals;

namespace {

const QDateTime kNow(QDate(2026, 3, 4), QTime(12, 0), Qt::UTC);

CorrectionRequest saying(std::optional<Priority> priority, std::optional<QString> category)
{
    CorrectionRequest request;
    request.ticketRowId = 1;
    request.agent = u"lena"_s;
    request.priority = priority;
    request.category = std::move(category);
    return request;
}

} // namespace

class FeedbackServiceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_scratch = std::make_unique<test::ScratchDatabase>();
        m_writer = storage::Writer::open(m_scratch->url()).value();
        const storage::TicketRecord record{test::sampleTicket(u"A-1"_s),
                                           test::samplePrediction(Priority::Low, u"account"_s)};
        const storage::Arrival arrival{kNow, m_rules, std::nullopt};
        QVERIFY(m_writer
                    ->submit([&](storage::Database &database) {
                        return storage::TicketStore(database).insert(record, arrival);
                    })
                    .result()
                    .has_value());
    }

    void cleanup() { m_writer.reset(); }

    void aCorrectionIsAnsweredWithTheTicketAsItIsThen()
    {
        FeedbackService feedback(*m_writer, m_clock, m_rules);

        const StoredTicket ticket =
            feedback.correct(saying(Priority::High, u" outage "_s)).result().value();

        QVERIFY(ticket.effectivePriority() == Priority::High);
        QCOMPARE(ticket.effectiveCategory(), u"outage"_s);
        QCOMPARE(ticket.correction->agent, u"lena"_s);
        QCOMPARE(ticket.correction->createdAt, kNow);
        QCOMPARE(ticket.revision, 2);
        QCOMPARE(ticket.history.size(), 3U);
        QVERIFY(ticket.history.back().kind == HistoryEntry::Kind::Corrected);
    }

    void whatTheModelSaidTellsAConfirmationFromACorrection()
    {
        FeedbackService feedback(*m_writer, m_clock, m_rules);

        const Correction said =
            *feedback.correct(saying(Priority::Low, u"billing"_s)).result()->correction;

        QCOMPARE(said.predictedPriority, u"low"_s);     // confirmed
        QCOMPARE(said.predictedCategory, u"account"_s); // corrected
        QCOMPARE(said.predictedPriorityConfidence, 0.8);
    }

    void aStaleRevisionIsAConflictAndChangesNothing()
    {
        FeedbackService feedback(*m_writer, m_clock, m_rules);
        CorrectionRequest first = saying(Priority::High, {});
        first.revision = 1;
        CorrectionRequest second = saying(Priority::Medium, {});
        second.revision = 1;

        const auto one = feedback.correct(first);
        const auto two = feedback.correct(second);

        QVERIFY(one.result().has_value());
        QCOMPARE(two.result().error().code, ErrorCode::Conflict);
        const auto now = feedback.correct(saying({}, u"account"_s)).result().value();
        QVERIFY(now.effectivePriority() == Priority::High);
    }

    void takingBackBringsTheModelsLabelBack()
    {
        FeedbackService feedback(*m_writer, m_clock, m_rules);
        const StoredTicket corrected =
            feedback.correct(saying(Priority::High, {})).result().value();
        CorrectionRequest undo = saying({}, {});
        undo.clearsPriority = true;

        const StoredTicket undone = feedback.correct(undo).result().value();

        QVERIFY(undone.effectivePriority() == Priority::Low);
        QVERIFY(!undone.correction);
        QVERIFY(undone.replyDueAt > corrected.replyDueAt);
        QCOMPARE(undone.history.size(), 4U);
    }

    void whatMakesNoSenseIsRefused_data()
    {
        QTest::addColumn<CorrectionRequest>("request");
        QTest::addColumn<ErrorCode>("code");
        CorrectionRequest anonymous = saying(Priority::High, {});
        anonymous.agent = u"  "_s;
        CorrectionRequest both = saying(Priority::High, {});
        both.clearsPriority = true;
        CorrectionRequest elsewhere = saying(Priority::High, {});
        elsewhere.ticketRowId = 77;
        QTest::newRow("nobody") << anonymous << ErrorCode::InvalidInput;
        QTest::newRow("nothing") << saying({}, {}) << ErrorCode::InvalidInput;
        QTest::newRow("empty category") << saying({}, u" "_s) << ErrorCode::InvalidInput;
        QTest::newRow("long category") << saying({}, QString(201, u'x')) << ErrorCode::InvalidInput;
        QTest::newRow("said and taken back") << both << ErrorCode::InvalidInput;
        QTest::newRow("no such ticket") << elsewhere << ErrorCode::NotFound;
    }
    void whatMakesNoSenseIsRefused()
    {
        QFETCH(CorrectionRequest, request);
        QFETCH(ErrorCode, code);
        FeedbackService feedback(*m_writer, m_clock, m_rules);

        const auto outcome = feedback.correct(request).result();

        QVERIFY(!outcome);
        QCOMPARE(outcome.error().code, code);
    }

    void anAcknowledgedCorrectionOutlivesAKilledProcess()
    {
        m_writer.reset();
        QProcess child;
        child.start(qEnvironmentVariable("FIRSTLINE_BIN_DIR") + u"/correct_until_killed"_s,
                    {m_scratch->url().file});
        qint64 acknowledged = 0;
        while (acknowledged < 20 && child.waitForReadyRead(20'000)) {
            while (child.canReadLine()) {
                acknowledged = child.readLine().trimmed().toLongLong();
            }
        }
        ::kill(static_cast<pid_t>(child.processId()), SIGKILL);
        QVERIFY(child.waitForFinished());
        QCOMPARE(child.exitStatus(), QProcess::CrashExit);
        while (child.canReadLine()) {
            acknowledged = child.readLine().trimmed().toLongLong();
        }

        m_writer = storage::Writer::open(m_scratch->url()).value();
        const auto stored =
            m_writer
                ->submit([](storage::Database &database) {
                    return storage::TicketStore(database).stored(1, storage::History::With);
                })
                .result()
                .value();

        QVERIFY(acknowledged >= 20);
        QVERIFY2(stored.revision >= acknowledged, qPrintable(QString::number(stored.revision)));
        QVERIFY(static_cast<qint64>(stored.history.size()) >= acknowledged);
    }

private:
    test::FakeClock m_clock{kNow};
    ReplyRules m_rules;
    std::unique_ptr<test::ScratchDatabase> m_scratch;
    std::unique_ptr<storage::Writer> m_writer;
};

QTEST_GUILESS_MAIN(FeedbackServiceTest)
#include "feedback_service_test.moc"
