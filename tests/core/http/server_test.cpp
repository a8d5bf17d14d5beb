// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/server.h"

#include "core/http/health_check.h"
#include "core/service/api_keys.h"
#include "tests/core/http/raw_client.h"
#include "tests/core/http/running_server.h"

#include <QJsonArray>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace firstline;
using namespace firstline::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kJsonHeader = "Content-Type: application/json\r\n";
const QByteArray kOutage = R"({"ticket_id":"T-1","message":"The checkout is down, error 7"})";

QByteArray member(const QByteArray &name, const QByteArray &json)
{
    return R"({"message":"The checkout is down",")" + name + "\":" + json + '}';
}

QByteArray longTicket(qsizetype codePoints, const QByteArray &codePoint)
{
    return R"({"message":")" + codePoint.repeated(codePoints) + "\"}";
}

} // namespace

class ServerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_running.started); }

    void predictsATicket()
    {
        const RawAnswer answer =
            ask(m_running.port(), "POST /predict-ticket", kJsonHeader, kOutage);

        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.headers.value("content-type"), QByteArray("application/json"));
        const QJsonObject json = answer.json();
        QCOMPARE(json["ticket_id"_L1].toString(), u"T-1"_s);
        QCOMPARE(json["priority"_L1]["label"_L1].toString(), u"high"_s);
        QCOMPARE(json["category"_L1]["label"_L1].toString(), u"Technical"_s);
        const double confidence = json["priority"_L1]["confidence"_L1].toDouble();
        QVERIFY(confidence > 1.0 / 3 && confidence <= 1);
        QVERIFY(!json["reasons"_L1].toArray().isEmpty());
        QCOMPARE(json["model_version"_L1].toString(), u"v1"_s);
        QCOMPARE(json["model"_L1]["version"_L1].toString(), u"v1"_s);
        QVERIFY(!json["model"_L1]["algorithm"_L1].toString().isEmpty());
        QVERIFY(json["latency_ms"_L1].toDouble() > 0);
        QCOMPARE(json["request_id"_L1].toString().toUtf8(), answer.headers.value("x-request-id"));
    }

    void givesAsManyReasonsAsAskedFor()
    {
        const auto reasons = [this](const QByteArray &query) {
            return ask(m_running.port(), "POST /predict-ticket" + query, kJsonHeader, kOutage)
                .json()["reasons"_L1]
                .toArray()
                .size();
        };

        QCOMPARE(reasons("?explain=0"), 0);
        QCOMPARE(reasons("?explain=1"), 2); // one a task
        QVERIFY(reasons("?explain=all") > reasons("?explain=2"));
    }

    void answersByMethodPathAndBody_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<QByteArray>("headers");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("where"); // the pointer or parameter of the first error
        const auto row = [](const char *name,
                            const QByteArray &request,
                            const QByteArray &headers,
                            const QByteArray &body,
                            int status,
                            const QString &where = {}) {
            QTest::newRow(name) << request << headers << body << status << where;
        };
        const QByteArray predict = "POST /predict-ticket";
        row("live", "GET /livez", {}, {}, 200);
        row("ready", "GET /readyz", {}, {}, 200);
        row("health", "GET /health", {}, {}, 200);
        row("version", "GET /version", {}, {}, 200);
        row("openapi", "GET /openapi.json", {}, {}, 200);
        row("a query on a route without one", "GET /livez?x=1", {}, {}, 200);
        row("an absolute target", "GET http://localhost/livez", {}, {}, 200);
        row("unknown path", "GET /nothing", {}, {}, 404);
        row("unknown path with a host in it", "GET //localhost/livez", {}, {}, 404);
        row("a path with a slash at the end", "GET /livez/", {}, {}, 404);
        row("wrong method", "GET /predict-ticket", {}, {}, 405);
        row("unknown method", "BREW /livez", {}, {}, 405);
        row("trace", "TRACE /livez", {}, {}, 405);
        row("no content type", predict, {}, kOutage, 415);
        row("a form", predict, "Content-Type: application/x-www-form-urlencoded\r\n", "a=b", 415);
        row("another charset",
            predict,
            "Content-Type: application/json; charset=latin1\r\n",
            kOutage,
            415);
        row("json with charset",
            predict,
            "Content-Type: Application/JSON; charset=\"UTF-8\"\r\n",
            kOutage,
            200);
        row("compressed", predict, kJsonHeader + "Content-Encoding: gzip\r\n", kOutage, 415);
        row("accepts html only", predict, kJsonHeader + "Accept: text/html\r\n", kOutage, 406);
        row("accepts json with q=0",
            predict,
            kJsonHeader + "Accept: application/json;q=0\r\n",
            kOutage,
            406);
        row("accepts anything",
            predict,
            kJsonHeader + "Accept: text/html, */*;q=0.1\r\n",
            kOutage,
            200);
        row("no body", predict, kJsonHeader, {}, 400);
        row("not JSON", predict, kJsonHeader, "{\"message\":", 400);
        row("not UTF-8", predict, kJsonHeader, "{\"message\":\"\xff\"}", 400);
        row("very deep", predict, kJsonHeader, QByteArray(100'000, '['), 400);
        row("an array", predict, kJsonHeader, "[]", 422, u""_s);
        row("no text", predict, kJsonHeader, "{}", 422, u"/message"_s);
        row("blank text",
            predict,
            kJsonHeader,
            R"({"message":" \n ","subject":""})",
            422,
            u"/message"_s);
        row("only a subject", predict, kJsonHeader, R"({"subject":"Help"})", 200);
        row("message is a number", predict, kJsonHeader, R"({"message":5})", 422, u"/message"_s);
        row("subject is an object",
            predict,
            kJsonHeader,
            member("subject", "{}"),
            422,
            u"/subject"_s);
        row("null is not given", predict, kJsonHeader, member("subject", "null"), 200);
        row("an unknown member", predict, kJsonHeader, member("mood", "\"bad\""), 200);
        row("id is a number", predict, kJsonHeader, member("ticket_id", "7"), 422, u"/ticket_id"_s);
        row("id at the limit",
            predict,
            kJsonHeader,
            member("ticket_id", '"' + QByteArray(200, 'x') + '"'),
            200);
        row("id one past",
            predict,
            kJsonHeader,
            member("ticket_id", '"' + QByteArray(201, 'x') + '"'),
            422,
            u"/ticket_id"_s);
        row("channel one past",
            predict,
            kJsonHeader,
            member("channel", '"' + QByteArray(201, 'x') + '"'),
            422,
            u"/channel"_s);
        row("a time",
            predict,
            kJsonHeader,
            member("created_at", R"("2026-03-02T09:12:00+02:00")"),
            200);
        row("a time without zone",
            predict,
            kJsonHeader,
            member("created_at", R"("2026-03-02T09:12:00")"),
            200);
        row("a date",
            predict,
            kJsonHeader,
            member("created_at", R"("2026-03-02")"),
            422,
            u"/created_at"_s);
        row("yesterday",
            predict,
            kJsonHeader,
            member("created_at", R"("yesterday")"),
            422,
            u"/created_at"_s);
        row("a language", predict, kJsonHeader, member("language", R"("pt-BR")"), 200);
        row("no language",
            predict,
            kJsonHeader,
            member("language", R"("english")"),
            422,
            u"/language"_s);
        row("text at the limit",
            predict,
            kJsonHeader,
            longTicket(100'000, "\xf0\x9f\x98\x80"),
            200);
        row("text one past", predict, kJsonHeader, longTicket(100'001, "x"), 413);
        row("explain is a word",
            predict + "?explain=many",
            kJsonHeader,
            kOutage,
            422,
            u"explain"_s);
        row("explain is negative",
            predict + "?explain=-1",
            kJsonHeader,
            kOutage,
            422,
            u"explain"_s);
        row("entities by the tagger", predict + "?entities=tagger", kJsonHeader, kOutage, 200);
        row("entities by something else",
            predict + "?entities=guess",
            kJsonHeader,
            kOutage,
            422,
            u"entities"_s);
        row("store is a word", predict + "?store=maybe", kJsonHeader, kOutage, 422, u"store"_s);
        row("store without a database", predict + "?store=true", kJsonHeader, kOutage, 503);
    }
    void answersByMethodPathAndBody()
    {
        QFETCH(QByteArray, request);
        QFETCH(QByteArray, headers);
        QFETCH(QByteArray, body);
        QFETCH(int, status);
        QFETCH(QString, where);

        const RawAnswer answer = ask(m_running.port(), request, headers, body);

        QCOMPARE(answer.status, status);
        QVERIFY(!answer.headers.value("x-request-id").isEmpty());
        QCOMPARE(answer.headers.value("cache-control"), QByteArray("no-store"));
        QCOMPARE(answer.headers.value("x-content-type-options"), QByteArray("nosniff"));
        QVERIFY(!answer.headers.contains("server"));
        if (status < 400) {
            return;
        }
        const QJsonObject problem = answer.json();
        QCOMPARE(answer.headers.value("content-type"), QByteArray("application/problem+json"));
        QCOMPARE(problem["status"_L1].toInt(), status);
        QVERIFY(!problem["title"_L1].toString().isEmpty());
        QVERIFY(!problem["detail"_L1].toString().isEmpty());
        QCOMPARE(problem["request_id"_L1].toString().toUtf8(),
                 answer.headers.value("x-request-id"));
        QVERIFY(request.contains(problem["instance"_L1].toString().toUtf8()));
        const QJsonObject first = problem["errors"_L1][0].toObject();
        QCOMPARE(
            first.value(first.contains("pointer"_L1) ? "pointer"_L1 : "parameter"_L1).toString(),
            where);
        QCOMPARE(answer.headers.contains("retry-after"), status == 503);
        QCOMPARE(answer.headers.contains("allow"), status == 405);
    }

    void namesEveryMemberThatIsWrong()
    {
        const RawAnswer answer = ask(m_running.port(),
                                     "POST /predict-ticket",
                                     kJsonHeader,
                                     R"({"message":1,"channel":[],"created_at":"soon"})");

        QCOMPARE(answer.json()["errors"_L1].toArray().size(), 3);
    }

    void malformedJsonIsToldWithItsPlace()
    {
        const RawAnswer answer =
            ask(m_running.port(), "POST /predict-ticket", kJsonHeader, R"({"message":x})");

        QVERIFY(answer.json()["detail"_L1].toString().contains("byte 11"_L1));
    }

    void headIsGetWithoutBody()
    {
        RawClient client(m_running.port());
        client.send(rawRequest("HEAD /livez") + rawRequest("GET /livez"));

        const RawAnswer head = client.read(false);
        const RawAnswer get = client.read();

        QCOMPARE(head.status, 200);
        QCOMPARE(head.headers.value("content-length"), get.headers.value("content-length"));
        QCOMPARE(get.body, QByteArray(R"({"status":"live"})"));
    }

    void optionsTellsTheMethods()
    {
        const RawAnswer answer = ask(m_running.port(), "OPTIONS /predict-ticket");

        QCOMPARE(answer.status, 204);
        QCOMPARE(answer.headers.value("allow"), QByteArray("OPTIONS, POST"));
        QVERIFY(!answer.headers.contains("content-length"));
        QCOMPARE(ask(m_running.port(), "OPTIONS *").status, 204);
        QCOMPARE(ask(m_running.port(), "OPTIONS /nothing").status, 404);
    }

    void requestIdAndTraceAreTakenOverIfTheyAreSane()
    {
        const QByteArray trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

        const RawAnswer sane = ask(m_running.port(),
                                   "GET /livez",
                                   "X-Request-ID: order-7/a\r\nTraceparent: " + trace + "\r\n");
        const RawAnswer odd =
            ask(m_running.port(), "GET /livez", "X-Request-ID: a b<c>\r\ntraceparent: 00-zz\r\n");

        QCOMPARE(sane.headers.value("x-request-id"), QByteArray("order-7/a"));
        QCOMPARE(sane.headers.value("traceparent"), trace);
        QCOMPARE(odd.headers.value("x-request-id").size(), 32);
        QVERIFY(!odd.headers.contains("traceparent"));
    }

    void worksWithQtsOwnClient()
    {
        QNetworkAccessManager manager;
        QNetworkRequest request(
            QUrl(u"http://127.0.0.1:%1/predict-ticket"_s.arg(m_running.port())));
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
        std::unique_ptr<QNetworkReply> reply(manager.post(request, kOutage));

        QTRY_VERIFY(reply->isFinished());

        QCOMPARE(reply->error(), QNetworkReply::NoError);
        QCOMPARE(QJsonDocument::fromJson(reply->readAll())["category"_L1]["label"_L1].toString(),
                 u"Technical"_s);
    }

    void withoutAModelItIsAliveButNotReady()
    {
        const SystemClock clock;
        const TriageService triage;
        http::Server server(RunningServer::withFreePort({}), {triage, clock});
        QVERIFY(server.start());

        QCOMPARE(ask(server.port(), "GET /livez").status, 200);
        QCOMPARE(ask(server.port(), "GET /readyz").status, 503);
        QCOMPARE(ask(server.port(), "GET /health").status, 503);
        const RawAnswer answer = ask(server.port(), "POST /predict-ticket", kJsonHeader, kOutage);
        QCOMPARE(answer.status, 503);
        QCOMPARE(answer.headers.value("retry-after"), QByteArray("1"));
    }

    void anOccupiedPortIsNamed()
    {
        http::ServerConfig config;
        config.port = m_running.port();
        http::Server second(config, {m_running.triage, m_running.clock});

        const Result<void> started = second.start();

        QVERIFY(!started);
        QCOMPARE(started.error().code, ErrorCode::Unavailable);
        QVERIFY(started.error().detail.contains(u"127.0.0.1:%1"_s.arg(m_running.port())));
        QVERIFY(started.error().detail.contains("--listen"_L1));
    }

    void offLoopbackKeysAreNeeded()
    {
        http::ServerConfig config;
        config.address = QHostAddress::AnyIPv4;
        http::Server server(RunningServer::withFreePort(config),
                            {m_running.triage, m_running.clock});

        const Result<void> started = server.start();

        QVERIFY(!started);
        QCOMPARE(started.error().code, ErrorCode::InvalidInput);
        QVERIFY(started.error().detail.contains("FIRSTLINE_API_KEYS_FILE"_L1));
    }

    void withAnEmptyKeyFileItIsClosedUntilAKeyIsMade()
    {
        const QTemporaryDir folder;
        http::ServerConfig config;
        config.address = QHostAddress::AnyIPv4;
        config.apiKeysFile = folder.filePath(u"keys"_s);
        const RunningServer running(config);
        QVERIFY(running.started);
        const auto status = [&](const QByteArray &request, const QByteArray &header = {}) {
            return ask(running.port(), request, header).status;
        };

        QCOMPARE(QFileInfo(config.apiKeysFile).permissions() & QFile::Permissions(0x0fff),
                 QFile::ReadUser | QFile::WriteUser);
        for (const char *open : {"/livez", "/readyz", "/health", "/version"}) {
            QCOMPARE(status(QByteArray("GET ") + open), 200);
        }
        for (const char *closed : {"GET /openapi.json",
                                   "POST /predict-ticket",
                                   "GET /nothing",
                                   "DELETE /livez",
                                   "OPTIONS /predict-ticket"}) {
            QCOMPARE(status(closed), 401);
        }
        const RawAnswer refused = ask(running.port(), "GET /openapi.json");
        QVERIFY(refused.headers.value("www-authenticate").startsWith("Bearer"));

        const Result<QByteArray> key = (*ApiKeys::open(config.apiKeysFile))->create(u"desk"_s);

        QVERIFY(key);
        QTRY_COMPARE(status("GET /openapi.json", "Authorization: Bearer " + *key + "\r\n"), 200);
        QCOMPARE(status("GET /openapi.json", "X-API-Key: " + *key + "\r\n"), 200);
        QCOMPARE(status("GET /openapi.json", "X-API-Key: " + *key + "x\r\n"), 401);
        QCOMPARE(status("GET /openapi.json", "Authorization: Basic abc\r\n"), 401);
    }

    void aNewModelIsTakenOverWithoutAFailedRequest()
    {
        RunningServer running;
        std::atomic<bool> stops{false};
        std::atomic<int> answers{0};
        std::atomic<int> failures{0};
        std::thread load([&] {
            RawClient client(running.port());
            while (!stops) {
                client.send(rawRequest("POST /predict-ticket", kJsonHeader, kOutage));
                failures += client.read().status == 200 ? 0 : 1;
                ++answers;
            }
        });
        const auto first = running.triage.model();
        const auto other = smallModel(u"v2"_s);

        for (int i = 0; i < 1000; ++i) {
            running.triage.publish(i % 2 == 0 ? other : first);
        }
        running.triage.publish(other);
        QTRY_VERIFY(answers > 100);
        stops = true;
        load.join();

        QCOMPARE(failures.load(), 0);
        const QJsonObject last =
            ask(running.port(), "POST /predict-ticket", kJsonHeader, kOutage).json();
        QCOMPARE(last["model"_L1]["version"_L1].toString(), u"v2"_s);
    }

    void drainingLosesNoRequest()
    {
        RunningServer running;
        RawClient begun(running.port());
        RawClient kept(running.port());
        kept.send(rawRequest("GET /livez"));
        QCOMPARE(kept.read().status, 200);
        const QByteArray request = rawRequest("POST /predict-ticket", kJsonHeader, kOutage);
        begun.send(request.first(request.size() - 5));
        QTRY_COMPARE(running.server.stats().connections, 2);
        QCOMPARE(ask(running.port(), "GET /livez").status, 200); // by now the half request is read

        std::thread finishing([&] {
            while (!isRefused(running.port())) {
            }
            begun.send(request.last(5));
        });
        const bool isQuiet = running.server.drain(std::chrono::seconds(10));
        finishing.join();

        QVERIFY(isQuiet);
        QCOMPARE(begun.read().status, 200);
        QVERIFY(kept.isEndedWithin(5'000));
    }

    void countsAndTimesItsAnswers()
    {
        RunningServer running;
        RawClient client(running.port());
        for (int i = 0; i < 10; ++i) {
            client.send(rawRequest("POST /predict-ticket", kJsonHeader, kOutage));
            QCOMPARE(client.read().status, 200);
        }

        const http::ServerStats stats = running.server.stats();

        QCOMPARE(stats.requests, 10);
        QCOMPARE(stats.connections, 1);
        QCOMPARE(stats.inFlight, 0);
        QVERIFY(stats.p50Micros > 0);
        QVERIFY(stats.p99Micros >= stats.p50Micros);
    }

    void theHealthCheckTellsWhetherItAnswers()
    {
        http::HealthQuestion question;
        question.endpoint = {QHostAddress::LocalHost, m_running.port()};
        QVERIFY(http::checkHealth(question));

        question.path = "/nothing";
        const Result<void> wrong = http::checkHealth(question);
        QVERIFY(!wrong);
        QVERIFY(wrong.error().detail.contains("404"_L1));

        QTcpServer unused;
        QVERIFY(unused.listen(QHostAddress::LocalHost));
        question.endpoint.port = unused.serverPort();
        unused.close();
        QVERIFY(!http::checkHealth(question));
    }

private:
    static bool isRefused(quint16 port)
    {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, port);
        return !socket.waitForConnected(1'000);
    }

    RunningServer m_running;
};

QTEST_GUILESS_MAIN(ServerTest)
#include "server_test.moc"
