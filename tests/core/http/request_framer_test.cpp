// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/request_framer.h"

#include <QTest>

using namespace firstline::http;
using Step = RequestFramer::Step;

namespace {

constexpr qsizetype kHeadLimit = 200;
constexpr qsizetype kBodyLimit = 20;

RequestFramer framer()
{
    return RequestFramer(kHeadLimit, [](QByteArrayView) { return kBodyLimit; });
}

} // namespace

class RequestFramerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void requestsAreCutTheSameHoweverTheBytesArrive_data()
    {
        QTest::addColumn<QByteArray>("sent");
        QTest::addColumn<QByteArray>("expected");
        const QByteArray get = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";
        QTest::newRow("no body") << get << get;
        QTest::newRow("empty lines before") << "\r\n\r\n" + get << get;
        const QByteArray post = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabc";
        QTest::newRow("a body") << post << post;
        QTest::newRow("chunks")
            << QByteArray("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\nHost: a\r\n\r\n"
                          "3\r\nabc\r\nA;x=1\r\n0123456789\r\n0\r\nTrailer: t\r\n\r\n")
            << QByteArray("POST / HTTP/1.1\r\nContent-Length: 13\r\nHost: a\r\n\r\nabc0123456789");
        QTest::newRow("no chunks")
            << QByteArray(
                   "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n")
            << QByteArray("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n");
    }
    void requestsAreCutTheSameHoweverTheBytesArrive()
    {
        QFETCH(QByteArray, sent);
        QFETCH(QByteArray, expected);
        for (qsizetype piece = 1; piece <= sent.size(); ++piece) {
            RequestFramer cut = framer();
            Step step = Step::NeedsHead;

            for (qsizetype at = 0; at < sent.size(); at += piece) {
                QVERIFY2(step != Step::Complete, "complete before the last byte");
                cut.append(QByteArrayView(sent).sliced(at, qMin(piece, sent.size() - at)));
                step = cut.advance();
            }

            QCOMPARE(step, Step::Complete);
            QCOMPARE(cut.take(), expected);
            QVERIFY(cut.isEmpty());
        }
    }

    void whatIsSentAheadIsTheNextRequest()
    {
        RequestFramer cut = framer();
        cut.append("GET /1 HTTP/1.1\r\nHost: a\r\n\r\nGET /2 HTTP/1.1\r\nHost: a\r\n\r\n");

        QCOMPARE(cut.advance(), Step::Complete);
        QCOMPARE(cut.target(), QByteArray("/1"));
        QCOMPARE(cut.take(), QByteArray("GET /1 HTTP/1.1\r\nHost: a\r\n\r\n"));
        QCOMPARE(cut.advance(), Step::Complete);
        QCOMPARE(cut.take(), QByteArray("GET /2 HTTP/1.1\r\nHost: a\r\n\r\n"));
        QVERIFY(cut.isEmpty());
    }

    void whatCannotBeTrustedIsRefused_data()
    {
        QTest::addColumn<QByteArray>("sent");
        QTest::addColumn<int>("status");
        const auto row = [](const char *name, const QByteArray &sent, int status) {
            QTest::newRow(name) << sent << status;
        };
        const QByteArray head = "POST / HTTP/1.1\r\nHost: a\r\n";
        const QByteArray chunked = head + "Transfer-Encoding: chunked\r\n\r\n";
        row("not HTTP", "hello\r\n\r\n", 400);
        row("no version", "GET /\r\n\r\n", 400);
        row("HTTP/2 preface", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 400);
        row("a space in the target", "GET /a b HTTP/1.1\r\nHost: a\r\n\r\n", 400);
        row("a target that is no path", "CONNECT a:1 HTTP/1.1\r\nHost: a\r\n\r\n", 400);
        row("no host", "GET / HTTP/1.1\r\n\r\n", 400);
        row("two hosts", head + "Host: b\r\n\r\n", 400);
        row("a folded header", head + "X: 1\r\n 2\r\n\r\n", 400);
        row("a blank before the colon", head + "X : 1\r\n\r\n", 400);
        row("a bare line feed", head + "X: 1\nY: 2\r\n\r\n", 400);
        row("a zero byte", head + QByteArray("X: \0\r\n\r\n", 8), 400);
        row("length not a number", head + "Content-Length: 1x\r\n\r\n", 400);
        row("negative length", head + "Content-Length: -1\r\n\r\n", 400);
        row("two lengths", head + "Content-Length: 1\r\nContent-Length: 1\r\n\r\n", 400);
        row("length and chunks",
            head + "Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n",
            400);
        row("another coding", head + "Transfer-Encoding: gzip, chunked\r\n\r\n", 400);
        row("chunks with HTTP/1.0", "POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n", 400);
        row("a chunk size that is no number", chunked + "zz\r\n", 400);
        row("a negative chunk size", chunked + "-1\r\n", 400);
        row("a chunk longer than it says", chunked + "1\r\nab\r\n", 400);
        row("an endless chunk size line", chunked + QByteArray(300, '1'), 400);
        row("a body one past the limit", head + "Content-Length: 21\r\n\r\n", 413);
        row("a length past all numbers",
            head + "Content-Length: 99999999999999999999\r\n\r\n",
            413);
        row("chunks one past the limit",
            chunked + "14\r\n" + QByteArray(20, 'x') + "\r\n1\r\n",
            413);
        row("a head one past the limit",
            head + "X: " + QByteArray(kHeadLimit - head.size() - 6, 'x') + "\r\n\r\n",
            431);
        row("an endless line", QByteArray(kHeadLimit + 1, 'x'), 431);
        row("an endless trailer", chunked + "0\r\nX: " + QByteArray(kHeadLimit, 'x') + "\r\n", 431);
    }
    void whatCannotBeTrustedIsRefused()
    {
        QFETCH(QByteArray, sent);
        QFETCH(int, status);
        RequestFramer cut = framer();

        cut.append(sent);

        QCOMPARE(cut.advance(), Step::Refused);
        QCOMPARE(cut.refusal().status, status);
        QVERIFY(!cut.refusal().detail.isEmpty());
        QVERIFY(!cut.keepsAlive());
        cut.append("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
        QCOMPARE(cut.advance(), Step::Refused);
    }

    void headsAndBodiesAtTheLimitAreRead()
    {
        const QByteArray line = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 20\r\nX: ";
        const QByteArray sent =
            line + QByteArray(kHeadLimit - line.size() - 4, 'x') + "\r\n\r\n" + QByteArray(20, 'y');
        RequestFramer cut = framer();

        cut.append(sent);

        QCOMPARE(cut.advance(), Step::Complete);
        QCOMPARE(cut.take(), sent);
    }

    void connectionsStayOpenAsTheClientWishes_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<bool>("keepsAlive");
        QTest::newRow("1.1") << QByteArray("GET / HTTP/1.1\r\nHost: a\r\n") << true;
        QTest::newRow("1.1 close")
            << QByteArray("GET / HTTP/1.1\r\nHost: a\r\nConnection: x, Close\r\n") << false;
        QTest::newRow("1.0") << QByteArray("GET / HTTP/1.0\r\n") << false;
        QTest::newRow("1.0 keep-alive")
            << QByteArray("GET / HTTP/1.0\r\nConnection: keep-alive\r\n") << true;
    }
    void connectionsStayOpenAsTheClientWishes()
    {
        QFETCH(QByteArray, head);
        QFETCH(bool, keepsAlive);
        RequestFramer cut = framer();

        cut.append(head + "\r\n");

        QCOMPARE(cut.advance(), Step::Complete);
        (void)cut.take();
        QCOMPARE(cut.keepsAlive(), keepsAlive);
    }
};

QTEST_GUILESS_MAIN(RequestFramerTest)
#include "request_framer_test.moc"
