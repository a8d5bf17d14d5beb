// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/console_fixture.h"
#include "ui/main_window.h"
#include "ui/models/ticket_table_model.h"
#include "ui/support/appearance.h"
#include "ui/widgets/text_label.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSet>
#include <QTableView>
#include <QTest>

namespace firstline::ui {

using namespace Qt::StringLiterals;

namespace {

/// Another console on the same database: its own connections and services.
struct OtherConsole
{
    explicit OtherConsole(test::ConsoleFixture &fixture)
        : writer(storage::Writer::open(fixture.url()).value())
        , reader(storage::Reader::open(fixture.url()).value())
        , changes(*reader, *writer, fixture.clock(), rules)
    {
    }

    bool setPriority(const StoredTicket &ticket, Priority priority)
    {
        TicketChange change;
        change.priority = priority;
        const ChangeRequest request{
            {{ticket.ticket.rowId, ticket.revision}}, change, u"Lena"_s, u"Set"_s};
        const auto outcome = changes.apply(request).result();
        return outcome && outcome->changed == 1;
    }

    ReplyRules rules;
    std::unique_ptr<storage::Writer> writer;
    std::unique_ptr<storage::Reader> reader;
    ChangeService changes;
};

} // namespace

/// Changes of tickets in the inbox, by keys and clicks, on a real database.
class InboxChangesTest : public QObject
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
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QTRY_COMPARE(list()->model()->rowCount(), int(m_fixture->inbox().size()));
        waitForPane();
    }

    template <typename T>
    T *find(const char *name)
    {
        T *found = m_window->findChild<T *>(QLatin1StringView(name));
        Q_ASSERT_X(found != nullptr, "find", name);
        return found;
    }

    QTableView *list() { return find<QTableView>("inbox.list"); }
    qint64 idAt(int row)
    {
        return list()->model()->index(row, 0).data(TicketTableModel::RowIdRole).toLongLong();
    }
    qint64 currentId() { return idAt(list()->currentIndex().row()); }
    StoredTicket stored(qint64 rowId) { return m_fixture->stored(rowId); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(m_window.get(), key, modifiers);
    }
    void pressInMenu(const char *name, Qt::Key key)
    {
        QTRY_VERIFY(QApplication::activePopupWidget() != nullptr);
        QWidget *menu = QApplication::activePopupWidget();
        QCOMPARE(menu->objectName(), QLatin1StringView(name));
        QTest::keyClick(menu, key);
        QTRY_VERIFY(QApplication::activePopupWidget() == nullptr);
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }
    void waitForPane()
    {
        QTRY_VERIFY(find<QAction>("action.note")->isEnabled());
        const QString id = stored(currentId()).ticket.ticketId;
        QTRY_VERIFY(find<QWidget>("ticket.origin")->accessibleName().contains(id));
    }
    QWidget *bar() { return find<QWidget>("inbox.bulk"); }
    QString barText() { return find<QLabel>("inbox.bulk.count")->text(); }
    QString toastText() { return find<ElidedLabel>("inbox.toast.text")->text(); }
    std::vector<qint64> selectThree()
    {
        const std::vector<qint64> rowIds{idAt(0), idAt(1), idAt(2)};
        press(Qt::Key_J, Qt::ShiftModifier);
        press(Qt::Key_J, Qt::ShiftModifier);
        return rowIds;
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
        m_fixture->addTickets(120);
        openWindow();
    }

    void cleanup()
    {
        m_window.reset();
        m_fixture.reset();
    }

    void xSelectsTheCurrentTicketAndTakesItOut()
    {
        press(Qt::Key_X);
        QVERIFY(bar()->isVisible());
        QCOMPARE(barText(), u"1 selected"_s);

        press(Qt::Key_X);

        QVERIFY(!bar()->isVisible());
    }

    void shiftJAndKExtendTheSelectionAndEscClearsIt()
    {
        press(Qt::Key_J, Qt::ShiftModifier);
        press(Qt::Key_J, Qt::ShiftModifier);
        QCOMPARE(barText(), u"3 selected"_s);
        QCOMPARE(list()->currentIndex().row(), 2);
        press(Qt::Key_K, Qt::ShiftModifier);
        QCOMPARE(barText(), u"3 selected"_s);

        press(Qt::Key_Escape);

        QVERIFY(!bar()->isVisible());
    }

    void aClickOnTheBoxSelectsWithoutOpeningTheTicket()
    {
        const QModelIndex box = list()->model()->index(3, TicketTableModel::StateColumn);
        const qint64 before = currentId();

        QTest::mouseClick(
            list()->viewport(), Qt::LeftButton, Qt::NoModifier, list()->visualRect(box).center());

        QCOMPARE(barText(), u"1 selected"_s);
        QCOMPARE(currentId(), before);
    }

    void ctrlATakesTheViewAsItIsAtThatMoment()
    {
        const std::vector<qint64> before = m_fixture->inbox();
        press(Qt::Key_A, Qt::ControlModifier);
        QVERIFY(barText().contains(QString::number(before.size())));
        Ticket late;
        late.subject = u"Later"_s;
        late.message = u"The portal is down for everybody."_s;
        const qint64 lateId = m_fixture->tickets().store(late).result()->stored.ticket.rowId;
        QTRY_COMPARE(list()->model()->rowCount(), int(before.size()) + 1);

        press(Qt::Key_D);

        QTRY_COMPARE(m_fixture->inbox(), std::vector<qint64>{lateId});
        QTRY_VERIFY(toastText().contains(QString::number(before.size())));
        press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(m_fixture->inbox().size(), before.size() + 1);
    }

    void pAndANumberSetThePriorityOfAllSelected()
    {
        const std::vector<qint64> rowIds = selectThree();
        std::vector<std::optional<Priority>> before;
        for (const qint64 rowId : rowIds) {
            before.push_back(stored(rowId).effectivePriority());
        }

        press(Qt::Key_P);
        pressInMenu("inbox.priority.menu", Qt::Key_1);

        for (const qint64 rowId : rowIds) {
            QTRY_COMPARE(stored(rowId).effectivePriority(), std::optional(Priority::Low));
        }
        QTRY_VERIFY(find<QAction>("action.undo")->isEnabled());
        press(Qt::Key_Z, Qt::ControlModifier);
        for (std::size_t i = 0; i < rowIds.size(); ++i) {
            QTRY_COMPARE(stored(rowIds[i]).effectivePriority(), before[i]);
            QVERIFY(!stored(rowIds[i]).correction);
        }
        QTRY_VERIFY(find<QAction>("action.redo")->isEnabled());
        press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(stored(rowIds[0]).effectivePriority(), std::optional(Priority::Low));
    }

    void acceptingManyLeavesTheDoubtfulOnes()
    {
        const std::vector<qint64> all = m_fixture->inbox();
        press(Qt::Key_A, Qt::ControlModifier);
        QTRY_VERIFY(find<QAbstractButton>("inbox.bulk.accept")->text().contains(u' '));

        press(Qt::Key_A);

        QTRY_VERIFY(find<QAction>("action.undo")->isEnabled());
        for (const qint64 rowId : all) {
            const StoredTicket ticket = stored(rowId);
            QCOMPARE(ticket.correction.has_value(), !ticket.prediction->needsReview);
        }
    }

    void cOpensAPickerForTheSelected()
    {
        const std::vector<qint64> rowIds = selectThree();

        press(Qt::Key_C);
        QTRY_VERIFY(m_window->findChild<QLineEdit *>(u"inbox.category.field"_s) != nullptr);
        auto *field = find<QLineEdit>("inbox.category.field");
        QTest::keyClicks(field, u"deliv"_s);
        QTest::keyClick(field, Qt::Key_Return);

        for (const qint64 rowId : rowIds) {
            QTRY_COMPARE(stored(rowId).effectiveCategory(), u"Delivery"_s);
        }
    }

    void whileTicketsAreSelectedTheKeysOfThePaneRest()
    {
        const qint64 rowId = currentId();
        press(Qt::Key_X);
        QVERIFY(find<QAction>("action.high")->shortcut().isEmpty());

        press(Qt::Key_1);
        press(Qt::Key_Escape);
        QCOMPARE(find<QAction>("action.low")->shortcut(), QKeySequence(u"1"_s));
        press(Qt::Key_1);

        QTRY_VERIFY(stored(rowId).correction.has_value());
        const auto history = stored(rowId).history;
        QCOMPARE(std::count_if(history.begin(),
                               history.end(),
                               [](const HistoryEntry &entry) { return bool(entry.correction); }),
                 1);
    }

    void noTwoEnabledCommandsShareAKeyWhileTicketsAreSelected()
    {
        press(Qt::Key_X);
        QSet<QKeySequence> seen;
        const QList<QAction *> actions = m_window->actions();
        for (const QAction *action : actions) {
            for (const QKeySequence &key : action->shortcuts()) {
                const bool isTaken = action->isEnabled() && seen.contains(key);
                QVERIFY2(!isTaken, qPrintable(action->objectName() + key.toString()));
                if (action->isEnabled()) {
                    seen.insert(key);
                }
            }
        }
    }

    void theKeyListNamesEveryCommand()
    {
        press(Qt::Key_Question);
        QStringList shown;
        for (const QLabel *label : find<QWidget>("keys")->findChildren<QLabel *>()) {
            shown.append(label->text());
        }

        const QList<QAction *> actions = m_window->actions();
        for (const QAction *action : actions) {
            QVERIFY2(shown.contains(action->text()), qPrintable(action->text()));
        }
    }

    void cPicksAnyCategoryForTheTicketInThePane()
    {
        const qint64 rowId = currentId();
        press(Qt::Key_C);
        auto *field = find<QLineEdit>("ticket.category.picker.field");

        QTest::keyClicks(field, u"Something new"_s);
        QTest::keyClick(field, Qt::Key_Return);

        QTRY_COMPARE(stored(rowId).effectiveCategory(), u"Something new"_s);
    }

    void singleKeysChangeTheTicketInThePane_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<QString>("status");
        QTest::newRow("close") << int(Qt::Key_D) << u"closed"_s;
        QTest::newRow("bin") << int(Qt::Key_Delete) << u"bin"_s;
    }
    void singleKeysChangeTheTicketInThePane()
    {
        QFETCH(const int, key);
        QFETCH(const QString, status);
        const qint64 rowId = currentId();

        press(Qt::Key(key));

        const auto wanted = status == "bin"_L1 ? TicketStatus::Bin : TicketStatus::Closed;
        QTRY_VERIFY(stored(rowId).ticket.status == wanted);
        QTRY_VERIFY(currentId() != rowId);
        QTRY_VERIFY(find<QAction>("action.undo")->isEnabled());
        press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY(stored(rowId).ticket.status == TicketStatus::Open);
    }

    void zAndANumberSnooze()
    {
        const qint64 rowId = currentId();

        press(Qt::Key_Z);
        pressInMenu("inbox.snooze.menu", Qt::Key_1);

        QTRY_VERIFY(stored(rowId).ticket.status == TicketStatus::Snoozed);
        QCOMPARE(stored(rowId).snoozedUntil, m_fixture->clock().now().addSecs(3600));
        m_fixture->clock().advance(std::chrono::hours(1));
        QCOMPARE(m_fixture->changes().wakeDue().result().value(), 1);
        QTRY_COMPARE(list()->model()->rowCount(), int(m_fixture->inbox().size()));
        QVERIFY(stored(rowId).ticket.status == TicketStatus::Open);
    }

    void eEscalatesAndTakesItBack()
    {
        const qint64 rowId = currentId();

        press(Qt::Key_E);
        QTRY_VERIFY(stored(rowId).escalatedAt.isValid());
        QTRY_VERIFY(toastText().startsWith(u"Escalated"_s));
        waitForPane();
        press(Qt::Key_Z, Qt::ControlModifier);

        QTRY_VERIFY(!stored(rowId).escalatedAt.isValid());
    }

    void nWritesANote()
    {
        const qint64 rowId = currentId();
        press(Qt::Key_N);
        auto *text = find<QPlainTextEdit>("note.text");

        QTest::keyClicks(text, u"Called back"_s);
        QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier);

        QTRY_VERIFY(stored(rowId).history.back().event.has_value());
        QCOMPARE(stored(rowId).history.back().event->after, u"Called back"_s);
    }

    void aConflictIsToldWithWhoAndNothingIsLost()
    {
        OtherConsole lena(*m_fixture);
        const qint64 rowId = currentId();
        const StoredTicket seen = stored(rowId);
        QVERIFY(seen.effectivePriority() != Priority::Low);

        QVERIFY(lena.setPriority(seen, Priority::Medium));
        press(Qt::Key_1);

        QTRY_VERIFY(toastText().contains(u"Lena"_s));
        QVERIFY(toastText().contains(seen.ticket.ticketId));
        QCOMPARE(stored(rowId).effectivePriority(), std::optional(Priority::Medium));
    }

    void undoingManyNamesWhatSomebodyElseChanged()
    {
        OtherConsole lena(*m_fixture);
        const std::vector<qint64> rowIds = selectThree();
        press(Qt::Key_P);
        pressInMenu("inbox.priority.menu", Qt::Key_1);
        QTRY_VERIFY(stored(rowIds[2]).correction.has_value());
        QTRY_VERIFY(find<QAction>("action.undo")->isEnabled());
        QVERIFY(lena.setPriority(stored(rowIds[1]), Priority::Medium));

        press(Qt::Key_Z, Qt::ControlModifier);

        const QString expected =
            u"Undone for 2 of 3. #%1 was changed by Lena."_s.arg(stored(rowIds[1]).ticket.ticketId);
        QTRY_COMPARE(toastText(), expected);
        QCOMPARE(stored(rowIds[1]).effectivePriority(), std::optional(Priority::Medium));
        QVERIFY(!stored(rowIds[0]).correction);
    }

    void pastChangesAreUndoneAfterARestart()
    {
        const qint64 rowId = currentId();
        press(Qt::Key_1);
        QTRY_VERIFY(stored(rowId).correction.has_value());
        m_window.reset();
        m_fixture->reopen();
        openWindow();

        press(Qt::Key_H, Qt::ControlModifier);
        auto *table = find<QTableView>("changes.list");
        QTRY_COMPARE(table->model()->rowCount(), 1);
        QTest::mouseClick(find<QAbstractButton>("changes.revert"), Qt::LeftButton);

        QTRY_VERIFY(!stored(rowId).correction);
        QTRY_VERIFY(table->model()->index(0, 1).data().toString().contains(u"undone"_s));
    }

    void theBinIsEmptiedAfterItsCountWasTyped()
    {
        const qint64 rowId = currentId();
        press(Qt::Key_Delete);
        QTRY_VERIFY(stored(rowId).ticket.status == TicketStatus::Bin);
        press(Qt::Key_Delete, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(m_window->findChild<QLineEdit *>(u"bin.count"_s) != nullptr);
        auto *act = find<QAbstractButton>("bin.act");
        QVERIFY(!act->isEnabled());

        QTest::keyClicks(find<QLineEdit>("bin.count"), u"1"_s);
        QTest::mouseClick(act, Qt::LeftButton);

        QTRY_VERIFY(!m_fixture->tickets().ticket(rowId).result().has_value());
    }

    void aTicketThatIsLookedAtBecomesRead()
    {
        const qint64 rowId = currentId();
        QVERIFY(!stored(rowId).readAt.isValid());

        QTRY_VERIFY(stored(rowId).readAt.isValid());
        press(Qt::Key_U);

        QTRY_VERIFY(!stored(rowId).readAt.isValid());
    }
};

} // namespace firstline::ui

QTEST_MAIN(firstline::ui::InboxChangesTest)
#include "inbox_changes_test.moc"
