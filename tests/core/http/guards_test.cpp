// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/http/raw_client.h"
#include "tests/core/http/running_server.h"

#include <QFile>
#include <QTest>

#include <memory>
#include <vector>

#include <sys/socket.h>

using namespace firstline;
using namespace firstline::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kJsonHeader = "Content-Type: application/json\r\n";

/// Limits that a test can wait for.
http::ServerConfig impatient()
{
    http::ServerConfig config;
    config.limits.headTime = 300ms;
    config.limits.requestTime = 500ms;
    config.limits.idleTime = 700ms;
    return config;
}

/// The memory of this process in bytes.
qint64 residentBytes()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly)) {
        return 0;
    }
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:")) {
            return line.mid(6).simplified().split(' ').first().toLongLong() * 1024;
        }
    }
    return 0;
}

QByteArray paddedTicket(qsizetype bytes)
{
    const QByteArray begin = R"({"message":"down","padding":")";
    return begin + QByteArray(bytes - begin.size() - 2, 'x') + "\"}";
}

} // namespace

class GuardsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_patient.started);
        QVERIFY(m_impatient.started);
    }

    void aBodyAtTheLimitIsReadAndOnePastItIsNot()
    {
        constexpr qsizetype kLimit = 1 << 20;

        QCOMPARE(
            ask(m_patient.port(), "POST /predict-ticket", kJsonHeader, paddedTicket(kLimit)).status,
            200);
        QCOMPARE(
            ask(m_patient.port(), "POST /predict-ticket", kJsonHeader, paddedTicket(kLimit + 1))
                .status,
            413);
    }

    void aHugeBodyIsRefusedWithoutMemory_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::newRow("told ahead") << QByteArray("Content-Length: 314572800\r\n");
        QTest::newRow("in chunks") << QByteArray("Transfer-Encoding: chunked\r\n");
    }
    void aHugeBodyIsRefusedWithoutMemory()
    {
        QFETCH(QByteArray, header);
        const bool isChunked = header.startsWith("Transfer");
        const QByteArray data(1 << 20, 'x');
        const QByteArray piece = isChunked ? "100000\r\n" + data + "\r\n" : data;
        RawClient client(m_patient.port());
        const qint64 before = residentBytes();

        client.send("POST /predict-ticket HTTP/1.1\r\nHost: a\r\n" + kJsonHeader + header + "\r\n");
        for (int i = 0; i < 300 && client.isConnected(); ++i) {
            client.send(piece);
        }

        QCOMPARE(client.read().status, 413);
        QVERIFY(residentBytes() - before < 10 << 20);
    }

    void aHeaderBombIsRefused()
    {
        RawClient client(m_patient.port());

        client.send("GET /livez HTTP/1.1\r\nHost: a\r\n");
        for (int i = 0; i < 2'000 && client.isConnected(); ++i) {
            client.send("X-" + QByteArray::number(i) + ": " + QByteArray(100, 'x') + "\r\n");
        }

        const RawAnswer answer = client.read();
        QCOMPARE(answer.status, 431);
        QCOMPARE(answer.headers.value("connection"), QByteArray("close"));
        QCOMPARE(answer.json()["status"_L1].toInt(), 431);
    }

    void aSlowHeadIsGivenUp()
    {
        RawClient client(m_impatient.port());

        client.send("GET /livez HTTP/1.1\r\nHost: a\r\n");

        QCOMPARE(client.read().status, 408);
        QVERIFY(client.isEndedWithin(5'000));
    }

    void aHalfSentBodyIsGivenUp()
    {
        RawClient client(m_impatient.port());

        client.send("POST /predict-ticket HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\n{");

        QCOMPARE(client.read().status, 408);
        QVERIFY(client.isEndedWithin(5'000));
    }

    void anIdleConnectionIsEndedWithoutAWord()
    {
        RawClient client(m_impatient.port());
        client.send(rawRequest("GET /livez"));
        QCOMPARE(client.read().status, 200);

        QVERIFY(client.isEndedWithin(5'000));

        QCOMPARE(client.read().status, 0);
    }

    void bytesThatAreNoRequestAreAnsweredAndEnded()
    {
        RawClient client(m_patient.port());

        client.send("\x16\x03\x01 this is no HTTP\r\n\r\n");

        const RawAnswer answer = client.read();
        QCOMPARE(answer.status, 400);
        QCOMPARE(answer.headers.value("content-type"), QByteArray("application/problem+json"));
        QVERIFY(client.isEndedWithin(5'000));
    }

    void pipelinedRequestsAreAnsweredInOrder()
    {
        RawClient client(m_patient.port());
        QByteArray all;
        for (int i = 0; i < 100; ++i) {
            all += rawRequest(i % 2 == 0 ? "GET /livez" : "GET /nothing",
                              "X-Request-ID: r" + QByteArray::number(i) + "\r\n");
        }

        client.send(all);

        for (int i = 0; i < 100; ++i) {
            const RawAnswer answer = client.read();
            QCOMPARE(answer.status, i % 2 == 0 ? 200 : 404);
            QCOMPARE(answer.headers.value("x-request-id"), "r" + QByteArray::number(i));
        }
    }

    void aChunkedBodyIsRead()
    {
        RawClient client(m_patient.port());

        client.send("POST /predict-ticket HTTP/1.1\r\nHost: a\r\n" + kJsonHeader
                    + "Transfer-Encoding: chunked\r\n\r\n8\r\n{\"messag\r\n");
        client.send("f\r\ne\":\"all down\"}\n\r\n0\r\n\r\n");

        QCOMPARE(client.read().status, 200);
    }

    void aClientThatWaitsToContinueIsToldSo()
    {
        RawClient client(m_patient.port());
        const QByteArray body = R"({"message":"down"})";

        client.send("POST /predict-ticket HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\n"
                    + kJsonHeader + "Content-Length: " + QByteArray::number(body.size())
                    + "\r\n\r\n");
        QCOMPARE(client.read().status, 100);
        client.send(body);

        QCOMPARE(client.read().status, 200);
    }

    void aWebSocketUpgradeIsAnsweredAsIfItWereNone()
    {
        const RawAnswer answer = ask(m_patient.port(),
                                     "GET /livez",
                                     "Connection: Upgrade\r\nUpgrade: websocket\r\n"
                                     "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: x\r\n");

        QCOMPARE(answer.status, 200);
    }

    void aHalfClosedClientGetsItsAnswer()
    {
        RawClient client(m_patient.port());

        client.send(rawRequest("GET /livez"));
        ::shutdown(int(client.socket().socketDescriptor()), SHUT_WR);

        QCOMPARE(client.read().status, 200);
        QVERIFY(client.isEndedWithin(5'000));
    }

    void oldClientsAreServed()
    {
        RawClient client(m_patient.port());

        client.send("GET /livez HTTP/1.0\r\n\r\n");

        const RawAnswer answer = client.read();
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.headers.value("connection"), QByteArray("close"));
        QVERIFY(client.isEndedWithin(5'000));
    }

    void aThousandIdleConnectionsDoNotHinder()
    {
        RunningServer running;
        std::vector<std::unique_ptr<RawClient>> idle;

        for (int i = 0; i < 1'000; ++i) {
            idle.push_back(std::make_unique<RawClient>(running.port()));
        }
        QTRY_COMPARE(running.server.stats().connections, 1'000);

        QCOMPARE(ask(running.port(), "GET /livez").status, 200);
    }

    void connectionsPastTheLimitAreSentAway()
    {
        http::ServerConfig config;
        config.limits.connections = 2;
        RunningServer running(config);
        RawClient first(running.port());
        auto second = std::make_unique<RawClient>(running.port());
        QTRY_COMPARE(running.server.stats().connections, 2);

        RawClient third(running.port());
        const RawAnswer refused = third.read();

        QCOMPARE(refused.status, 503);
        QCOMPARE(refused.headers.value("retry-after"), QByteArray("1"));
        second.reset();
        QTRY_COMPARE(running.server.stats().connections, 1);
        QCOMPARE(ask(running.port(), "GET /livez").status, 200);
    }

    void aClientThatDoesNotReadCannotFillMemory()
    {
        RawClient client(m_patient.port());
        const QByteArray requests = rawRequest("GET /openapi.json").repeated(100);
        const qint64 before = residentBytes();

        for (int i = 0; i < 100; ++i) {
            client.socket().write(requests);
        }
        client.socket().waitForBytesWritten(1'000);

        QVERIFY(residentBytes() - before < 20 << 20);
        QCOMPARE(ask(m_patient.port(), "GET /livez").status, 200);
    }

private:
    RunningServer m_patient;
    RunningServer m_impatient{impatient()};
};

QTEST_GUILESS_MAIN(GuardsTest)
#include "guards_test.moc"
