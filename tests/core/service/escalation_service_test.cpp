// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/escalation_service.h"

#include "core/domain/business_calendar.h"
#include "core/service/change_service.h"
#include "core/service/feedback_service.h"
#include "core/service/triage_service.h"
#include "core/storage/reader.h"
#include "core/storage/ticket_store.h"
#include "core/storage/writer.h"
#include "tests/support/fake_clock.h"
#include "tests/support/program.h"
#include "tests/support/sample_tickets.h"
#include "tests/support/scratch_database.h"
#include "tests/support/webhook_receiver.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QMessageAuthenticationCode>
#include <QSignalSpy>
#include <QTest>

using namespace firstline;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QDateTime kTen(QDate(2026, 3, 4), QTime(10, 0), Qt::UTC); ///< Wednesday; High is due at 11

const QByteArray kShippedLike = R"([[rule]]
name = "High and due soon"
priority = ["high"]
sure = true
time_left_at_most = "35 min"
then = ["mark", "banner", "notification"]

[[rule]]
name = "Late"
time_left_at_most = "0 min"
then = ["mark", "banner"]
)";

using Notices = std::vector<EscalationNotice>;

} // namespace

class EscalationServiceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_scratch = std::make_unique<test::ScratchDatabase>();
        m_writer = storage::Writer::open(m_scratch->url()).value();
        m_reader = storage::Reader::open(m_scratch->url()).value();
        m_clock = std::make_unique<test::FakeClock>(kTen);
    }
    void cleanup()
    {
        m_service.reset();
        m_reader.reset();
        m_writer.reset();
    }

    void aTicketIsEscalatedBeforeTheBreachAndOncePerRule()
    {
        store(u"A-1"_s, Priority::High);
        store(u"A-2"_s, Priority::Low);
        start(kShippedLike);
        QVERIFY(escalationsAfterLook().empty());

        m_clock->advance(25min);
        const Notices soon = escalationsAfterLook();
        QCOMPARE(soon.size(), 1U);
        QCOMPARE(soon[0].ticketId, u"A-1"_s);
        QCOMPARE(soon[0].verdict.rule, u"High and due soon"_s);
        QVERIFY(soon[0].verdict.reason.contains(u"35 min are left"_s));
        QVERIFY(soon[0].maySayAgain);
        QVERIFY(escalationsAfterLook().empty());

        m_clock->advance(35min);
        const Notices late = escalationsAfterLook();
        QCOMPARE(late.size(), 1U);
        QCOMPARE(late[0].verdict.rule, u"Late"_s);
        QVERIFY(!late[0].maySayAgain); // it was said before
        QCOMPARE(m_service->counts().value(u"Late"_s), 1);
    }

    void aRuleThatBeginsToHoldIsSeenWithoutBeingAsked()
    {
        store(u"A-1"_s, Priority::High);
        m_clock->advance(25min - 400ms); // the time that a timer must bridge
        start(kShippedLike);
        QSignalSpy escalated(m_service.get(), &EscalationService::escalated);
        QTest::qWait(0);

        m_clock->advance(400ms);

        QTRY_COMPARE(escalated.size(), 1);
    }

    void aNewTicketIsSeenWithoutBeingAsked()
    {
        start("[[rule]]\nname = \"Outage\"\nwords = [\"sign in\"]\nthen = [\"mark\"]\n");
        QVERIFY(escalationsAfterLook().empty());
        QSignalSpy escalated(m_service.get(), &EscalationService::escalated);

        store(u"A-1"_s, Priority::Low);

        QTRY_COMPARE(escalated.size(), 1);
        QVERIFY(stored(1).escalatedAt.isValid());
    }

    void aCorrectionMayMakeARuleHold()
    {
        store(u"A-1"_s, Priority::Low);
        start("[[rule]]\nname = \"H\"\npriority = [\"high\"]\nthen = [\"mark\"]\n");
        QVERIFY(escalationsAfterLook().empty());
        QSignalSpy escalated(m_service.get(), &EscalationService::escalated);
        FeedbackService feedback(*m_writer, *m_clock, m_replies);
        CorrectionRequest request;
        request.ticketRowId = 1;
        request.agent = u"lena"_s;
        request.priority = Priority::High;

        QVERIFY(feedback.correct(request).result().has_value());

        QTRY_COMPARE(escalated.size(), 1);
        const auto notices = escalated[0][0].value<Notices>();
        QVERIFY(notices[0].verdict.reason.contains(u"confirmed"_s));
    }

    void ticketsThatWaitAndOldOnesStayQuiet()
    {
        store(u"pending"_s, Priority::High, TicketStatus::Pending);
        store(u"closed"_s, Priority::High, TicketStatus::Closed);
        m_clock->advance(4h);
        start(kShippedLike);
        QVERIFY(escalationsAfterLook().empty());

        store(u"backlog"_s, Priority::High);
        m_clock->advance(24h * 7);
        QVERIFY(escalationsAfterLook().empty());
    }

    void theBannerCountsWhatIsLateAndWhatIsSoon()
    {
        store(u"A-1"_s, Priority::High);
        store(u"A-2"_s, Priority::High);
        m_clock->advance(30min);
        start(kShippedLike);
        QCOMPARE(escalationsAfterLook().size(), 2U);

        QCOMPARE(m_service->summary().result()->soon, 2);
        m_clock->advance(31min);
        const EscalationSummary summary = m_service->summary().result().value();
        QCOMPARE(summary.late, 2);
        QCOMPARE(summary.lateHigh, 2);
        QCOMPARE(summary.soon, 0);
    }

    void whatAPersonEscalatesIsInTheBanner()
    {
        store(u"A-1"_s, Priority::Low);
        start(kShippedLike);
        ChangeService changes(*m_reader, *m_writer, *m_clock, m_replies);
        ChangeRequest request;
        request.tickets = {{1, 1}};
        request.agent = u"lena"_s;
        request.sentence = u"Escalate"_s;
        request.change.isEscalated = true;

        const auto done = changes.apply(request).result();

        QVERIFY(done.has_value());
        QCOMPARE(m_service->summary().result()->soon, 1);
        QVERIFY(changes.undo(done->changeId, u"lena"_s).result().has_value());
        QCOMPARE(m_service->summary().result()->total(), 0);
    }

    void theHistoryOfATicketTellsOfItsEscalation()
    {
        store(u"A-1"_s, Priority::High);
        m_clock->advance(30min);
        start(kShippedLike);

        QCOMPARE(escalationsAfterLook().size(), 1U);

        QCOMPARE(texts(u"SELECT kind || ' ' || agent || after FROM ticket_events"_s),
                 QStringList(u"escalation 2026-03-04T10:30:00.000Z"_s));
    }

    void aWebhookIsSignedTriedAgainAndKept()
    {
        test::WebhookReceiver receiver({500, 204});
        test::writeTestFile(m_scratch->path(u"secret"_s), "whsec_c2VjcmV0\n");
        store(u"A-1"_s, Priority::High);
        start(webhookRules(receiver.url(), 3));
        m_service->look();

        QTRY_COMPARE(receiver.messages().size(), 2U);

        const auto &first = receiver.messages()[0];
        const auto &second = receiver.messages()[1];
        const QJsonObject body = QJsonDocument::fromJson(first.body).object();
        QCOMPARE(body[u"type"_s].toString(), u"ticket.escalated"_s);
        QCOMPARE(body[u"data"_s][u"ticket_id"_s].toString(), u"A-1"_s);
        QVERIFY(!first.body.contains("sign in")); // no text of the ticket
        QCOMPARE(second.headers.value("webhook-id"), first.headers.value("webhook-id"));
        const QByteArray signedText = first.headers.value("webhook-id") + '.'
                                      + first.headers.value("webhook-timestamp") + '.' + first.body;
        QCOMPARE(
            first.headers.value("webhook-signature"),
            "v1,"
                + QMessageAuthenticationCode::hash(signedText, "secret", QCryptographicHash::Sha256)
                      .toBase64());
        QTRY_COMPARE(webhookState(), u"sent 2"_s);
    }

    void aMessageThatNobodyTakesDies()
    {
        test::WebhookReceiver receiver({503});
        test::writeTestFile(m_scratch->path(u"secret"_s), "x");
        store(u"A-1"_s, Priority::High);
        start(webhookRules(receiver.url(), 1));
        m_service->look();

        QTRY_COMPARE(webhookState(), u"dead 1"_s);
        QCOMPARE(receiver.messages().size(), 1U);
    }

    void aDryRunTellsWhatRulesWouldHaveDone()
    {
        store(u"A-1"_s, Priority::High);                              // open
        store(u"A-2"_s, Priority::High, TicketStatus::Closed, 30min); // 30 min were left
        store(u"A-3"_s, Priority::High, TicketStatus::Closed, 5min);
        store(u"A-4"_s, Priority::High, TicketStatus::Closed); // nobody knows when
        store(u"A-5"_s, Priority::Low);
        m_clock->advance(61min);
        start(kShippedLike);

        const EscalationDryRun run = m_service->dryRun(*m_service->rules(), 100).result().value();

        QCOMPARE(run.tickets, 5);
        QCOMPARE(run.escalated, 2);
        QCOMPARE(run.untimed, 1);
        QCOMPARE(run.rules.size(), 2U);
        QCOMPARE(run.rules[0].tickets, 2);
        QCOMPARE(run.rules[0].examples.size(), 2U);
        QCOMPARE(run.rules[1].tickets, 1);
        QCOMPARE(run.rules[1].examples[0].ticketId, u"A-1"_s);
    }

    void rulesThatAreSavedHoldAtOnce()
    {
        store(u"A-1"_s, Priority::Low);
        start(kShippedLike);
        QVERIFY(escalationsAfterLook().empty());
        EscalationRules rules = *m_service->rules();
        rules.rules[0].priorities = {Priority::Low};
        rules.rules[0].timeLeftAtMost = std::nullopt;
        QSignalSpy escalated(m_service.get(), &EscalationService::escalated);

        QVERIFY(m_service->save(rules).result().has_value());

        QTRY_COMPARE(escalated.size(), 1);
        QVERIFY(*m_service->rules() == rules);
    }

    void aFileWithAMistakeLeavesTheRulesThatHold()
    {
        start(kShippedLike);
        test::writeTestFile(m_scratch->path(u"rules.toml"_s), "[[rule]]\nname = 3\n");

        const auto reloaded = m_service->reload();

        QVERIFY(!reloaded);
        QVERIFY(m_service->problem().contains(u"line 2"_s));
        QCOMPARE(m_service->rules()->rules.size(), 2U);
        const auto saved = m_service->save(*m_service->rules()).result();
        QVERIFY(!saved); // a person's file with a mistake is never written over
    }

