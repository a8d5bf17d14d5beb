// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/dispatcher.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QPromise>
#include <QTest>

#include <stdexcept>

using namespace firstline;
using namespace firstline::http;
using namespace Qt::StringLiterals;

namespace {

Request get(const QByteArray &path)
{
    Request request;
    request.method = Method::Get;
    request.path = path;
    return request;
}

} // namespace

class DispatcherTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFailingHandlerIsAProblemAndNotTheEnd_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::newRow("throws") << QByteArray("/throws");
        QTest::newRow("throws no std::exception") << QByteArray("/throws-a-number");
        QTest::newRow("its promise throws") << QByteArray("/promise-throws");
    }
    void aFailingHandlerIsAProblemAndNotTheEnd()
    {
        QFETCH(QByteArray, path);
        Dispatcher dispatcher(m_router, nullptr, *m_state, {});

        const Response response = answerTo(dispatcher, path);

        QCOMPARE(response.status, 500);
        QVERIFY(!response.body.contains("secret"));
        QCOMPARE(QJsonDocument::fromJson(response.body)["instance"_L1].toString().toUtf8(), path);
        QCOMPARE(m_state->stats().inFlight, 0);
    }

    void aPromiseThatIsBrokenIsAnswered()
    {
        Dispatcher dispatcher(m_router, nullptr, *m_state, {});

        QCOMPARE(answerTo(dispatcher, "/broken").status, 503);
    }

    void requestsInFlightHaveALimit()
    {
        Limits limits;
        limits.requestsInFlight = 1;
        Dispatcher dispatcher(m_router, nullptr, *m_state, limits);
        QObject context;
        std::optional<Response> late;
        const auto waiting = dispatcher.handle(
            get("/waits"), false, &context, [&](Response given) { late = std::move(given); });
        QVERIFY(!waiting);

        const Response refused = answerTo(dispatcher, "/ok");

        QCOMPARE(refused.status, 503);
        QVERIFY(std::find(refused.headers.begin(),
                          refused.headers.end(),
                          std::pair<QByteArray, QByteArray>("Retry-After", "1"))
                != refused.headers.end());
        m_waiting.addResult(Response{});
        m_waiting.finish();
        QTRY_VERIFY(late);
        QCOMPARE(late->status, 200);
        QCOMPARE(answerTo(dispatcher, "/ok").status, 200);
    }

    void whileDrainingOnlyWhatHadBegunIsServed()
    {
        Dispatcher dispatcher(m_router, nullptr, *m_state, {});
        m_state->beginDraining();

        QCOMPARE(answerTo(dispatcher, "/ok", true).status, 200);
        const Response refused = answerTo(dispatcher, "/ok");
        QCOMPARE(refused.status, 503);
        QVERIFY(refused.closes);
    }

    void init()
    {
        m_state = std::make_unique<ServerState>();
        m_waiting = QPromise<Response>();
        m_waiting.start();
        m_router = Router();
        add("/ok", [](const Request &) { return Response{}; });
        add("/throws",
            [](const Request &) -> Answer { throw std::runtime_error("secret detail"); });
        add("/throws-a-number", [](const Request &) -> Answer { throw 7; });
        add("/promise-throws", [](const Request &) -> Answer {
            return Pending(QtFuture::makeReadyFuture(1),
                           [](int) -> Response { throw std::runtime_error("secret detail"); });
        });
        add("/broken", [](const Request &) -> Answer {
            QPromise<Response> promise;
            promise.start();
            return Pending(promise.future(), [](const Response &response) { return response; });
        });
        add("/waits", [this](const Request &) -> Answer {
            return Pending(m_waiting.future(), [](const Response &response) { return response; });
        });
    }

private:
    /// The answer, at once or later.
    Response answerTo(Dispatcher &dispatcher, const QByteArray &path, bool beganBefore = false)
    {
        std::optional<Response> late;
        QObject context;
        auto response = dispatcher.handle(
            get(path), beganBefore, &context, [&](Response given) { late = std::move(given); });
        (void)QTest::qWaitFor([&] { return response || late; });
        return response ? *response : late.value_or(Response{});
    }

    void add(const QByteArray &path, Handler handler)
    {
        m_router.add({Method::Get, path, Access::Open, std::move(handler)});
    }

    std::unique_ptr<ServerState> m_state;
    QPromise<Response> m_waiting;
    Router m_router;
};

QTEST_GUILESS_MAIN(DispatcherTest)
#include "dispatcher_test.moc"
