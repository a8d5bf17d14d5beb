// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/business_calendar.h"

#include <QTest>

using namespace firstline;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

QDateTime utc(const QString &text)
{
    return QDateTime::fromString(text + u"Z"_s, Qt::ISODate);
}

const QTimeZone kBerlin("Europe/Berlin");

} // namespace

class BusinessCalendarTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // 2026-01-05 is a Monday.
    void openTimeIsCounted_data()
    {
        QTest::addColumn<QString>("start");
        QTest::addColumn<int>("hours");
        QTest::addColumn<QString>("end");
        QTest::newRow("within a day") << u"2026-01-05T10:00:00"_s << 1 << u"2026-01-05T11:00:00"_s;
        QTest::newRow("to the end of a day")
            << u"2026-01-05T16:00:00"_s << 1 << u"2026-01-05T17:00:00"_s;
        QTest::newRow("into the next day")
            << u"2026-01-05T16:30:00"_s << 1 << u"2026-01-06T09:30:00"_s;
        QTest::newRow("over the weekend")
            << u"2026-01-09T16:30:00"_s << 1 << u"2026-01-12T09:30:00"_s;
        QTest::newRow("from a Saturday")
            << u"2026-01-10T12:00:00"_s << 1 << u"2026-01-12T10:00:00"_s;
        QTest::newRow("before opening")
            << u"2026-01-05T03:00:00"_s << 8 << u"2026-01-05T17:00:00"_s;
        QTest::newRow("after closing") << u"2026-01-05T20:00:00"_s << 1 << u"2026-01-06T10:00:00"_s;
        QTest::newRow("three days") << u"2026-01-05T09:00:00"_s << 24 << u"2026-01-07T17:00:00"_s;
        QTest::newRow("two weeks") << u"2026-01-05T12:00:00"_s << 80 << u"2026-01-19T12:00:00"_s;
        QTest::newRow("nothing, while open")
            << u"2026-01-05T12:00:00"_s << 0 << u"2026-01-05T12:00:00"_s;
        QTest::newRow("nothing, while closed")
            << u"2026-01-10T12:00:00"_s << 0 << u"2026-01-12T09:00:00"_s;
    }

    void openTimeIsCounted()
    {
        QFETCH(QString, start);
        QFETCH(int, hours);
        QFETCH(QString, end);

        const QDateTime found = BusinessCalendar().after(utc(start), std::chrono::hours(hours));

        QCOMPARE(found, utc(end));
        QCOMPARE(found.timeSpec(), Qt::UTC);
    }

    void theZoneDecidesWhenItIsOpen_data()
    {
        QTest::addColumn<QString>("start");
        QTest::addColumn<QString>("end");
        QTest::newRow("winter") << u"2026-01-05T08:00:00"_s << u"2026-01-05T09:00:00"_s;
        QTest::newRow("summer") << u"2026-07-06T06:00:00"_s << u"2026-07-06T08:00:00"_s;
        QTest::newRow("over the change to summer time")
            << u"2026-03-27T15:30:00"_s << u"2026-03-30T07:30:00"_s;
    }

    void theZoneDecidesWhenItIsOpen()
    {
        QFETCH(QString, start);
        QFETCH(QString, end);
        QVERIFY2(kBerlin.isValid(), "this computer has no time zones; install tzdata");
        const BusinessCalendar calendar(BusinessCalendar::Hours{}, kBerlin);

        QCOMPARE(calendar.after(utc(start), 60min), utc(end));
    }

    void otherDaysMayBeOpen()
    {
        const BusinessCalendar sundays({0b1000000, QTime(10, 0), QTime(12, 0)}, QTimeZone::utc());

        QCOMPARE(sundays.after(utc(u"2026-01-05T10:00:00"_s), 3h), utc(u"2026-01-18T11:00:00"_s));
    }

    void openingIsInAndClosingIsOut_data()
    {
        QTest::addColumn<QString>("time");
        QTest::addColumn<bool>("open");
        QTest::newRow("before") << u"2026-01-05T08:59:59"_s << false;
        QTest::newRow("opening") << u"2026-01-05T09:00:00"_s << true;
        QTest::newRow("last second") << u"2026-01-05T16:59:59"_s << true;
        QTest::newRow("closing") << u"2026-01-05T17:00:00"_s << false;
        QTest::newRow("Friday") << u"2026-01-09T12:00:00"_s << true;
        QTest::newRow("Saturday") << u"2026-01-10T12:00:00"_s << false;
        QTest::newRow("Sunday") << u"2026-01-11T12:00:00"_s << false;
    }

    void openingIsInAndClosingIsOut()
    {
        QFETCH(QString, time);
        QFETCH(bool, open);

        QCOMPARE(BusinessCalendar().isOpenAt(utc(time)), open);
    }

    void anInvalidStartHasNoEnd()
    {
        QVERIFY(!BusinessCalendar().after(QDateTime(), 60min).isValid());
    }

    void openTimeIsWhatPassesInOpenHours_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<int>("minutes");
        QTest::newRow("an open hour") << u"2026-01-05T10:00:00"_s << u"2026-01-05T11:00:00"_s << 60;
        QTest::newRow("backwards") << u"2026-01-05T11:00:00"_s << u"2026-01-05T10:00:00"_s << -60;
        QTest::newRow("over night") << u"2026-01-05T16:30:00"_s << u"2026-01-06T09:30:00"_s << 60;
        QTest::newRow("closed") << u"2026-01-05T18:00:00"_s << u"2026-01-06T08:00:00"_s << 0;
        QTest::newRow("a weekend") << u"2026-01-09T16:00:00"_s << u"2026-01-12T10:00:00"_s << 120;
        QTest::newRow("three weeks and a day")
            << u"2026-01-05T10:00:00"_s << u"2026-01-27T10:00:00"_s << 16 * 8 * 60;
    }

    void openTimeIsWhatPassesInOpenHours()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(int, minutes);

        QCOMPARE(BusinessCalendar().openTime(utc(from), utc(to)).count(), minutes * 60'000LL);
    }

    void beforeIsTheWayBackOfAfter_data()
    {
        QTest::addColumn<QString>("end");
        QTest::addColumn<QString>("start");
        QTest::newRow("same day") << u"2026-01-05T12:00:00"_s << u"2026-01-05T10:00:00"_s;
        QTest::newRow("over night") << u"2026-01-06T10:00:00"_s << u"2026-01-05T16:00:00"_s;
        QTest::newRow("over the weekend") << u"2026-01-12T09:30:00"_s << u"2026-01-09T15:30:00"_s;
        QTest::newRow("from a closed time") << u"2026-01-10T12:00:00"_s << u"2026-01-09T15:00:00"_s;
    }

    void beforeIsTheWayBackOfAfter()
    {
        QFETCH(QString, end);
        QFETCH(QString, start);

        QCOMPARE(BusinessCalendar().before(utc(end), 2h), utc(start));
    }

    void repliesAreDueByPriority_data()
    {
        QTest::addColumn<int>("priority");
        QTest::addColumn<QString>("due");
        QTest::newRow("high, 1 h") << int(Priority::High) << u"2026-01-05T11:00:00"_s;
        QTest::newRow("medium, 8 h") << int(Priority::Medium) << u"2026-01-06T10:00:00"_s;
        QTest::newRow("low, 24 h") << int(Priority::Low) << u"2026-01-08T10:00:00"_s;
    }

    void repliesAreDueByPriority()
    {
        QFETCH(int, priority);
        QFETCH(QString, due);

        QCOMPARE(replyDueAt(utc(u"2026-01-05T10:00:00"_s), {}, static_cast<Priority>(priority), {}),
                 utc(due));
    }

    void theLaterOfCreationAndArrivalCounts_data()
    {
        QTest::addColumn<QString>("created");
        QTest::addColumn<QString>("received");
        QTest::addColumn<QString>("due");
        const QString ten = u"2026-01-05T10:00:00"_s;
        const QString noon = u"2026-01-05T12:00:00"_s;
        QTest::newRow("arrived later") << ten << noon << u"2026-01-05T13:00:00"_s;
        QTest::newRow("created later") << noon << ten << u"2026-01-05T13:00:00"_s;
        QTest::newRow("creation unknown") << QString() << ten << u"2026-01-05T11:00:00"_s;
        QTest::newRow("arrival unknown") << ten << QString() << u"2026-01-05T11:00:00"_s;
        QTest::newRow("both unknown") << QString() << QString() << QString();
    }

    void theLaterOfCreationAndArrivalCounts()
    {
        QFETCH(QString, created);
        QFETCH(QString, received);
        QFETCH(QString, due);
        const auto time = [](const QString &text) {
            return text.isEmpty() ? QDateTime() : utc(text);
        };

        QCOMPARE(replyDueAt(time(created), time(received), Priority::High, {}), time(due));
    }

    void urgencyBringsDueTimesForward()
    {
        const QDateTime due = utc(u"2026-01-05T12:00:00"_s);

        QCOMPARE(urgencyAt(due, Priority::High), utc(u"2026-01-05T08:00:00"_s));
        QCOMPARE(urgencyAt(due, Priority::Medium), utc(u"2026-01-05T11:00:00"_s));
        QCOMPARE(urgencyAt(due, Priority::Low), due);
        QVERIFY(!urgencyAt(QDateTime(), Priority::High).isValid());
    }
};

QTEST_GUILESS_MAIN(BusinessCalendarTest)
#include "business_calendar_test.moc"
