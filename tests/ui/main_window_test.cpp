// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window.h"

#include "tests/ui/support/console_fixture.h"
#include "ui/support/appearance.h"
#include "ui/support/firstline_style.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QDragEnterEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QSet>
#include <QStackedWidget>
#include <QTest>

namespace firstline::ui {

using namespace Qt::StringLiterals;

namespace {

const QStringList kLanguages{u"en"_s, u"de"_s};

QString currentPage(const MainWindow &window)
{
    return window.findChild<QStackedWidget *>()->currentWidget()->objectName();
}

void setLanguage(test::ConsoleFixture &fixture, const QString &language)
{
    fixture.settings().setLanguage(language);
    applyLanguage(*qApp, fixture.settings());
}

} // namespace

class MainWindowTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<test::ConsoleFixture> m_fixture;

    std::unique_ptr<MainWindow> shownWindow()
    {
        auto window = std::make_unique<MainWindow>(m_fixture->services(), m_fixture->settings());
        window->resize(1440, 900);
        window->show();
        window->activateWindow();
        if (!QTest::qWaitForWindowActive(window.get())) {
            qFatal("the window does not become active");
        }
        return window;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_fixture = std::make_unique<test::ConsoleFixture>();
        setUpApplication(*qApp, m_fixture->settings());
        m_fixture->addTickets(200);
    }

    void init()
    {
        m_fixture->settings().setTheme(ThemeChoice::Light);
        m_fixture->settings().setTextPercent(100);
        setLanguage(*m_fixture, u"en"_s);
        applyLooks(*qApp, m_fixture->settings());
    }

