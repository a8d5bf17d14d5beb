// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/http/raw_client.h"
#include "tests/core/http/running_server.h"

#include <QJsonArray>
#include <QTest>

using namespace firstline;
using namespace firstline::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kJsonHeader = "Content-Type: application/json\r\n";

QByteArray ticket(const QByteArray &id)
{
    return R"({"ticket_id":")" + id + R"(","message":"The checkout is down, error 7"})";
}

} // namespace

class TicketRoutesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_running.started); }

    void aStoredTicketIsFoundAgainWithItsHistory()
    {
        const RawAnswer stored = post("/tickets", ticket("A/1 x"));

        QCOMPARE(stored.status, 201);
        QCOMPARE(stored.headers.value("location"), QByteArray("/tickets/A%2F1%20x"));
        QCOMPARE(stored.json()["priority"_L1].toString(), u"high"_s);
        const RawAnswer found = ask(m_running.port(), "GET " + stored.headers.value("location"));
        QCOMPARE(found.status, 200);
        QCOMPARE(found.json()["ticket_id"_L1].toString(), u"A/1 x"_s);
        QCOMPARE(found.json()["prediction"_L1]["category"_L1]["label"_L1].toString(),
                 u"Technical"_s);
        QVERIFY(!found.json()["history"_L1].toArray().isEmpty());
        QCOMPARE(ask(m_running.port(), "GET /tickets/nobody").status, 404);
    }

    void theSameTicketIsStoredOnce()
    {
        QCOMPARE(post("/tickets", ticket("B-1")).status, 201);
        QCOMPARE(post("/tickets", ticket("B-1")).status, 200);

        const QByteArray key = "Idempotency-Key: order 7\r\n";
        const QByteArray nameless = R"({"message":"Invoice please"})";
        const RawAnswer first = post("/tickets", nameless, key);
        const RawAnswer second = post("/tickets", nameless, key);
        const RawAnswer other = post("/tickets", nameless);

        QCOMPARE(first.status, 201);
        QCOMPARE(second.status, 200);
        QCOMPARE(first.json()["ticket_id"_L1], second.json()["ticket_id"_L1]);
        QCOMPARE(other.status, 201);
        QVERIFY(other.json()["ticket_id"_L1] != first.json()["ticket_id"_L1]);
    }

    void aPredictionStoresOnlyWhenAsked()
    {
        QCOMPARE(post("/predict-ticket", ticket("C-1")).status, 200);
        QCOMPARE(ask(m_running.port(), "GET /tickets/C-1").status, 404);

        const RawAnswer stored = post("/predict-ticket?store=true", ticket("C-1"));

        QCOMPARE(stored.status, 200);
        QCOMPARE(stored.json()["ticket_id"_L1].toString(), u"C-1"_s);
        QVERIFY(!stored.json()["reasons"_L1].toArray().isEmpty());
        QCOMPARE(ask(m_running.port(), "GET /tickets/C-1").status, 200);
    }

    void anEscalationIsToldWithThePredictionAndTheTicket()
    {
        const RawAnswer late = post("/predict-ticket",
                                    R"({"message":"Invoice","created_at":"2020-01-01T00:00:00Z"})");
        QVERIFY(late.json()["escalation"_L1].toObject().isEmpty()); // it arrives now and is not late
        EscalationRules rules = *m_running.escalations.rules();
        rules.rules[1].timeLeftAtMost = std::nullopt;
        rules.rules[1].words = {u"checkout"_s};
        QVERIFY(m_running.escalations.save(rules).result().has_value());
        QTRY_VERIFY(*m_running.escalations.rules() == rules);

        const RawAnswer outage = post("/predict-ticket?store=true", ticket("E-1"));

        QCOMPARE(outage.json()["escalation"_L1]["rule"_L1].toString(), u"Late"_s);
        QCOMPARE(outage.json()["escalation"_L1]["reason"_L1].toString(),
                 u"because the text has \"checkout\""_s);
        QVERIFY(!ask(m_running.port(), "GET /tickets/E-1").json()["escalated"_L1].toBool());
        m_running.escalations.start();
        QTRY_VERIFY(ask(m_running.port(), "GET /tickets/E-1").json()["escalated"_L1].toBool());
    }

    void aCorrectionBecomesTheEffectiveLabel()
    {
        QCOMPARE(post("/tickets", ticket("D-1")).status, 201);

        const RawAnswer corrected =
            post("/tickets/D-1/corrections", R"({"agent":"mara","priority":"low"})");

        QCOMPARE(corrected.status, 201);
        QCOMPARE(corrected.json()["priority"_L1].toString(), u"low"_s);
        QCOMPARE(corrected.json()["correction"_L1]["agent"_L1].toString(), u"mara"_s);
        QCOMPARE(corrected.json()["prediction"_L1]["priority"_L1]["label"_L1].toString(),
                 u"high"_s);
    }

    void correctionsAreChecked_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        const QByteArray path = "/tickets/E-1/corrections";
        QTest::newRow("nobody") << path << QByteArray(R"({"priority":"low"})") << 422;
        QTest::newRow("nothing said") << path << QByteArray(R"({"agent":"m"})") << 422;
        QTest::newRow("no priority")
            << path << QByteArray(R"({"agent":"m","priority":"urgent"})") << 422;
        QTest::newRow("revision is a word")
            << path << QByteArray(R"({"agent":"m","priority":"low","revision":"x"})") << 422;
        QTest::newRow("revision is a fraction")
            << path << QByteArray(R"({"agent":"m","priority":"low","revision":1.5})") << 422;
        QTest::newRow("stale") << path
                               << QByteArray(R"({"agent":"m","priority":"low","revision":999})")
                               << 409;
        QTest::newRow("no such ticket") << QByteArray("/tickets/nobody/corrections")
                                        << QByteArray(R"({"agent":"m","priority":"low"})") << 404;
        QTest::newRow("no JSON") << path << QByteArray("x") << 400;
    }
    void correctionsAreChecked()
    {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, body);
        QFETCH(int, status);
        (void)post("/tickets", ticket("E-1"));

        const RawAnswer answer = post(path, body);

        QCOMPARE(answer.status, status);
        QCOMPARE(answer.headers.value("content-type"), QByteArray("application/problem+json"));
    }

    void aBatchIsAnsweredInOrderWithProblemsInPlace()
    {
        const RawAnswer answer = post("/predict-tickets",
                                      R"({"tickets":[{"ticket_id":"1","message":"all down"},)"
                                      R"({"message":3},7,{"message":"send invoice 4"}]})");

        QCOMPARE(answer.status, 200);
        const QJsonArray all = answer.json()["predictions"_L1].toArray();
        QCOMPARE(all.size(), 4);
        QCOMPARE(all[0]["ticket_id"_L1].toString(), u"1"_s);
        QCOMPARE(all[1]["status"_L1].toInt(), 422);
        QCOMPARE(all[1]["errors"_L1][0]["pointer"_L1].toString(), u"/tickets/1/message"_s);
        QCOMPARE(all[2]["errors"_L1][0]["pointer"_L1].toString(), u"/tickets/2"_s);
        QCOMPARE(all[3]["category"_L1]["label"_L1].toString(), u"Billing"_s);
    }

    void aBatchHasALimit_data()
    {
        QTest::addColumn<int>("tickets");
        QTest::addColumn<int>("status");
        QTest::newRow("at the limit") << 1000 << 200;
        QTest::newRow("one past") << 1001 << 422;
    }
    void aBatchHasALimit()
    {
        QFETCH(int, tickets);
        QFETCH(int, status);
        const QByteArray padding(1500, 'x'); // a batch may have more than a single ticket's body
        const QByteArray one = "{\"message\":\"down\",\"padding\":\"" + padding + "\"},";

        const RawAnswer answer =
            post("/predict-tickets", "{\"tickets\":[" + one.repeated(tickets).chopped(1) + "]}");

        QCOMPARE(answer.status, status);
        QCOMPARE(post("/predict-tickets", R"({"tickets":1})").status, 422);
    }

    void aClientThatLeavesDoesNotHarmTheService()
    {
        for (int i = 0; i < 50; ++i) {
            RawClient client(m_running.port());
            client.send(
                rawRequest("POST /tickets", kJsonHeader, ticket("F-" + QByteArray::number(i))));
            client.socket().abort();
        }

        QCOMPARE(post("/tickets", ticket("F-last")).status, 201);
        QTRY_COMPARE(m_running.server.stats().inFlight, 0);
    }

    void asManyClientsAsLikeStoreAtOnce()
    {
        std::vector<std::unique_ptr<RawClient>> clients;
        for (int i = 0; i < 20; ++i) {
            clients.push_back(std::make_unique<RawClient>(m_running.port()));
            const QByteArray number = QByteArray::number(i);
            clients.back()->send(rawRequest("POST /tickets", kJsonHeader, ticket("G-" + number))
                                 + rawRequest("GET /livez"));
        }

        for (const auto &client : clients) {
            QCOMPARE(client->read().status, 201);
            QCOMPARE(client->read().body, QByteArray(R"({"status":"live"})"));
        }
    }

private:
    RawAnswer post(const QByteArray &path, const QByteArray &body, const QByteArray &headers = {})
    {
        return ask(m_running.port(), "POST " + path, kJsonHeader + headers, body);
    }

    RunningService m_running;
};

QTEST_GUILESS_MAIN(TicketRoutesTest)
#include "ticket_routes_test.moc"
