// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/query_text.h"
#include "tests/ui/support/console_fixture.h"
#include "ui/main_window.h"
#include "ui/models/ticket_table_model.h"
#include "ui/support/appearance.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QTableView>
#include <QTest>

namespace firstline::ui {

using namespace Qt::StringLiterals;

/// Search text and chips of the inbox in its window, on a real database, by keys and clicks.
class InboxSearchTest : public QObject
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
    QTableView *list() { return find<QTableView>("inbox.list"); }
    QLineEdit *field() { return find<QLineEdit>("inbox.search"); }
    int rows() { return list()->isVisible() ? list()->model()->rowCount() : 0; }
    int stored(const QString &text)
    {
        TicketQuery query = parseQuery(text).query;
        query.agent = m_fixture->settings().agent();
        return int(m_fixture->tickets().list(query).result()->rowIds.size());
    }
    void type(const QString &text)
    {
        field()->setFocus();
        field()->selectAll();
        QTest::keyClick(field(), Qt::Key_Delete);
        QTest::keyClicks(field(), text);
    }

private Q_SLOTS:
    void initTestCase()
    {
        test::ConsoleFixture fixture;
        setUpApplication(*qApp, fixture.settings());
        m_fixture = std::make_unique<test::ConsoleFixture>();
        m_fixture->addTickets(300);
    }

    void init()
    {
        m_window = std::make_unique<MainWindow>(m_fixture->services(), m_fixture->settings());
        m_window->resize(1440, 900);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        QTRY_COMPARE(rows(), stored(u"is:open"_s));
    }

    void cleanup() { m_window.reset(); }

    void cleanupTestCase() { m_fixture.reset(); }

    void theSearchBeginsWithTheOpenTickets()
    {
        QCOMPARE(field()->text(), u"status:open"_s);
        QVERIFY(find<QAbstractButton>("inbox.chip.open")->isChecked());
    }

