// SPDX-License-Identifier: GPL-3.0-or-later
// Renders every page of the console into a folder:
//   QT_QPA_PLATFORM=offscreen ui_screenshots FOLDER [COUNT]
#include "core/service/comparison_service.h"
#include "tests/ui/support/console_fixture.h"
#include "ui/dialogs/import_dialog.h"
#include "ui/main_window.h"
#include "ui/support/appearance.h"

#include <QApplication>
#include <QDir>
#include <QEventLoop>
#include <QListWidget>
#include <QScrollArea>
#include <QTableView>
#include <QTest>
#include <QTextStream>

namespace firstline::test {

using namespace Qt::StringLiterals;

namespace {

struct Look
{
    QString language;
    ui::ThemeChoice theme = ui::ThemeChoice::Light;
    QSize size;
    int textPercent = 100;

    [[nodiscard]] QString suffix() const
    {
        const QString scheme = theme == ui::ThemeChoice::Dark ? u"dark"_s : u"light"_s;
        const QString text = textPercent == 100 ? QString() : u"-%1"_s.arg(textPercent);
        return u"-%1-%2-%3%4"_s.arg(language, scheme).arg(size.width()).arg(text);
    }
};

QList<Look> allLooks()
{
    QList<Look> looks;
    for (const QString &language : {u"en"_s, u"de"_s}) {
        for (const ui::ThemeChoice theme : {ui::ThemeChoice::Light, ui::ThemeChoice::Dark}) {
            for (const QSize size : {QSize(1440, 900), QSize(1024, 700)}) {
                looks.append({language, theme, size, 100});
            }
        }
        looks.append({language, ui::ThemeChoice::Light, QSize(1440, 900), 130});
    }
    return looks;
}

void settle()
{
    QTest::qWait(350); // storage threads answer meanwhile
}

/// All of the Models page, also what must be scrolled to, with the first method selected.
void shootWholeModelsPage(ui::MainWindow &window, const QString &file)
{
    window.findChild<QTableView *>(u"models.compare.table"_s)->selectRow(0);
    settle();
    window.findChild<QScrollArea *>(u"models.scroll"_s)->widget()->grab().save(file);
}

/// Compares the linear methods on both tasks.
void compareMethods(ConsoleFixture &fixture)
{
    for (const Task task : kTasks) {
        ComparisonRequest request;
        request.task = task;
        request.algorithms = {u"logistic"_s, u"linear-svm"_s, u"naive-bayes"_s};
        fixture.comparisons().start(request, {}, {}, {}).waitForFinished();
    }
}

/// The inbox with four tickets selected, and one's own changes.
void shootChanges(ui::MainWindow &window, const QDir &folder, const QString &suffix)
{
    for (int i = 0; i < 3; ++i) {
        QTest::keyClick(&window, Qt::Key_J, Qt::ShiftModifier);
    }
    settle();
    window.grab().save(folder.filePath(u"inbox-bulk"_s + suffix));
    QTest::keyClick(&window, Qt::Key_Escape);
    QTest::keyClick(&window, Qt::Key_H, Qt::ControlModifier);
    settle();
    if (auto *sheet = window.findChild<QWidget *>(u"changes"_s)) {
        sheet->grab().save(folder.filePath(u"changes"_s + suffix));
        sheet->close();
    }
    window.activateWindow();
    settle();
}

/// Every section of Settings.
void shootSettings(ui::MainWindow &window, const QDir &folder, const QString &suffix)
{
    auto *sections = window.findChild<QListWidget *>(u"settings.sections"_s);
    for (int row = 0; row < sections->count(); ++row) {
        sections->setCurrentRow(row);
        settle();
        window.grab().save(folder.filePath(u"settings-%1"_s.arg(row) + suffix));
    }
}

/// The preview of an import of demo tickets.
void shootImport(ConsoleFixture &fixture, ui::MainWindow &window, const QString &file)
{
    ui::ImportDialog dialog(fixture.writeTickets(200), &window);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    settle();
    dialog.grab().save(file);
}

void shoot(ConsoleFixture &fixture, const Look &look, const QDir &folder, const QString &prefix)
{
    fixture.settings().setLanguage(look.language);
    fixture.settings().setTheme(look.theme);
    fixture.settings().setTextPercent(look.textPercent);
    ui::applyLanguage(*qApp, fixture.settings());
    ui::applyLooks(*qApp, fixture.settings());
    ui::MainWindow window(fixture.services(), fixture.settings());
    ui::ServerState server;
    server.isRunning = true;
    server.address = u"127.0.0.1:8080"_s;
    server.port = 8080;
    server.since = fixture.clock().now().addSecs(-5400);
    server.requests = 1284;
    server.p50Milliseconds = 0.21;
    server.p99Milliseconds = 0.74;
    window.showServerState(server);
    window.showInstallation({u"sqlite:"_s + fixture.url().file,
                             u"/home/agent/.local/share/firstline"_s,
                             u"/home/agent/.local/share/firstline/logs/firstline.log"_s});
    window.resize(look.size);
    window.show();
    settle();
    for (const ui::PageSpec &page : ui::kPages) {
        window.showPage(page.id);
        settle();
        window.grab().save(
            folder.filePath(prefix + QLatin1StringView(page.name) + look.suffix() + u".png"_s));
        if (page.id == ui::PageId::Inbox && prefix.isEmpty()) {
            shootChanges(window, folder, look.suffix() + u".png"_s);
        }
        if (page.id == ui::PageId::Settings) {
            shootSettings(window, folder, look.suffix() + u".png"_s);
        }
        if (page.id == ui::PageId::Models) {
            shootWholeModelsPage(
                window, folder.filePath(prefix + u"models-whole"_s + look.suffix() + u".png"_s));
        }
        if (!prefix.isEmpty()) {
            shootImport(
                fixture, window, folder.filePath(prefix + u"import"_s + look.suffix() + u".png"_s));
            break; // only the inbox differs while there are no tickets
        }
    }
    window.showPage(ui::PageId::Inbox);
    QTest::keyClick(&window, Qt::Key_F1);
    settle();
    window.grab().save(folder.filePath(prefix + u"keys"_s + look.suffix() + u".png"_s));
}

} // namespace

} // namespace firstline::test

int main(int argc, char *argv[])
{
    using namespace firstline;
    using namespace Qt::StringLiterals;
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() < 2 || !QDir().mkpath(arguments[1])) {
        QTextStream(stderr) << "usage: ui_screenshots FOLDER [COUNT]\n";
        return 2;
    }
    const int count = arguments.size() > 2 ? arguments[2].toInt() : 2000;
    const QDir folder(arguments[1]);
    test::ConsoleFixture empty;
    test::ConsoleFixture full;
    full.addTickets(count);
    full.addDoubtfulTickets();
    test::compareMethods(full);
    ui::setUpApplication(application, full.settings());
    for (const test::Look &look : test::allLooks()) {
        test::shoot(full, look, folder, QString());
        test::shoot(empty, look, folder, u"first-run-"_s);
    }
    return 0;
}
