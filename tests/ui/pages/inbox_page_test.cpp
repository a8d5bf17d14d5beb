// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/console_fixture.h"
#include "ui/main_window.h"
#include "ui/models/ticket_feed.h"
#include "ui/models/ticket_table_model.h"
#include "ui/support/appearance.h"

#include <QAbstractButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QTextEdit>

namespace firstline::ui {

using namespace Qt::StringLiterals;

/// The inbox in its window, on a real database, used by keys and clicks.
class InboxPageTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<test::ConsoleFixture> m_fixture;
    std::unique_ptr<MainWindow> m_window;

    void openWindow()
    {
        m_window = std::make_unique<MainWindow>(m_fixture->services(), m_fixture->settings());
        m_window->resize(1440, 900);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }

    template <typename T>
    T *find(const char *name)
    {
        T *widget = m_window->findChild<T *>(QLatin1StringView(name));
        Q_ASSERT_X(widget != nullptr, "find", name);
        return widget;
    }

    QTableView *list() { return find<QTableView>("inbox.list"); }
    qint64 currentId()
    {
        return list()->currentIndex().data(TicketTableModel::RowIdRole).toLongLong();
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(m_window.get(), key, modifiers);
    }
    /// Waits until the ticket that is current is in the pane and its keys work.
    void waitForPane()
    {
        QAction *action = find<QAction>("action.high");
        QTRY_VERIFY(list()->currentIndex().isValid());
        QTRY_VERIFY(action->isEnabled());
        QTRY_VERIFY(find<QWidget>("ticket.origin")->isVisible());
        const QString id = m_fixture->stored(currentId()).ticket.ticketId;
        QTRY_VERIFY(find<QWidget>("ticket.origin")->accessibleName().contains(id));
    }
    bool isChecked(const char *name) { return find<QAbstractButton>(name)->isChecked(); }
    std::optional<Correction> correctionOf(qint64 rowId)
    {
        return m_fixture->stored(rowId).correction;
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
        openWindow();
        waitForPane();
    }

    void cleanup()
    {
        m_window.reset();
        m_fixture.reset();
    }

    void opensOnTheMostPressingTicket()
    {
        const std::vector<qint64> expected = m_fixture->inbox();
        QTRY_COMPARE(list()->model()->rowCount(), int(expected.size()));

        QCOMPARE(currentId(), expected.front());
        QCOMPARE(m_fixture->stored(currentId()).effectivePriority(), Priority::High);
    }

    void aNarrowWindowShowsTheListOrTheTicket()
    {
        QWidget *pane = find<QWidget>("ticket.subject");
        m_window->resize(1024, 700);
        QTRY_VERIFY(!pane->isVisible());
        QVERIFY(list()->isVisible());

        QTest::keyClick(list(), Qt::Key_Return);
        QVERIFY(pane->isVisible());
        QVERIFY(!list()->isVisible());
        const qint64 first = currentId();
        press(Qt::Key_J);
        QTRY_VERIFY(currentId() != first);
        const qint64 rowId = currentId();
        waitForPane();
        press(Qt::Key_1);
        QTRY_VERIFY(correctionOf(rowId).has_value());

        QTest::keyClick(m_window->focusWidget(), Qt::Key_Escape);
        QVERIFY(list()->isVisible());
        QVERIFY(!pane->isVisible());
        m_window->resize(1440, 900);
        QTRY_VERIFY(pane->isVisible() && list()->isVisible());
    }

    void aKeySetsThePriorityForGood()
    {
        const qint64 rowId = currentId();
        const QString predicted = m_fixture->stored(rowId).prediction->priority->label;

        press(Qt::Key_1);

        QTRY_VERIFY(correctionOf(rowId).has_value());
        m_window.reset();
        m_fixture->reopen();
        const std::optional<Correction> kept = correctionOf(rowId);
        QVERIFY(kept.has_value());
        QCOMPARE(kept->priority, Priority::Low);
        QVERIFY(!kept->category);
        QCOMPARE(kept->agent, u"Mara Kessler"_s);
        QCOMPARE(kept->predictedPriority, predicted);
        QCOMPARE(kept->createdAt, m_fixture->clock().now());
    }

    void theRowShowsADecisionOnceItIsStored()
    {
        const qint64 rowId = currentId();
        const auto source = [this, rowId] {
            for (int row = 0; row < list()->model()->rowCount(); ++row) {
                const QModelIndex cell = list()->model()->index(row, 1);
                if (cell.data(TicketTableModel::RowIdRole).toLongLong() == rowId) {
                    return cell.data(TicketTableModel::RowRole).value<TicketRow>().prioritySource;
                }
            }
            return LabelSource::None;
        };
        QTRY_COMPARE(source(), LabelSource::Model);

        press(Qt::Key_3);

        QTRY_COMPARE(source(), LabelSource::Person);
        QVERIFY(correctionOf(rowId).has_value());
        QVERIFY(find<QWidget>("inbox.toast")->isVisible());
    }

    void aDecidedTicketStaysInPlaceUntilItIsLeft()
    {
        const qint64 rowId = currentId();
        const int row = list()->currentIndex().row();
        QSignalSpy listed(m_window->findChild<TicketFeed *>(), &TicketFeed::listed);

        press(Qt::Key_1);

        QTRY_VERIFY(isChecked("ticket.priority.low"));
        QTRY_VERIFY(!listed.isEmpty());
        QCOMPARE(currentId(), rowId);
        QCOMPARE(list()->currentIndex().row(), row);
        press(Qt::Key_J);
        const auto *model = static_cast<TicketTableModel *>(list()->model());
        QTRY_VERIFY(model->rowOf(rowId) > row);
    }