    void typingNarrowsTheListAfterAMoment_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"priority:high",
                                 "status:closed the",
                                 "-is:open",
                                 "the",
                                 "th*",
                                 "confidence:<0.7 sort:confidence",
                                 "category:billing"}) {
            QTest::newRow(text) << QString::fromLatin1(text);
        }
    }
    void typingNarrowsTheListAfterAMoment()
    {
        QFETCH(QString, text);

        type(text);

        QTRY_COMPARE(rows(), stored(text));
    }

    void slashGoesToTheSearchAndDownToTheList()
    {
        list()->setFocus();

        QTest::keyClick(m_window.get(), Qt::Key_F, Qt::ControlModifier);
        QVERIFY(field()->hasFocus());
        QTest::keyClick(field(), Qt::Key_Down);

        QVERIFY(list()->hasFocus());
    }

    void enterAsksAtOnce()
    {
        type(u"priority:low "_s);

        QTest::keyClick(field(), Qt::Key_Return);

        QTRY_COMPARE_WITH_TIMEOUT(rows(), stored(u"priority:low"_s), 1'000);
        QVERIFY(field()->hasFocus());
    }

    void escapeClearsAndThenLeaves()
    {
        type(u"priority:low "_s);

        QTest::keyClick(field(), Qt::Key_Escape);
        QCOMPARE(field()->text(), QString());
        QTRY_COMPARE(rows(), stored(QString()));
        QTest::keyClick(field(), Qt::Key_Escape);

        // The completions that were open may still count as the active window.
        QCOMPARE(m_window->focusWidget(), list());
    }

    void chipsAndTextAreOneState()
    {
        auto *open = find<QAbstractButton>("inbox.chip.open");
        auto *priority = find<QAbstractButton>("inbox.chip.priority");
        const QString plain = priority->text();

        type(u"priority:high is:open "_s);
        QTRY_VERIFY(priority->text() != plain);
        QVERIFY(open->isChecked());
        QTest::mouseClick(open, Qt::LeftButton);

        QCOMPARE(field()->text(), u"priority:high"_s);
        QTRY_COMPARE(rows(), stored(u"priority:high"_s));
        QTest::mouseClick(open, Qt::LeftButton);
        QCOMPARE(field()->text(), u"priority:high status:open"_s);
    }

    void whatIsNotUnderstoodIsSaid()
    {
        auto *problem = find<QWidget>("inbox.search.problem");

        type(u"prio:high "_s);

        QVERIFY(problem->isVisible());
        QVERIFY(field()->toolTip().contains(u"Did you mean priority?"_s));
        type(u"priority:high "_s);
        QVERIFY(!problem->isVisible());
    }

    void theLastWordIsCompletedByKeys()
    {
        type(u"refund prio"_s);
        auto *offers = field()->findChild<QAbstractItemView *>(u"inbox.search.completions"_s);
        if (offers == nullptr) {
            for (QWidget *window : QApplication::topLevelWidgets()) {
                if (window->objectName() == "inbox.search.completions"_L1) {
                    offers = qobject_cast<QAbstractItemView *>(window);
                }
            }
        }
        QVERIFY(offers != nullptr);
        QTRY_VERIFY(offers->isVisible());

        QTest::keyClick(offers, Qt::Key_Down);
        QTest::keyClick(offers, Qt::Key_Return);
        QCOMPARE(field()->text(), u"refund priority:"_s);
        QTest::keyClicks(field(), u"l"_s);
        QTest::keyClick(offers, Qt::Key_Down);
        QTest::keyClick(offers, Qt::Key_Return);

        QCOMPARE(field()->text(), u"refund priority:low "_s);
    }

    void nothingMatchesNamesTheConditionAndClears()
    {
        type(u"is:open zzzzzz "_s);
        auto *notice = find<QWidget>("inbox.notice");
        QTRY_VERIFY(notice->isVisible());
        QTRY_VERIFY(notice->accessibleName().contains(u"zzzzzz"_s)
                    || notice->property("text").toString().contains(u"zzzzzz"_s));

        QTest::mouseClick(find<QAbstractButton>("inbox.notice.clear"), Qt::LeftButton);

        QTRY_COMPARE(rows(), stored(u"is:open"_s));
        QCOMPARE(field()->text(), u"status:open"_s);
    }

    void selectionAndPlaceStayWhileTicketsArrive()
    {
        list()->setFocus();
        for (int i = 0; i < 40; ++i) {
            QTest::keyClick(m_window.get(), Qt::Key_J);
        }
        QTRY_VERIFY(list()->verticalScrollBar()->value() > 0);
        const auto current = [this] {
            return list()->currentIndex().data(TicketTableModel::RowIdRole).toLongLong();
        };
        const auto topOfView = [this] {
            return list()->indexAt(QPoint(40, 1)).data(TicketTableModel::RowIdRole).toLongLong();
        };
        const qint64 rowId = current();
        const qint64 top = topOfView();
        const int before = rows();
        Ticket ticket;
        ticket.message = u"The whole site is blocked, this is urgent."_s;

        QVERIFY(m_fixture->tickets().store(ticket).result().has_value());

        QTRY_COMPARE(rows(), before + 1);
        QCOMPARE(current(), rowId);
        QCOMPARE(topOfView(), top);
    }

    void narrowWindowsKeepTheChipsInTheMenu()
    {
        m_window->resize(1024, 700);
        type(u"is:open due:<2h confidence:<0.9 tag:vip "_s);

        auto *more = find<QAbstractButton>("inbox.chip.filter");
        QTRY_VERIFY(more->text().contains(u'('));
        QVERIFY(m_window->width() <= 1024);
        const QRect row = more->parentWidget()->rect();
        for (auto *chip : more->parentWidget()->findChildren<QAbstractButton *>()) {
            QVERIFY2(!chip->isVisible() || row.contains(chip->geometry()),
                     qPrintable(chip->objectName()));
        }
    }
};

} // namespace firstline::ui

QTEST_MAIN(firstline::ui::InboxSearchTest)
#include "inbox_search_test.moc"
