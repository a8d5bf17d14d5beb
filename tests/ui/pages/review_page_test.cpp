// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/console_fixture.h"
#include "ui/main_window.h"
#include "ui/models/review_list_model.h"
#include "ui/support/appearance.h"

#include <QAbstractButton>
#include <QListView>
#include <QTest>
#include <QTextEdit>

namespace firstline::ui {

using namespace Qt::StringLiterals;

/// The review queue in its window, on a real database, used by keys and clicks.
class ReviewPageTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<test::ConsoleFixture> m_fixture;
    std::unique_ptr<MainWindow> m_window;

    template <typename T>
    T *find(const char *name)
    {
        T *widget = m_window->findChild<T *>(QLatin1StringView(name));
        Q_ASSERT_X(widget != nullptr, "find", name);
        return widget;
    }

    QListView *list() { return find<QListView>("review.list"); }
    qint64 currentId()
    {
        return list()->currentIndex().data(ReviewListModel::RowIdRole).toLongLong();
    }
    void press(Qt::Key key) { QTest::keyClick(m_window.get(), key); }
    void openPage()
    {
        press(Qt::Key_G);
        press(Qt::Key_R);
        QVERIFY(list()->isVisible());
    }
    void waitForPane()
    {
        QTRY_VERIFY(currentId() != 0);
        QWidget *origin = find<QWidget>("review.ticket.origin");
        QTRY_VERIFY(
            origin->accessibleName().contains(m_fixture->stored(currentId()).ticket.ticketId));
        QTRY_VERIFY(find<QAction>("action.high")->isEnabled());
    }
    qint64 waiting()
    {
        const QDateTime dayBegin = m_fixture->clock().now().date().startOfDay(Qt::UTC);
        return m_fixture->services().reviews.queue(dayBegin).result().value().waiting;
    }

private Q_SLOTS:
    void initTestCase()
    {
        test::ConsoleFixture fixture;
        setUpApplication(*qApp, fixture.settings());
    }

    void init()
    {
        m_fixture = std::make_unique<test::ConsoleFixture>();
        m_fixture->addTickets(300);
        m_fixture->addDoubtfulTickets();
        m_window = std::make_unique<MainWindow>(m_fixture->services(), m_fixture->settings());
        m_window->resize(1440, 900);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        openPage();
        waitForPane();
    }

    void cleanup()
    {
        m_window.reset();
        m_fixture.reset();
    }

    void listsWhatTheModelIsUnsureOf()
    {
        const auto *model = list()->model();
        int items = 0;
        for (int row = 0; row < model->rowCount(); ++row) {
            const QModelIndex index = model->index(row, 0);
            const qint64 rowId = index.data(ReviewListModel::RowIdRole).toLongLong();
            if (rowId != 0) {
                ++items;
                QVERIFY(m_fixture->stored(rowId).prediction->needsReview);
            }
        }
        QCOMPARE(items, int(waiting()));
    }

    void keysMoveFromTicketToTicket()
    {
        const qint64 first = currentId();

        press(Qt::Key_J);
        QVERIFY(currentId() != first);
        QVERIFY(currentId() != 0);

        press(Qt::Key_K);
        QCOMPARE(currentId(), first);
    }

    void twoKeysSettleATicketAndGoOn()
    {
        const qint64 rowId = currentId();
        const qint64 before = waiting();

        press(Qt::Key_3);
        QTRY_VERIFY(m_fixture->stored(rowId).correction.has_value());
        QTRY_VERIFY(find<QAbstractButton>("review.ticket.priority.high")->isChecked());
        press(Qt::Key_4);

        QTRY_VERIFY(m_fixture->stored(rowId).correction->category.has_value());
        QTRY_VERIFY(currentId() != rowId);
        QTRY_COMPARE(waiting(), before - 1);
        QTRY_VERIFY(find<QWidget>("review")->isVisible());
    }

    void aKeyHereLeavesTheTicketOfTheInboxAlone()
    {
        press(Qt::Key_G);
        press(Qt::Key_I);
        auto *inbox = find<QAbstractItemView>("inbox.list");
        QTRY_VERIFY(inbox->currentIndex().isValid());
        const QModelIndex before = inbox->currentIndex();
        openPage();
        waitForPane();

        press(Qt::Key_J);

        QCOMPARE(inbox->currentIndex(), before);
    }

    void anUnsureTicketHereLeavesTheKeysOfTheInboxOn()
    {
        m_window = std::make_unique<MainWindow>(m_fixture->services(), m_fixture->settings());
        m_window->resize(1440, 900);
        m_window->show();
        QTRY_VERIFY(!find<QWidget>("review.ticket.origin")->accessibleName().isEmpty());
        QTRY_VERIFY(!find<QWidget>("ticket.origin")->accessibleName().isEmpty());

        auto *accept = find<QAbstractButton>("ticket.accept");
        QTRY_VERIFY(accept->isVisible());
        QVERIFY(accept->isEnabled());
    }

    void aGroupClosesByAClickOnItsName()
    {
        const int rows = list()->model()->rowCount();
        const QRect place = list()->visualRect(list()->model()->index(0, 0));

        QTest::mouseClick(list()->viewport(), Qt::LeftButton, Qt::NoModifier, place.center());

        QVERIFY(list()->model()->rowCount() < rows);
    }

    void whenAllIsDoneThePageSaysSo()
    {
        for (int i = 0; i < 60 && waiting() > 0; ++i) {
            const qint64 rowId = currentId();
            press(Qt::Key_2);
            QTRY_VERIFY(m_fixture->stored(rowId).correction.has_value());
            press(Qt::Key_4);
            QTRY_VERIFY(m_fixture->stored(rowId).correction->category.has_value());
            QTRY_VERIFY(currentId() != rowId || waiting() == 0);
            if (waiting() > 0) {
                waitForPane();
            }
        }

        QTRY_VERIFY(find<QWidget>("review.empty")->isVisible());
    }
};

} // namespace firstline::ui

QTEST_MAIN(firstline::ui::ReviewPageTest)
#include "review_page_test.moc"
