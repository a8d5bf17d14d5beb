// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/ticket_pane.h"

#include "tests/ui/support/console_fixture.h"
#include "ui/main_window.h"
#include "ui/support/appearance.h"
#include "ui/support/record_text.h"
#include "ui/widgets/similar_list.h"
#include "ui/widgets/word_message_view.h"

#include <QAbstractButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTableView>
#include <QTest>

namespace firstline::ui {

using namespace Qt::StringLiterals;

/// The ticket pane in the inbox, on a real database, used by keys and clicks.
class TicketPaneTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<test::ConsoleFixture> m_fixture;
    std::unique_ptr<MainWindow> m_window;

    template <typename T>
    T *find(const QString &name)
    {
        T *widget = m_window->findChild<T *>(name);
        Q_ASSERT_X(widget != nullptr, "find", qPrintable(name));
        return widget;
    }
    TicketPane *pane() { return find<TicketPane>(u"ticket"_s); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(m_window.get(), key, modifiers);
    }
    SimilarRow *firstSimilar() { return find<SimilarRow>(u"ticket.similar.1"_s); }
    QString recordText() { return find<QWidget>(u"ticket.prediction.record"_s)->accessibleName(); }
    std::vector<HistoryEntry> historyOf(qint64 rowId) { return m_fixture->stored(rowId).history; }

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
        m_window = std::make_unique<MainWindow>(m_fixture->services(), m_fixture->settings());
        m_window->resize(1440, 900);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        QTRY_VERIFY(pane()->rowId() != 0);
        QTRY_VERIFY(find<QAction>(u"action.high"_s)->isEnabled());
    }

    void cleanup()
    {
        m_window.reset();
        m_fixture.reset();
    }

    void similarTicketsAreListedMostAlikeFirst()
    {
        QTRY_VERIFY(firstSimilar()->isVisible());
        double last = 1;
        for (int i = 1; i <= SimilarList::kRows; ++i) {
            const auto *row = find<SimilarRow>(u"ticket.similar.%1"_s.arg(i));
            QVERIFY(!row->isVisible() || row->ticket().similarity <= last);
            last = row->ticket().similarity;
        }
        QVERIFY(firstSimilar()->ticket().row.rowId != pane()->rowId());
    }

    void enterOpensASimilarTicket()
    {
        QTRY_VERIFY(firstSimilar()->isVisible());
        const qint64 wanted = firstSimilar()->ticket().row.rowId;
        firstSimilar()->setFocus();

        QTest::keyClick(firstSimilar(), Qt::Key_Return);

        QTRY_COMPARE(pane()->rowId(), wanted);
    }

    void aOnASimilarTicketCopiesItsLabels()
    {
        QTRY_VERIFY(firstSimilar()->isVisible());
        const qint64 rowId = pane()->rowId();
        const TicketRow from = firstSimilar()->ticket().row;
        firstSimilar()->setFocus();

        QTest::keyClick(firstSimilar(), Qt::Key_A);

        QTRY_VERIFY(m_fixture->stored(rowId).correction.has_value());
        QCOMPARE(m_fixture->stored(rowId).correction->priority, from.priority);
        QCOMPARE(m_fixture->stored(rowId).correction->category, from.category);
    }

    void aLineOfMineIsUndoneByItsButton()
    {
        const qint64 rowId = pane()->rowId();
        const std::size_t lines = historyOf(rowId).size();
        press(Qt::Key_1);
        QTRY_COMPARE(historyOf(rowId).size(), lines + 1);
        const QString name = u"ticket.history.undo.%1"_s.arg(lines + 1);
        QTRY_VERIFY(m_window->findChild<QAbstractButton *>(name) != nullptr);

        find<QAbstractButton>(name)->click();

        QTRY_COMPARE(historyOf(rowId).size(), lines + 2);
        QVERIFY(!m_fixture->stored(rowId).correction);
    }

    void linesOfOthersHaveNoUndo()
    {
        CorrectionRequest request;
        request.ticketRowId = pane()->rowId();
        request.agent = u"Lena"_s;
        request.priority = Priority::Low;
        QVERIFY(m_fixture->services().feedback.correct(request).result().has_value());
        const auto lines = historyOf(pane()->rowId()).size();
        press(Qt::Key_J);
        press(Qt::Key_K);
        QTRY_COMPARE(pane()->ticket().history.size(), lines);

        QVERIFY(m_window->findChild<QWidget *>(u"ticket.history.undo.%1"_s.arg(lines)) == nullptr);
    }

    void theRecordNeedsTwoHundredWords()
    {
        QTRY_VERIFY(!recordText().isEmpty());

        QCOMPARE(recordText(), u"Too few corrections to know how good this is here"_s);
    }

    void theRecordSaysHowOftenSuchAnswersWereKept_data()
    {
        QTest::addColumn<int>("said");
        QTest::addColumn<int>("kept");
        QTest::addColumn<QString>("text");
        QTest::newRow("many") << 1912 << 1644 << u"Right in 86 % of 1,912 tickets like this"_s;
        QTest::newRow("just enough") << 200 << 200 << u"Right in 100 % of 200 tickets like this"_s;
        QTest::newRow("too few") << 199 << 199
                                 << u"Too few corrections to know how good this is here"_s;
    }

    void theRecordSaysHowOftenSuchAnswersWereKept()
    {
        QFETCH(const int, said);
        QFETCH(const int, kept);

        QTEST(ui::recordText({said, kept}).text, "text");
    }

    void wordsAreHiddenAndShown()
    {
        auto *message = find<WordMessageView>(u"ticket.message"_s);
        auto *words = find<QWidget>(u"ticket.words.for"_s);
        QVERIFY(words->isVisible());
        const int marked = message->markedPlaces();
        QVERIFY(marked > 0);

        press(Qt::Key_W);
        QVERIFY(!words->isVisible());
        QVERIFY(message->markedPlaces() < marked);

        press(Qt::Key_W);
        QVERIFY(words->isVisible());
        QCOMPARE(message->markedPlaces(), marked);
    }

    void aClickOnAWordScrollsToIt()
    {
        m_window->resize(1440, 420);
        auto *scroll = find<QScrollArea>(u"ticket.scroll"_s);
        QTRY_VERIFY(scroll->verticalScrollBar()->maximum() > 0);
        scroll->verticalScrollBar()->setValue(0);

        const QString message = find<WordMessageView>(u"ticket.message"_s)->toPlainText();
        for (int i = 1; i <= 3; ++i) {
            auto *word = find<QAbstractButton>(u"ticket.words.for.%1"_s.arg(i));
            if (message.contains(word->property("word").toString(), Qt::CaseInsensitive)) {
                word->click();
                break;
            }
        }

        QTRY_VERIFY(scroll->verticalScrollBar()->value() > 0);
    }

    void theOriginalIsTheTextAsItCame()
    {
        auto *message = find<WordMessageView>(u"ticket.message"_s);

        press(Qt::Key_O);

        QCOMPARE(message->toPlainText(), pane()->ticket().ticket.message);
    }

    void withoutTicketsThePaneSaysWhatToDo()
    {
        pane()->clear();

        QCOMPARE(pane()->rowId(), 0);
        QVERIFY(!find<QWidget>(u"ticket.subject"_s)->isVisible());
    }
};

} // namespace firstline::ui

QTEST_MAIN(firstline::ui::TicketPaneTest)
#include "ticket_pane_test.moc"
