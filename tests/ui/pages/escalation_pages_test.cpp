// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/atomic_file.h"
#include "core/service/escalation_service.h"
#include "tests/ui/support/console_fixture.h"
#include "ui/main_window.h"
#include "ui/support/appearance.h"
#include "ui/support/console_settings.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTest>

namespace firstline::ui {

using namespace Qt::StringLiterals;

/// The banner, the rules in Settings and the Service page, used by clicks and keys.
class EscalationPagesTest : public QObject
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
    void click(const char *name) { QTest::mouseClick(find<QAbstractButton>(name), Qt::LeftButton); }
    void openSection(const QString &title)
    {
        auto *sections = find<QListWidget>("settings.sections");
        const int row = sections->row(sections->findItems(title, Qt::MatchExactly).value(0));
        QTest::mouseClick(sections->viewport(),
                          Qt::LeftButton,
                          {},
                          sections->visualItemRect(sections->item(row)).center());
    }
    /// Makes one rule hold for every open ticket.
    void escalateAll()
    {
        EscalationRules rules = *m_fixture->escalations().rules();
        rules.backlogAfter = std::chrono::hours{24 * 365};
        rules.rules.resize(1);
        rules.rules[0] = {};
        rules.rules[0].name = u"All"_s;
        QVERIFY(m_fixture->escalations().save(rules).result().has_value());
        QTRY_COMPARE(m_fixture->escalations().rules()->rules[0].name, u"All"_s);
        m_fixture->escalations().start();
    }

private Q_SLOTS:
    void initTestCase()
    {
        test::ConsoleFixture fixture;
        fixture.settings().setLanguage(u"en"_s);
        setUpApplication(*qApp, fixture.settings());
    }

    void init()
    {
        m_fixture = std::make_unique<test::ConsoleFixture>();
        m_fixture->addTickets(60);
        m_window = std::make_unique<MainWindow>(m_fixture->services(), m_fixture->settings());
        m_window->resize(1440, 900);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }
    void cleanup()
    {
        m_window.reset();
        m_fixture.reset();
    }

    void theBannerComesAndIsSentAway()
    {
        QVERIFY(!find<QWidget>("inbox.banner")->isVisible());

        escalateAll();

        QTRY_VERIFY(find<QWidget>("inbox.banner")->isVisible());
        QVERIFY(find<QWidget>("inbox.banner")->accessibleName().contains(u"ticket"_s));
        QVERIFY(!find<QWidget>("inbox.banner")->hasFocus());
        click("inbox.banner.close");
        QVERIFY(!find<QWidget>("inbox.banner")->isVisible());
    }

    void laterEndsAfterHalfAnHour()
    {
        escalateAll();
        QTRY_VERIFY(find<QWidget>("inbox.banner")->isVisible());

        click("inbox.banner.later");
        QVERIFY(!find<QWidget>("inbox.banner")->isVisible());
        m_fixture->clock().advance(std::chrono::minutes{31});
        QVERIFY(m_fixture->tickets().ticket(1).result().has_value());
        Q_EMIT m_fixture->tickets().ticketsChanged();

        QTRY_VERIFY(find<QWidget>("inbox.banner")->isVisible());
    }

    void aRuleIsAddedChangedAndSavedInTheSameFile()
    {
        m_window->showPage(PageId::Settings);
        openSection(u"Escalation"_s);
        click("settings.escalation.add");
        auto *name = find<QLineEdit>("settings.escalation.name");
        name->selectAll();
        QTest::keyClicks(name, u"Outage"_s);
        QTest::keyClicks(find<QLineEdit>("settings.escalation.words"), u"outage, down*"_s);
        auto *webhook = find<QAbstractButton>("settings.escalation.webhook");
        QTest::mouseClick(webhook, Qt::LeftButton, {}, QPoint(8, webhook->height() / 2));

        QTRY_COMPARE(m_fixture->escalations().rules()->rules.size(), 3U);
        QTRY_COMPARE(m_fixture->escalations().rules()->rules[2].name, u"Outage"_s);
        QTRY_VERIFY(m_fixture->escalations().rules()->rules[2].actions.webhook);
        const EscalationRule &rule = m_fixture->escalations().rules()->rules[2];
        QCOMPARE(rule.words, QStringList({u"outage"_s, u"down*"_s}));
        QVERIFY(!rule.enabled);
        const auto file = readFile(m_fixture->escalations().ruleFile());
        QVERIFY(file && file->contains("# When a ticket needs somebody now"));
        QTRY_VERIFY(
            find<QLabel>("settings.escalation.outcome")->text().contains(u"of 60 past tickets"_s));
    }

    void aMistakeIsToldAtThePlaceAndNotSaved()
    {
        m_window->showPage(PageId::Settings);
        openSection(u"Escalation"_s);
        auto *name = find<QLineEdit>("settings.escalation.name");
        name->selectAll();
        QTest::keyClick(name, Qt::Key_Delete);

        QVERIFY(find<QLabel>("settings.escalation.problem")->isVisible());
        QTest::keyClicks(name, u"late"_s);
        QVERIFY(find<QLabel>("settings.escalation.problem")->text().contains(u"are called Late"_s));
        QVERIFY(!readFile(m_fixture->escalations().ruleFile()).has_value());
    }

    void notificationsAreOffUntilTurnedOn()
    {
        QVERIFY(!m_fixture->settings().notifications().isOn);
        m_window->showPage(PageId::Settings);
        openSection(u"Notifications"_s);

        find<QAbstractButton>("settings.notifications")->click();
        find<QAbstractButton>("settings.quiet")->click();

        const NotificationRules rules = m_fixture->settings().notifications();
        QVERIFY(rules.isOn);
        QVERIFY(rules.isQuietAt(QTime(23, 0)) && !rules.isQuietAt(QTime(12, 0)));
    }

    void theServiceStopsStartsAndMovesToAnotherPort()
    {
        m_window->showPage(PageId::Service);
        QSignalSpy start(m_window.get(), &MainWindow::serverStartWanted);
        QSignalSpy stop(m_window.get(), &MainWindow::serverStopWanted);
        QSignalSpy port(m_window.get(), &MainWindow::serverPortChosen);
        ServerState state;
        state.port = 8080;
        state.problem = u"in use"_s;
        state.isPortTaken = true;
        m_window->showServerState(state);

        QCOMPARE(find<QLabel>("service.state")->text(),
                 u"Port 8080 is in use by another program"_s);
        click("service.nextport");
        QCOMPARE(port.value(0).value(0).toInt(), 8081);
        click("service.toggle");
        QCOMPARE(start.size(), 1);
        state = {};
        state.isRunning = true;
        state.port = 8081;
        m_window->showServerState(state);
        QVERIFY(!find<QWidget>("service.nextport")->isVisible());
        click("service.toggle");
        QCOMPARE(stop.size(), 1);
    }

    void theLogShowsTheNewestRequestFirst()
    {
        m_window->showPage(PageId::Service);
        m_window->showServedRequests(
            {{m_fixture->clock().now(), u"GET /livez"_s, 200, 0.1, u"a"_s},
             {m_fixture->clock().now(), u"POST /predict-ticket"_s, 422, 0.5, u"b"_s}});

        const QAbstractItemModel *log = find<QTableView>("service.log")->model();

        QCOMPARE(log->rowCount(), 2);
        QCOMPARE(log->index(0, 1).data().toString(), u"POST /predict-ticket"_s);
        QCOMPARE(log->index(0, 2).data().toString(), u"422"_s);
    }
};

} // namespace firstline::ui

QTEST_MAIN(firstline::ui::EscalationPagesTest)
#include "escalation_pages_test.moc"