    void gAndALetterOpenAPage_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<QString>("page");
        QTest::newRow("inbox") << int(Qt::Key_I) << u"inbox"_s;
        QTest::newRow("review queue") << int(Qt::Key_R) << u"review"_s;
        QTest::newRow("insights") << int(Qt::Key_N) << u"insights"_s;
        QTest::newRow("drift") << int(Qt::Key_D) << u"drift"_s;
        QTest::newRow("models") << int(Qt::Key_M) << u"models"_s;
        QTest::newRow("service") << int(Qt::Key_S) << u"service"_s;
        QTest::newRow("settings") << int(Qt::Key_E) << u"settings"_s;
    }

    void gAndALetterOpenAPage()
    {
        QFETCH(const int, key);
        QFETCH(const QString, page);
        const auto window = shownWindow();

        QTest::keyClick(window.get(), Qt::Key_G);
        QTest::keyClick(window.get(), Qt::Key(key));

        QCOMPARE(currentPage(*window), page);
    }

    void gInATextFieldIsText()
    {
        const auto window = shownWindow();
        window->showPage(PageId::Settings);
        auto *field = window->findChild<QLineEdit *>(u"settings.agent"_s);
        field->setFocus();
        field->clear();

        QTest::keyClicks(field, u"gigi"_s);

        QCOMPARE(field->text(), u"gigi"_s);
        QCOMPARE(currentPage(*window), u"settings"_s);
    }

    void noTwoEnabledCommandsShareAKey()
    {
        const auto window = shownWindow();
        for (const PageSpec &page : kPages) {
            window->showPage(page.id);
            QTRY_COMPARE(currentPage(*window), QString(QLatin1StringView(page.name)));
            QSet<QKeySequence> seen;
            const QList<QAction *> actions = window->actions();
            for (const QAction *action : actions) {
                const QList<QKeySequence> keys = action->shortcuts();
                for (const QKeySequence &key : keys) {
                    const bool isTaken = action->isEnabled() && seen.contains(key);
                    QVERIFY2(!isTaken, qPrintable(key.toString()));
                    if (action->isEnabled()) {
                        seen.insert(key);
                    }
                }
            }
        }
    }

    void everyFocusableWidgetHasAName()
    {
        for (const QString &language : kLanguages) {
            setLanguage(*m_fixture, language);
            const auto window = shownWindow();
            for (const PageSpec &page : kPages) {
                window->showPage(page.id);
                const auto widgets = window->findChildren<QWidget *>();
                for (const QWidget *widget : widgets) {
                    const bool takesFocus = widget->focusPolicy() & Qt::TabFocus;
                    if (!takesFocus || !widget->isVisibleTo(window.get())) {
                        continue;
                    }
                    const QString what =
                        u"%1 in %2"_s.arg(QLatin1StringView(widget->metaObject()->className()),
                                          QLatin1StringView(page.name));
                    QVERIFY2(!widget->objectName().isEmpty(), qPrintable(what));
                    QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
                }
            }
        }
    }

    void objectNamesAreUnique()
    {
        const auto window = shownWindow();
        QSet<QString> seen;
        const auto widgets = window->findChildren<QWidget *>();
        for (const QWidget *widget : widgets) {
            const QString name = widget->objectName();
            if (name.isEmpty() || name.startsWith(u"qt_"_s)) {
                continue;
            }
            QVERIFY2(!seen.contains(name), qPrintable(name));
            seen.insert(name);
        }
    }

    void theWindowFitsASmallScreen_data()
    {
        QTest::addColumn<QString>("language");
        for (const QString &language : kLanguages) {
            QTest::newRow(qPrintable(language)) << language;
        }
    }

    void theWindowFitsASmallScreen()
    {
        QFETCH(const QString, language);
        setLanguage(*m_fixture, language);
        const auto window = shownWindow();
        window->resize(1024, 700);
        QCOMPARE(window->size(), QSize(1024, 700));
        for (const PageSpec &page : kPages) {
            window->showPage(page.id);
            const int needed = window->minimumSizeHint().width();
            QVERIFY2(needed <= 1024,
                     qPrintable(u"%1 needs %2"_s.arg(QLatin1StringView(page.name)).arg(needed)));
        }
    }

    void ctrlDSwitchesTheTheme()
    {
        const auto window = shownWindow();
        const QColor before = window->grab().toImage().pixelColor(10, 400);

        QTest::keyClick(window.get(), Qt::Key_D, Qt::ControlModifier);

        const auto *style = qobject_cast<FirstlineStyle *>(QApplication::style());
        QCOMPARE(style->theme().scheme(), Scheme::Dark);
        QVERIFY(window->grab().toImage().pixelColor(10, 400).lightness() < before.lightness());
    }

    void theKeyListTellsTheKeysAndClosesOnEscape()
    {
        const auto window = shownWindow();
        QTest::keyClick(window.get(), Qt::Key_Question);
        auto *overlay = window->findChild<QWidget *>(u"keys"_s);
        QVERIFY(overlay->isVisible());

        QTest::keyClick(overlay, Qt::Key_Escape);

        QVERIFY(!overlay->isVisible());
    }

    void theNavigationTellsWhereTheServerListens()
    {
        const auto window = shownWindow();
        ServerState state;
        state.isRunning = true;
        state.address = u"127.0.0.1:8099"_s;

        window->showServerState(state);

        QVERIFY(window->findChild<QWidget *>(u"nav.server"_s)
                    ->accessibleName()
                    .contains(state.address));
    }

    void anotherLanguageHoldsAtOnce()
    {
        const auto window = shownWindow();
        window->showPage(PageId::Settings);

        QTest::mouseClick(window->findChild<QAbstractButton *>(u"settings.language.de"_s),
                          Qt::LeftButton);

        QTRY_COMPARE(window->findChild<QAbstractButton *>(u"nav.inbox"_s)->accessibleName(),
                     u"Eingang"_s);
        QCOMPARE(currentPage(*window), u"settings"_s);
    }

    void anEmptyDatabaseAsksForAFileAndTakesADroppedOne()
    {
        test::ConsoleFixture empty;
        MainWindow window(empty.services(), empty.settings());
        window.resize(1440, 900);
        window.show();
        QTRY_VERIFY(window.findChild<QWidget *>(u"inbox.empty"_s)->isVisible());
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(empty.writeTickets(50))});
        QDragEnterEvent enter(
            QPoint(400, 400), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QDropEvent drop(QPointF(400, 400), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);

        QApplication::sendEvent(&window, &enter);
        QApplication::sendEvent(&window, &drop);

        auto *start = window.findChild<QAbstractButton *>(u"import.start"_s);
        QVERIFY(start != nullptr);
        QTRY_VERIFY(start->isEnabled());
        start->click();

        QTRY_VERIFY(!window.findChild<QWidget *>(u"inbox.empty"_s)->isVisible());
        const TicketQuery all = TicketQuery::all();
        const auto stored = [&] { return empty.tickets().list(all).result()->rowIds.size(); };
        QTRY_COMPARE(stored(), std::size_t(50));
    }
};

} // namespace firstline::ui

QTEST_MAIN(firstline::ui::MainWindowTest)
#include "main_window_test.moc"
