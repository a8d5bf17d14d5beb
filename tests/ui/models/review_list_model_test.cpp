// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/review_list_model.h"

#include <QAbstractItemModelTester>
#include <QTest>

namespace firstline::ui {

using namespace Qt::StringLiterals;

namespace {

const QDateTime kNow(QDate(2026, 11, 20), QTime(14, 0), Qt::UTC);

ReviewItem itemOf(qint64 rowId, ReviewReason reason, double doubt)
{
    ReviewItem item;
    item.rowId = rowId;
    item.subject = u"Ticket %1"_s.arg(rowId);
    item.reason = reason;
    item.doubt = doubt;
    item.closest = {{u"high"_s, 0.44}, {u"medium"_s, 0.41}};
    item.words = 2;
    item.newestAt = kNow.addSecs(rowId);
    item.replyDueAt = kNow.addSecs(-rowId);
    return item;
}

std::vector<ReviewItem> manyItems(int count, ReviewReason reason)
{
    std::vector<ReviewItem> items;
    for (int i = 1; i <= count; ++i) {
        items.push_back(itemOf(i, reason, 1.0 / i));
    }
    return items;
}

ReviewListModel::Kind kindAt(const ReviewListModel &model, int row)
{
    return static_cast<ReviewListModel::Kind>(
        model.index(row, 0).data(ReviewListModel::KindRole).toInt());
}

} // namespace

class ReviewListModelTest : public QObject
{
    Q_OBJECT

private:
    ReviewListModel m_model{[] { return kNow; }};
    QAbstractItemModelTester m_tester{&m_model,
                                      QAbstractItemModelTester::FailureReportingMode::QtTest};

private Q_SLOTS:
    void groupsStandInOneOrderAndEmptyOnesNotAtAll()
    {
        m_model.setItems(
            {itemOf(1, ReviewReason::SecondOpinion, 0.5), itemOf(2, ReviewReason::CloseCall, 0.5)});

        QCOMPARE(m_model.rowCount(), 4);
        QCOMPARE(m_model.index(0, 0).data().toString(), u"Close call"_s);
        QCOMPARE(m_model.rowIdAt(1), 2);
        QCOMPARE(m_model.index(2, 0).data().toString(), u"Second opinion"_s);
        QCOMPARE(m_model.rowIdAt(3), 1);
    }

    void theRestOfALargeGroupIsShownWhenAskedFor()
    {
        m_model.setItems(manyItems(1001, ReviewReason::CloseCall));
        QCOMPARE(m_model.rowCount(), 52);
        QCOMPARE(kindAt(m_model, 51), ReviewListModel::Kind::More);
        QCOMPARE(m_model.index(51, 0).data(ReviewListModel::CountRole).toInt(), 951);

        m_model.activate(51);

        QCOMPARE(m_model.rowCount(), 1002);
        QCOMPARE(kindAt(m_model, 51), ReviewListModel::Kind::Item);
    }

    void aGroupOpensAndCloses()
    {
        m_model.setItems(manyItems(3, ReviewReason::TooShort));

        m_model.activate(0);
        QCOMPARE(m_model.rowCount(), 1);

        m_model.activate(0);
        QCOMPARE(m_model.rowCount(), 4);
    }

    void sortsWithinTheGroups_data()
    {
        QTest::addColumn<ReviewSort>("sort");
        QTest::addColumn<QList<qint64>>("rowIds");
        QTest::newRow("as it came") << ReviewSort::MostUseful << QList<qint64>{2, 1, 3};
        QTest::newRow("least sure") << ReviewSort::LeastSure << QList<qint64>{3, 1, 2};
        QTest::newRow("reply due") << ReviewSort::Due << QList<qint64>{3, 2, 1};
        QTest::newRow("newest") << ReviewSort::Newest << QList<qint64>{3, 2, 1};
    }

    void sortsWithinTheGroups()
    {
        QFETCH(const ReviewSort, sort);
        QFETCH(const QList<qint64>, rowIds);
        m_model.setSort(sort);
        m_model.setItems({itemOf(2, ReviewReason::CloseCall, 0.1),
                          itemOf(1, ReviewReason::CloseCall, 0.5),
                          itemOf(3, ReviewReason::CloseCall, 0.9)});

        QCOMPARE((QList<qint64>{m_model.rowIdAt(1), m_model.rowIdAt(2), m_model.rowIdAt(3)}),
                 rowIds);
        m_model.setSort(ReviewSort::MostUseful);
    }

    void movingGoesFromTicketToTicket()
    {
        m_model.setItems(
            {itemOf(1, ReviewReason::CloseCall, 0.5), itemOf(2, ReviewReason::TooShort, 0.5)});

        QCOMPARE(m_model.nextItem(1, 1), 3);
        QCOMPARE(m_model.nextItem(3, -1), 1);
        QCOMPARE(m_model.nextItem(3, 1), 3);
        QCOMPARE(m_model.nextItem(1, -1), 1);
    }

    void aRowIsSpokenAsASentence()
    {
        m_model.setItems({itemOf(7, ReviewReason::CloseCall, 0.5)});

        QCOMPARE(m_model.index(0, 0).data(Qt::AccessibleTextRole).toString(),
                 u"Close call, 1 ticket(s)"_s);
        QVERIFY(m_model.index(1, 0)
                    .data(Qt::AccessibleTextRole)
                    .toString()
                    .startsWith(u"Ticket 7, High 44, Medium 41"_s));
    }
};

} // namespace firstline::ui

QTEST_MAIN(firstline::ui::ReviewListModelTest)
#include "review_list_model_test.moc"