private:
    void start(const QByteArray &rules)
    {
        const QString file = test::writeTestFile(m_scratch->path(u"rules.toml"_s), rules);
        m_service = std::make_unique<EscalationService>(
            *m_reader, *m_writer, m_triage, *m_clock, m_replies, file);
        m_service->start();
    }

    static QByteArray webhookRules(const QString &url, int tries)
    {
        return "[webhook]\nurl = \"" + url.toUtf8() + "\"\nsecret_file = \"secret\"\ntries = "
               + QByteArray::number(tries) + "\nfirst_wait = \"1 s\"\n"
               + "[[rule]]\nname = \"H\"\npriority = [\"high\"]\nthen = [\"webhook\"]\n";
    }

    Notices escalationsAfterLook()
    {
        QSignalSpy escalated(m_service.get(), &EscalationService::escalated);
        m_service->look();
        escalated.wait(150);
        return escalated.isEmpty() ? Notices() : escalated[0][0].value<Notices>();
    }

    void store(const QString &id,
               Priority priority,
               TicketStatus status = TicketStatus::Open,
               std::optional<std::chrono::minutes> replied = {})
    {
        test::sampleTicket(id);
        storage::TicketRecord record{test::sampleTicket(id),
                                     test::samplePrediction(priority, u"account"_s)};
        record.ticket.status = status;
        if (replied) {
            record.ticket.firstReplyAt = record.ticket.createdAt.addSecs(replied->count() * 60);
        }
        const storage::Arrival arrival{m_clock->now(), m_replies, std::nullopt};
        QVERIFY(m_writer
                    ->submit([&](storage::Database &database) {
                        return storage::TicketStore(database).insert(record, arrival);
                    })
                    .result()
                    .has_value());
    }

    StoredTicket stored(qint64 rowId)
    {
        return m_reader
            ->submit([rowId](storage::Database &database) {
                return storage::TicketStore(database).stored(rowId, storage::History::Without);
            })
            .result()
            .value();
    }

    QStringList texts(const QString &sql)
    {
        return m_reader->submit([sql](storage::Database &database) { return database.texts(sql); })
            .result()
            .value();
    }

    QString webhookState()
    {
        return texts(u"SELECT json_extract(acted, '$.webhook.state') || ' ' || "
                     "json_array_length(acted, '$.webhook.tries') FROM escalations"_s)
            .value(0);
    }

    ReplyRules m_replies;
    TriageService m_triage;
    std::unique_ptr<test::FakeClock> m_clock;
    std::unique_ptr<test::ScratchDatabase> m_scratch;
    std::unique_ptr<storage::Writer> m_writer;
    std::unique_ptr<storage::Reader> m_reader;
    std::unique_ptr<EscalationService> m_service;
};

QTEST_GUILESS_MAIN(EscalationServiceTest)
#include "escalation_service_test.moc"
