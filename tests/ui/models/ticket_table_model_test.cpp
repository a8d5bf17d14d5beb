// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/ticket_table_model.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <numeric>

Q_DECLARE_METATYPE(std::vector<qint64>)

namespace firstline::ui {

using namespace Qt::StringLiterals;

namespace {

using Ids = std::vector<qint64>;

TicketRow rowWithId(qint64 id)
{
    TicketRow row;
    row.rowId = id;
    row.subject = u"Ticket %1"_s.arg(id);
    row.customer = u"Anna Weber"_s;
    row.priority = Priority::High;
    row.prioritySource = LabelSource::Model;
    row.priorityConfidence = 0.873;
    row.categoryConfidence = 0.91;
    return row;
}

std::vector<TicketRow> rowsWithIds(const Ids &ids)
{
    std::vector<TicketRow> rows;
    std::transform(ids.begin(), ids.end(), std::back_inserter(rows), rowWithId);
    return rows;
}

Ids idsOf(const TicketTableModel &model)
{
    Ids ids;
    for (int row = 0; row < model.rowCount(); ++row) {
        ids.push_back(model.rowIdAt(row));
    }
    return ids;
}

QDateTime noon()
{
    return {QDate(2026, 11, 20), QTime(12, 0), Qt::UTC};
}

} // namespace

class TicketTableModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anotherListKeepsThePlacesOfTicketsInBoth_data()
    {
        QTest::addColumn<Ids>("before");
        QTest::addColumn<Ids>("after");
        QTest::newRow("nothing changes") << Ids{3, 1, 2} << Ids{3, 1, 2};
        QTest::newRow("from nothing") << Ids{} << Ids{1, 2, 3};
        QTest::newRow("to nothing") << Ids{1, 2, 3} << Ids{};
        QTest::newRow("a new one on top") << Ids{1, 2, 3} << Ids{4, 1, 2, 3};
        QTest::newRow("one goes") << Ids{1, 2, 3, 4} << Ids{1, 3, 4};
        QTest::newRow("turned round") << Ids{1, 2, 3, 4} << Ids{4, 3, 2, 1};
        QTest::newRow("some go, some come, some move") << Ids{1, 2, 3, 4, 5} << Ids{7, 5, 2, 6, 1};
        QTest::newRow("ids far apart") << Ids{1, 9'000'000'000, 3} << Ids{3, 9'000'000'000, 8};
    }

    void anotherListKeepsThePlacesOfTicketsInBoth()
    {
        QFETCH(const Ids, before);
        QFETCH(const Ids, after);
        TicketTableModel model(noon);
        const QAbstractItemModelTester tester(&model);
        model.showFirstRows(rowsWithIds(before));
        QList<QPersistentModelIndex> places;
        for (int row = 0; row < model.rowCount(); ++row) {
            places.append(model.index(row, TicketTableModel::TicketColumn));
        }

        model.updateIds(after);

        QCOMPARE(idsOf(model), after);
        for (std::size_t i = 0; i < before.size(); ++i) {
            const auto found = std::find(after.begin(), after.end(), before[i]);
            const int expected = found == after.end() ? -1 : int(found - after.begin());
            QCOMPARE(places[qsizetype(i)].row(), expected);
        }
    }

    void aPinnedTicketStaysBehindItsNeighbour()
    {
        TicketTableModel model(noon);
        const QAbstractItemModelTester tester(&model);
        model.showFirstRows(rowsWithIds({1, 2, 3, 4}));

        model.updateIds({1, 3, 4, 2}, 2);

        QCOMPARE(idsOf(model), (Ids{1, 2, 3, 4}));
    }

    void rowsInViewAreAskedForByPage()
    {
        TicketTableModel model(noon);
        const QAbstractItemModelTester tester(&model);
        Ids ids(100'000);
        std::iota(ids.begin(), ids.end(), 1);
        model.updateIds(ids);
        QSignalSpy wanted(&model, &TicketTableModel::rowsWanted);

        const QVariant text = model.index(50'000, TicketTableModel::TicketColumn).data();

        QVERIFY(!text.isValid());
        QVERIFY(wanted.wait());
        bool isAsked = false;
        for (const QList<QVariant> &call : wanted) {
            const auto page = call.front().value<Ids>();
            QVERIFY(page.size() <= std::size_t(TicketTableModel::kPageRows));
            isAsked = isAsked || std::find(page.begin(), page.end(), 50'001) != page.end();
        }
        QVERIFY(isAsked);
    }

    void aRowThatArrivesIsShown()
    {
        TicketTableModel model(noon);
        const QAbstractItemModelTester tester(&model);
        model.updateIds({7, 8});
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);

        model.receiveRows(rowsWithIds({8, 999}));

        QCOMPARE(changed.size(), 1);
        QCOMPARE(model.index(1, TicketTableModel::TicketColumn).data().toString(), u"Ticket 8"_s);
        QCOMPARE(model.index(1, TicketTableModel::PriorityColumn)
                     .data(Qt::AccessibleTextRole)
                     .toString(),
                 u"High, predicted, 87 %"_s);
    }

    void aStaleRowIsShownUntilItsNewFormArrives()
    {
        TicketTableModel model(noon);
        model.showFirstRows(rowsWithIds({1}));
        QSignalSpy wanted(&model, &TicketTableModel::rowsWanted);

        model.markStale();

        QCOMPARE(model.index(0, TicketTableModel::TicketColumn).data().toString(), u"Ticket 1"_s);
        QVERIFY(wanted.wait());
    }

    void aHundredThousandTicketsAreReorderedWithinAFrame()
    {
        TicketTableModel model(noon);
        Ids ids(100'000);
        std::iota(ids.begin(), ids.end(), 1);
        model.updateIds(ids);
        std::rotate(ids.begin() + 5, ids.begin() + 90'000, ids.begin() + 90'001);
        QElapsedTimer timer;
        timer.start();

        model.updateIds(ids, 42);

        QCOMPARE(model.rowIdAt(5), 90'001);
        QVERIFY2(timer.elapsed() < 100, qPrintable(QString::number(timer.elapsed())));
    }
};

} // namespace firstline::ui

QTEST_MAIN(firstline::ui::TicketTableModelTest)
#include "ticket_table_model_test.moc"
