// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/time_text.h"

#include <QTest>

namespace firstline {

using namespace Qt::StringLiterals;

class TimeTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void formsOfFilesAreRead_data();
    void formsOfFilesAreRead();
    void otherTextIsNoTime_data();
    void otherTextIsNoTime();
};

void TimeTextTest::formsOfFilesAreRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("time");

    const auto row = [](const char *name, const QString &text, const QString &time) {
        QTest::newRow(name) << text << time;
    };
    row("date", u"2017-10-31"_s, u"2017-10-31T00:00:00.000Z"_s);
    row("ISO with Z", u"2017-10-31T22:10:47Z"_s, u"2017-10-31T22:10:47.000Z"_s);
    row("blank before the time", u" 2017-10-31 22:10 "_s, u"2017-10-31T22:10:00.000Z"_s);
    row("fraction", u"2017-10-31T22:10:47.123456"_s, u"2017-10-31T22:10:47.123Z"_s);
    row("offset", u"2017-10-31T22:10:47+05:30"_s, u"2017-10-31T16:40:47.000Z"_s);
    row("offset over midnight", u"2017-12-31 22:10:47 -0300"_s, u"2018-01-01T01:10:47.000Z"_s);
    row("UTC by name", u"2017-10-31 22:10:47 UTC"_s, u"2017-10-31T22:10:47.000Z"_s);
    row("slashes, year first", u"2017/10/31 22:10:47"_s, u"2017-10-31T22:10:47.000Z"_s);
    row("before 1970", u"1969-12-31T23:59:59Z"_s, u"1969-12-31T23:59:59.000Z"_s);
    row("leap day", u"2024-02-29"_s, u"2024-02-29T00:00:00.000Z"_s);
    row("mail", u"Tue, 31 Oct 2017 22:10:47 +0200"_s, u"2017-10-31T20:10:47.000Z"_s);
    row("mail without weekday", u"1 Nov 2017 02:10:47 GMT"_s, u"2017-11-01T02:10:47.000Z"_s);
    row("Twitter", u"Tue Oct 31 22:10:47 +0000 2017"_s, u"2017-10-31T22:10:47.000Z"_s);
    row("dotted", u"31.10.2017 22:10"_s, u"2017-10-31T22:10:00.000Z"_s);
    row("seconds", u"1509487847"_s, u"2017-10-31T22:10:47.000Z"_s);
    row("milliseconds", u"1509487847000"_s, u"2017-10-31T22:10:47.000Z"_s);
    row("seconds of a spreadsheet", u"1509487847.0"_s, u"2017-10-31T22:10:47.000Z"_s);
}

void TimeTextTest::formsOfFilesAreRead()
{
    QFETCH(QString, text);
    QFETCH(QString, time);

    const auto read = ingest::timeFromText(text);

    QVERIFY(read);
    QCOMPARE(read->timeSpec(), Qt::UTC);
    QCOMPARE(read->toString(Qt::ISODateWithMs), time);
}

void TimeTextTest::otherTextIsNoTime_data()
{
    QTest::addColumn<QString>("text");

    for (const char *text : {"",
                             "yesterday",
                             "2017",
                             "10/31/2017",
                             "2017-13-01",
                             "2017-02-29",
                             "2017-10-31T25:00:00",
                             "2017-10-31T10:61:00",
                             "2017-10-31T10:00:00 or so",
                             "2017-10-31T10:00:00+99:00",
                             "31.10.17",
                             "12345",
                             "Tue Foo 31 22:10:47 +0000 2017",
                             "99999999999999999999"}) {
        QTest::newRow(text) << QString::fromLatin1(text);
    }
}

void TimeTextTest::otherTextIsNoTime()
{
    QFETCH(QString, text);

    QVERIFY(!ingest::timeFromText(text));
}

} // namespace firstline

QTEST_GUILESS_MAIN(firstline::TimeTextTest)
#include "time_text_test.moc"
