// SPDX-License-Identifier: GPL-3.0-or-later
/// The console's window on a large database: from its making to painted rows, filters, orders and
/// scrolling, and how long the turns of the event loop take meanwhile.
///
///     inbox_bench FILE.db
///
/// Run it with QT_QPA_PLATFORM=offscreen.
#include "app/application_context.h"
#include "ui/main_window.h"
#include "ui/models/ticket_table_model.h"
#include "ui/support/appearance.h"
#include "ui/support/console_settings.h"

#include <QAbstractEventDispatcher>
#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QLineEdit>
#include <QScrollBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTextStream>

#include <algorithm>
#include <ctime>
#include <functional>

using namespace firstline;
using namespace Qt::StringLiterals;

namespace {

constexpr int kPatienceMs = 60'000;
constexpr int kScrolls = 200;

double cpuMs()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

void print(const QString &what, double value, const QString &unit)
{
    QTextStream(stdout) << u"%1 %2 %3"_s.arg(value, 10, 'f', 1).arg(unit, -8).arg(what) << Qt::endl;
}

double residentMegabytes(const QByteArray &name)
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly)) {
        return 0;
    }
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith(name)) {
            return line.simplified().split(' ').value(1).toDouble() / 1024;
        }
    }
    return 0;
}

/// Times the turns of the event loop between waking up and going to sleep.
class TurnWatch
{
public:
    TurnWatch()
    {
        auto *dispatcher = QAbstractEventDispatcher::instance();
        QObject::connect(dispatcher, &QAbstractEventDispatcher::awake, [this] { begin(); });
        QObject::connect(dispatcher, &QAbstractEventDispatcher::aboutToBlock, [this] { end(); });
        begin();
    }
    void restart()
    {
        m_worstCpu = 0;
        m_worstWall = 0;
        begin();
    }
    void report(const QString &during)
    {
        end();
        print(u"longest turn, CPU, "_s + during, m_worstCpu, u"ms"_s);
        print(u"longest turn, by the clock, "_s + during, m_worstWall, u"ms"_s);
        restart();
    }

private:
    void begin()
    {
        m_cpu = cpuMs();
        m_wall.start();
        m_isAwake = true;
    }
    void end()
    {
        if (m_isAwake) {
            m_worstCpu = std::max(m_worstCpu, cpuMs() - m_cpu);
            m_worstWall = std::max(m_worstWall, static_cast<double>(m_wall.nsecsElapsed()) / 1e6);
        }
        m_isAwake = false;
    }

    QElapsedTimer m_wall;
    double m_cpu = 0;
    double m_worstCpu = 0;
    double m_worstWall = 0;
    bool m_isAwake = false;
};

/// What the list shows, from the outside.
class List
{
public:
    explicit List(const ui::MainWindow &window)
        : m_view(window.findChild<QTableView *>(u"inbox.list"_s))
        , m_search(window.findChild<QLineEdit *>(u"inbox.search"_s))
    {
    }
    [[nodiscard]] int rows() const { return m_view->model()->rowCount(); }
    /// The rows in view have their texts.
    [[nodiscard]] bool isPainted() const
    {
        const int row = m_view->rowAt(1);
        return row >= 0
               && m_view->model()->index(row, 0).data(ui::TicketTableModel::RowRole).isValid();
    }
    void ask(const QString &text)
    {
        m_search->setFocus();
        m_search->selectAll();
        QTest::keyClick(m_search, Qt::Key_Delete);
        QTest::keyClicks(m_search, text);
        QTest::keyClick(m_search, Qt::Key_Return);
    }
    QTableView &view() { return *m_view; }

private:
    QTableView *m_view;
    QLineEdit *m_search;
};

double waitFor(const QElapsedTimer &timer, const std::function<bool()> &isTrue)
{
    if (!QTest::qWaitFor(isTrue, kPatienceMs)) {
        return -1;
    }
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

void measureQueries(List &list, TurnWatch &turns)
{
    for (const char *text : {"",
                             "priority:high",
                             "sort:new",
                             "channel:email",
                             "invoice",
                             "confidence:<0.6 sort:confidence",
                             "is:open sort:due"}) {
        const QString query = QString::fromLatin1(text);
        list.ask(u"id:none"_s);
        QTest::qWait(1'500); // the empty list is read
        turns.restart();
        QElapsedTimer timer;
        timer.start();
        list.ask(query);
        const double first = waitFor(timer, [&] { return list.rows() > 0 && list.isPainted(); });
        const double whole = waitFor(timer, [&] { return list.rows() > 128; });
        print(u"first rows of \"%1\""_s.arg(query), first, u"ms"_s);
        print(u"whole list of \"%1\", %2 rows"_s.arg(query).arg(list.rows()), whole, u"ms"_s);
        turns.report(u"\"%1\""_s.arg(query));
    }
}

void measureScrolling(List &list, TurnWatch &turns)
{
    QElapsedTimer timer;
    std::vector<double> times;
    QScrollBar &bar = *list.view().verticalScrollBar();
    for (int i = 0; i < kScrolls; ++i) {
        timer.start();
        bar.setValue(static_cast<int>(qint64{bar.maximum()} * (i * 37 % kScrolls) / kScrolls));
        times.push_back(waitFor(timer, [&] { return list.isPainted(); }));
    }
    std::ranges::sort(times);
    print(u"jump in the list, median"_s, times[times.size() / 2], u"ms"_s);
    print(u"jump in the list, 99 of 100"_s, times[times.size() * 99 / 100], u"ms"_s);
    turns.report(u"scrolling"_s);
}

int measure(const QString &file)
{
    const QTemporaryDir folder;
    Settings settings;
    settings.databaseUrl = u"sqlite:"_s + file;
    settings.dataDirectory = folder.path();
    QElapsedTimer timer;
    timer.start();
    const auto context = ApplicationContext::open(settings);
    if (!context) {
        QTextStream(stderr) << context.error().detail << Qt::endl;
        return 1;
    }
    ApplicationContext &parts = **context;
    ui::ConsoleSettings console(folder.filePath(u"console.ini"_s));
    ui::setUpApplication(*qApp, console);
    ui::MainWindow window({parts.tickets(),
                           parts.feedback(),
                           parts.changes(),
                           parts.insights(),
                           parts.imports(),
                           parts.comparisons(),
                           parts.reviews(),
                           parts.similar(),
                           parts.escalations(),
                           parts.views(),
                           parts.triage(),
                           parts.clock()},
                          console);
    window.resize(1440, 900);
    window.show();
    List list(window);
    print(u"start to painted rows"_s,
          waitFor(timer, [&] { return list.rows() > 0 && list.isPainted(); }),
          u"ms"_s);
    TurnWatch turns;
    QTest::qWait(3'000);
    measureQueries(list, turns);
    list.ask(QString());
    QTest::qWait(3'000);
    turns.restart();
    measureScrolling(list, turns);
    print(u"resident memory"_s, residentMegabytes("VmRSS:"), u"MB"_s);
    print(u"resident memory at its most"_s, residentMegabytes("VmHWM:"), u"MB"_s);
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    if (QApplication::arguments().size() != 2) {
        QTextStream(stderr) << "usage: inbox_bench FILE.db" << Qt::endl;
        return 2;
    }
    return measure(QApplication::arguments().at(1));
}
