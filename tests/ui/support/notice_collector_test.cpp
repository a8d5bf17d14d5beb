// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/notice_collector.h"

#include <QTest>

using namespace firstline;
using namespace firstline::ui;

namespace {

const QDateTime kNoon(QDate(2026, 3, 4), QTime(12, 0), Qt::UTC);

EscalationNotice noticeOf(qint64 ticketRowId, bool isFirst = true)
{
    EscalationNotice notice;
    notice.ticketRowId = ticketRowId;
    notice.verdict.actions.notification = true;
    notice.maySayAgain = isFirst;
    return notice;
}

NotificationRules on()
{
    NotificationRules rules;
    rules.isOn = true;
    return rules;
}

} // namespace

class NoticeCollectorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFirstComesAtOnceAndTheNextAreCollectedForTenMinutes()
    {
        NoticeCollector collector;
        collector.add(noticeOf(1));
        QCOMPARE(collector.take(on(), kNoon, false).size(), 1U);
        collector.add(noticeOf(2));
        collector.add(noticeOf(3));

        QVERIFY(collector.take(on(), kNoon.addSecs(599), false).empty());
        QCOMPARE(collector.take(on(), kNoon.addSecs(600), false).size(), 2U);
        QVERIFY(collector.take(on(), kNoon.addSecs(1'300), false).empty());
    }

    void aTicketIsToldOnce()
    {
        NoticeCollector collector;
        collector.add(noticeOf(1));
        collector.add(noticeOf(1));
        QCOMPARE(collector.take(on(), kNoon, false).size(), 1U);
        collector.add(noticeOf(1));
        collector.add(noticeOf(2, false)); // a former run told it

        QVERIFY(collector.take(on(), kNoon.addSecs(3'600), false).empty());
    }

    void nothingComesWhenItIsOffOrSomebodyLooks()
    {
        NoticeCollector collector;
        collector.add(noticeOf(1));
        QVERIFY(collector.take({}, kNoon, false).empty());
        collector.add(noticeOf(2));
        QVERIFY(collector.take(on(), kNoon, true).empty());
        QVERIFY(collector.take(on(), kNoon, false).empty()); // the banner told it
    }

    void aRuleWithoutNotificationIsSilent()
    {
        NoticeCollector collector;
        EscalationNotice notice = noticeOf(1);
        notice.verdict.actions.notification = false;
        collector.add(notice);

        QVERIFY(collector.take(on(), kNoon, false).empty());
    }

    void quietHoursHoldItBack_data()
    {
        QTest::addColumn<QTime>("from");
        QTest::addColumn<QTime>("to");
        QTest::addColumn<bool>("quiet");
        QTest::newRow("none") << QTime() << QTime() << false;
        QTest::newRow("by day") << QTime(11, 0) << QTime(13, 0) << true;
        QTest::newRow("ended") << QTime(11, 0) << QTime(12, 0) << false;
        QTest::newRow("over night") << QTime(18, 0) << QTime(8, 0) << false;
        QTest::newRow("over noon from the evening") << QTime(18, 0) << QTime(12, 30) << true;
    }

    void quietHoursHoldItBack()
    {
        QFETCH(QTime, from);
        QFETCH(QTime, to);
        QFETCH(bool, quiet);
        NoticeCollector collector;
        collector.add(noticeOf(1));
        NotificationRules rules = on();
        rules.quietFrom = from;
        rules.quietTo = to;

        QCOMPARE(collector.take(rules, kNoon, false).empty(), quiet);
        QCOMPARE(collector.take(on(), kNoon, false).empty(), !quiet); // held back, not lost
    }
};

QTEST_GUILESS_MAIN(NoticeCollectorTest)
#include "notice_collector_test.moc"
