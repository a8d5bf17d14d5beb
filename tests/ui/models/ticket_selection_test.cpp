// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/ticket_selection.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

#include <numeric>

namespace firstline::ui {

using Ids = std::vector<qint64>;

class TicketSelectionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ticketsAreSelectedAndTakenOut()
    {
        TicketSelection selection;
        QSignalSpy changed(&selection, &TicketSelection::changed);

        selection.toggle(7);
        selection.add({3, 7, 9'000'000'000});
        selection.toggle(7);

        QCOMPARE(selection.rowIds(), (Ids{3, 9'000'000'000}));
        QCOMPARE(selection.count(), 2);
        QVERIFY(!selection.contains(7));
        QVERIFY(!selection.contains(0));
        QCOMPARE(changed.size(), 3);
    }

    void aWholeListStaysAsItWasTaken()
    {
        TicketSelection selection;
        selection.takeAll({5, 6});
        QVERIFY(selection.isWhole());

        selection.toggle(6);

        QVERIFY(!selection.isWhole());
        QCOMPARE(selection.rowIds(), Ids{5});
        selection.clear();
        QVERIFY(selection.isEmpty());
    }

    void aMillionAreSelectedWithinTwoFrames()
    {
        Ids ids(1'000'000);
        std::iota(ids.begin(), ids.end(), 1);
        TicketSelection selection;
        QElapsedTimer timer;
        timer.start();

        selection.takeAll(ids);

        QVERIFY2(timer.elapsed() < 100, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(selection.count(), 1'000'000);
    }
};

} // namespace firstline::ui

QTEST_GUILESS_MAIN(firstline::ui::TicketSelectionTest)
#include "ticket_selection_test.moc"