    void undoTakesADecisionBackAndRedoSetsItAgain()
    {
        const qint64 rowId = currentId();
        press(Qt::Key_1);
        QTRY_VERIFY(correctionOf(rowId).has_value());
        QTRY_VERIFY(find<QAction>("action.undo")->isEnabled());

        press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY(!correctionOf(rowId) || !correctionOf(rowId)->priority);
        QTRY_VERIFY(find<QAction>("action.redo")->isEnabled());
        press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);

        QTRY_VERIFY(correctionOf(rowId).has_value());
        QTRY_COMPARE(correctionOf(rowId)->priority, Priority::Low);
        const std::vector<HistoryEntry> history = m_fixture->stored(rowId).history;
        const auto events = std::count_if(history.begin(), history.end(), [](const auto &entry) {
            return entry.kind == HistoryEntry::Kind::Corrected;
        });
        QCOMPARE(events, 3);
    }

    void undoRightAfterADecisionWaitsForIt()
    {
        const qint64 rowId = currentId();
        find<QAction>("action.undo")->setEnabled(true);

        press(Qt::Key_1);
        press(Qt::Key_Z, Qt::ControlModifier);

        QTRY_COMPARE(m_fixture->stored(rowId).history.back().kind, HistoryEntry::Kind::Corrected);
        QTRY_VERIFY(!correctionOf(rowId) || !correctionOf(rowId)->priority);
    }

    void priorityAndCategoryTogetherMoveOn()
    {
        const qint64 rowId = currentId();

        press(Qt::Key_3);
        press(Qt::Key_4);

        QTRY_VERIFY(correctionOf(rowId) && correctionOf(rowId)->category
                    && correctionOf(rowId)->priority);
        QTRY_VERIFY(currentId() != rowId);
    }

    void acceptConfirmsWhatIsLeft()
    {
        QAction *accept = find<QAction>("action.accept");
        for (int i = 0; i < 20 && !accept->isEnabled(); ++i) {
            press(Qt::Key_J);
            waitForPane();
        }
        QVERIFY(accept->isEnabled());
        const qint64 rowId = currentId();
        const StoredTicket before = m_fixture->stored(rowId);

        press(Qt::Key_A);

        QTRY_VERIFY(correctionOf(rowId).has_value());
        QCOMPARE(correctionOf(rowId)->priority, before.effectivePriority());
        QCOMPARE(correctionOf(rowId)->category, before.effectiveCategory());
    }

    void aClickOnAnAnswerDecides()
    {
        const qint64 rowId = currentId();

        QTest::mouseClick(find<QAbstractButton>("ticket.priority.medium"), Qt::LeftButton);

        QTRY_VERIFY(correctionOf(rowId).has_value());
        QCOMPARE(correctionOf(rowId)->priority, Priority::Medium);
    }

    void theMessageCanBeReadAsItCame()
    {
        auto *message = find<QTextEdit>("ticket.message");
        const QString original = m_fixture->stored(currentId()).ticket.message;

        press(Qt::Key_O);

        QCOMPARE(message->toPlainText(), original);
    }

    void jAndKMoveInTheList()
    {
        press(Qt::Key_J);
        press(Qt::Key_J);
        QCOMPARE(list()->currentIndex().row(), 2);
        press(Qt::Key_K);

        QCOMPARE(list()->currentIndex().row(), 1);
        waitForPane();
    }

    void newTicketsKeepTheSelectionAndThePosition()
    {
        auto *bar = list()->verticalScrollBar();
        QTRY_COMPARE(list()->model()->rowCount(), int(m_fixture->inbox().size()));
        bar->setValue(bar->maximum() / 2);
        const qint64 topId =
            list()->indexAt(QPoint(40, 1)).data(TicketTableModel::RowIdRole).toLongLong();
        const qint64 rowId = currentId();
        Ticket ticket;
        ticket.subject = u"Everything is down"_s;
        ticket.message = u"The whole site is blocked, this is urgent."_s;
        const int rows = list()->model()->rowCount();

        QVERIFY(m_fixture->tickets().store(ticket).result().has_value());

        QTRY_COMPARE(list()->model()->rowCount(), rows + 1);
        QCOMPARE(currentId(), rowId);
        QCOMPARE(list()->indexAt(QPoint(40, 1)).data(TicketTableModel::RowIdRole).toLongLong(),
                 topId);
    }

    void aConditionIsTakenBackAndSetAgain()
    {
        const TicketQuery query = TicketQuery::all();
        const int all = int(m_fixture->tickets().list(query).result()->rowIds.size());
        const int open = int(m_fixture->inbox().size());
        QVERIFY(open > 0 && open < all);
        auto *chip = find<QAbstractButton>("inbox.chip.open");

        QTest::mouseClick(chip, Qt::LeftButton);
        QTRY_COMPARE(list()->model()->rowCount(), all);
        QTest::mouseClick(chip, Qt::LeftButton);

        QTRY_COMPARE(list()->model()->rowCount(), open);
    }
};

} // namespace firstline::ui

QTEST_MAIN(firstline::ui::InboxPageTest)
#include "inbox_page_test.moc"
