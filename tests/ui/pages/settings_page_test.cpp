// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/database_admin.h"
#include "tests/ui/support/console_fixture.h"
#include "ui/main_window.h"
#include "ui/models/key_table_model.h"
#include "ui/support/appearance.h"
#include "ui/support/console_actions.h"
#include "ui/support/console_settings.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

namespace firstline::ui {

using namespace Qt::StringLiterals;

/// The sections of Settings, used by clicks and keys.
class SettingsPageTest : public QObject
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
        m_window->showPage(PageId::Settings);
        auto *sections = find<QListWidget>("settings.sections");
        QListWidgetItem *item = sections->findItems(title, Qt::MatchExactly).value(0);
        QVERIFY2(item != nullptr, qUtf8Printable(title));
        QTest::mouseClick(
            sections->viewport(), Qt::LeftButton, {}, sections->visualItemRect(item).center());
    }
    void openWindow()
    {
        m_window.reset();
        m_window = std::make_unique<MainWindow>(m_fixture->services(), m_fixture->settings());
        m_window->resize(1440, 900);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }
    static int rowOf(ActionId id) { return static_cast<int>(id); }
    [[nodiscard]] QString shownKey(ActionId id)
    {
        const QAbstractItemModel *model = find<QTableView>("settings.keys")->model();
        return model->index(rowOf(id), KeyTableModel::KeyColumn).data().toString();
    }
    void choose(ActionId id)
    {
        auto *table = find<QTableView>("settings.keys");
        const QModelIndex index = table->model()->index(rowOf(id), KeyTableModel::KeyColumn);
        table->scrollTo(index);
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(index).center());
    }
    void give(ActionId id, Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        choose(id);
        click("settings.keys.change");
        QTest::keyClick(find<QTableView>("settings.keys"), key, modifiers);
    }
    [[nodiscard]] QString problem() { return find<QLabel>("settings.keys.problem")->text(); }
    [[nodiscard]] QString page()
    {
        return m_window->findChild<QStackedWidget *>()->currentWidget()->objectName();
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
        openWindow();
    }
    void cleanup()
    {
        m_window.reset();
        m_fixture.reset();
    }

    void theKeyTableIsAModelInOrder()
    {
        ConsoleActions *actions = m_window->findChild<ConsoleActions *>();
        KeyTableModel model(*actions, m_fixture->settings());
        const QAbstractItemModelTester tester(&model);

        QCOMPARE(model.rowCount(), static_cast<int>(ActionId::Count));
        QCOMPARE(model.setKey(rowOf(ActionId::Accept), QKeySequence(Qt::Key_B)), QString());
        QVERIFY(model.isChanged(rowOf(ActionId::Accept)));
        QCOMPARE(model.reset(rowOf(ActionId::Accept)), QString());
        QVERIFY(!model.isChanged(rowOf(ActionId::Accept)));
    }

    void aPressedKeyHoldsAtOnceAndAfterARestart()
    {
        openSection(u"Keys"_s);

        give(ActionId::SwitchTheme, Qt::Key_L, Qt::ControlModifier);

        QCOMPARE(shownKey(ActionId::SwitchTheme), u"Ctrl L"_s);
        const auto hasKey = [this](const QString &key) {
            return find<QAbstractButton>("nav.theme")->accessibleDescription() == u"Key "_s + key;
        };
        QVERIFY(hasKey(u"Ctrl L"_s));
        const ThemeChoice before = m_fixture->settings().theme();
        QTest::keyClick(m_window.get(), Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(m_fixture->settings().theme(), before);
        QTest::keyClick(m_window.get(), Qt::Key_L, Qt::ControlModifier);
        QVERIFY(m_fixture->settings().theme() != before);

        openWindow();
        QVERIFY(hasKey(u"Ctrl L"_s));
    }

    void aTakenKeyIsRefusedAndItsCommandNamed()
    {
        openSection(u"Keys"_s);

        give(ActionId::Accept, Qt::Key_J);

        QCOMPARE(shownKey(ActionId::Accept), u"A"_s);
        QVERIFY2(problem().contains(u"\"Next ticket\""_s), qUtf8Printable(problem()));
        give(ActionId::BulkAccept, Qt::Key_1);
        QCOMPARE(shownKey(ActionId::BulkAccept), u"1"_s); // deciding rests while selecting
    }

    void keysThatMoveAndGAreRefused_data()
    {
        QTest::addColumn<int>("key");
        QTest::newRow("G") << int(Qt::Key_G);
        QTest::newRow("down") << int(Qt::Key_Down);
        QTest::newRow("space") << int(Qt::Key_Space);
        QTest::newRow("return") << int(Qt::Key_Return);
    }

    void keysThatMoveAndGAreRefused()
    {
        QFETCH(const int, key);
        openSection(u"Keys"_s);

        give(ActionId::Accept, Qt::Key(key));

        QCOMPARE(shownKey(ActionId::Accept), u"A"_s);
        QVERIFY(!problem().isEmpty());
        QCOMPARE(page(), u"settings"_s);
    }

    void escapeLeavesTheKeyAndKeysWorkAgain()
    {
        openSection(u"Keys"_s);
        choose(ActionId::Accept);
        auto *table = find<QTableView>("settings.keys");
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(shownKey(ActionId::Accept), u"Press a key"_s);

        QTest::keyClick(table, Qt::Key_Escape);

        QCOMPARE(shownKey(ActionId::Accept), u"A"_s);
        QTest::keyClick(table, Qt::Key_G);
        QTest::keyClick(table, Qt::Key_I);
        QCOMPARE(page(), u"inbox"_s);
    }

    void oneAndAllAreReset()
    {
        openSection(u"Keys"_s);
        give(ActionId::Accept, Qt::Key_B);
        give(ActionId::Skip, Qt::Key_A);
        QCOMPARE(shownKey(ActionId::Skip), u"A"_s);
        choose(ActionId::Escalate);
        click("settings.keys.clear");
        QCOMPARE(shownKey(ActionId::Escalate), QString());

        choose(ActionId::Accept);
        click("settings.keys.reset");
        QCOMPARE(shownKey(ActionId::Accept), u"B"_s);
        QVERIFY2(problem().contains(u"\"Skip this ticket\""_s), qUtf8Printable(problem()));
        click("settings.keys.resetall");

        QCOMPARE(shownKey(ActionId::Accept), u"A"_s);
        QCOMPARE(shownKey(ActionId::Skip), u"S"_s);
        QCOMPARE(shownKey(ActionId::Escalate), u"E"_s);
    }

    void singleKeysRestWhenTurnedOff()
    {
        openSection(u"Keys"_s);
        auto *single = find<QAbstractButton>("settings.keys.single");

        QTest::mouseClick(single, Qt::LeftButton, {}, QPoint(8, single->height() / 2));

        QTest::keyClick(m_window.get(), Qt::Key_G);
        QTest::keyClick(m_window.get(), Qt::Key_I);
        QCOMPARE(page(), u"settings"_s);
        QTest::keyClick(m_window.get(), Qt::Key_Question);
        QVERIFY(!find<QWidget>("keys")->isVisible());
        QTest::keyClick(m_window.get(), Qt::Key_F1);
        QVERIFY(find<QWidget>("keys")->isVisible());
        openWindow();
        QTest::keyClick(m_window.get(), Qt::Key_Question);
        QVERIFY(!find<QWidget>("keys")->isVisible());
    }

    void theDatabaseIsToldAndBackedUp()
    {
        m_fixture->addTickets(60);
        const QTemporaryDir folder;
        m_window->showInstallation(
            {u"sqlite:"_s + m_fixture->url().file, folder.path(), folder.filePath(u"a.log"_s)});

        openSection(u"Database"_s);

        QCOMPARE(find<QLabel>("settings.database.file")->text(), m_fixture->url().file);
        const auto tells = [this](const QString &value) {
            const QList<QLabel *> labels =
                find<QWidget>("settings.database.facts")->findChildren<QLabel *>();
            return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) {
                return label->text() == value;
            });
        };
        QTRY_VERIFY(tells(u"60"_s));
        click("settings.database.backup");
        auto *told = find<QLabel>("settings.database.told");
        QTRY_VERIFY(told->isVisible());
        const QStringList copies = QDir(folder.filePath(u"backups"_s)).entryList(QDir::Files);
        QCOMPARE(copies.size(), 1);
        QVERIFY2(told->text().contains(copies.front()), qUtf8Printable(told->text()));
        const auto copy =
            DatabaseAdmin::of(u"sqlite:"_s + folder.filePath(u"backups/"_s + copies.front()))
                .and_then([](const DatabaseAdmin &admin) { return admin.info(); });
        QVERIFY(copy.has_value());
        QCOMPARE(copy->tickets, 60);
    }

    void aBackupThatCannotBeWrittenIsTold()
    {
        m_window->showInstallation({u"sqlite:"_s + m_fixture->url().file, u"/dev/null"_s, {}});
        openSection(u"Database"_s);

        click("settings.database.backup");

        auto *told = find<QLabel>("settings.database.told");
        QTRY_VERIFY2(told->text().contains(u"/dev/null/backups"_s), qUtf8Printable(told->text()));
        QVERIFY(find<QAbstractButton>("settings.database.backup")->isEnabled());
    }

    void theServerIsToldAndLeadsToItsPage()
    {
        ServerState state;
        state.isRunning = true;
        state.address = u"127.0.0.1:8099"_s;
        m_window->showServerState(state);

        openSection(u"Server"_s);

        QVERIFY(find<QLabel>("settings.server.state")->text().contains(state.address));
        click("settings.server.open");
        QCOMPARE(page(), u"service"_s);
    }

    void theBinOpensFromData()
    {
        openSection(u"Data"_s);

        click("settings.data.bin");

        QCOMPARE(page(), u"inbox"_s);
        QVERIFY(find<QLineEdit>("inbox.search")->text().contains(u"status:bin"_s));
    }

    void theLanguageModelIsOffUntilTurnedOnAndIsKept()
    {
        openSection(u"Language model"_s);
        auto *isOn = find<QAbstractButton>("settings.llm");
        QVERIFY(!isOn->isChecked());
        QVERIFY(!find<QLineEdit>("settings.llm.endpoint")->isEnabled());

        QTest::mouseClick(isOn, Qt::LeftButton, {}, QPoint(8, isOn->height() / 2));
        QTest::keyClicks(find<QLineEdit>("settings.llm.model"), u"small"_s);
        openWindow();

        QVERIFY(find<QAbstractButton>("settings.llm")->isChecked());
        QCOMPARE(find<QLineEdit>("settings.llm.model")->text(), u"small"_s);
    }

    void everyControlHasANameInEverySection()
    {
        m_window->showPage(PageId::Settings);
        auto *sections = find<QListWidget>("settings.sections");
        for (int row = 0; row < sections->count(); ++row) {
            openSection(sections->item(row)->text());
            const QList<QWidget *> widgets = find<QWidget>("settings")->findChildren<QWidget *>();
            for (const QWidget *widget : widgets) {
                if ((widget->focusPolicy() & Qt::TabFocus) && widget->isVisible()) {
                    QVERIFY2(!widget->objectName().isEmpty(), widget->metaObject()->className());
                    QVERIFY2(!widget->accessibleName().isEmpty(),
                             qUtf8Printable(widget->objectName()));
                }
            }
        }
    }

    void theKeyListFollowsTheKeys()
    {
        const auto lines = [this] {
            QStringList texts;
            for (const QLabel *label : find<QWidget>("keys")->findChildren<QLabel *>()) {
                texts.append(label->text());
            }
            return texts;
        };
        openSection(u"Keys"_s);
        choose(ActionId::Merge);
        click("settings.keys.clear");

        QTest::keyClick(m_window.get(), Qt::Key_F1);

        QVERIFY(lines().contains(u"Snooze"_s));
        QVERIFY(!lines().contains(u"Merge into the oldest"_s));
    }
};

} // namespace firstline::ui

QTEST_MAIN(firstline::ui::SettingsPageTest)
#include "settings_page_test.moc"
