// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window.h"

#include "core/service/triage_service.h"
#include "ui/dialogs/import_dialog.h"
#include "ui/pages/inbox_page.h"
#include "ui/pages/insights_page.h"
#include "ui/pages/models_page.h"
#include "ui/pages/placeholder_page.h"
#include "ui/pages/review_page.h"
#include "ui/pages/service_page.h"
#include "ui/pages/settings_page.h"
#include "ui/support/appearance.h"
#include "ui/support/change_windows.h"
#include "ui/support/comparison_runner.h"
#include "ui/support/confirm.h"
#include "ui/support/console_actions.h"
#include "ui/support/console_settings.h"
#include "ui/support/desktop_notifier.h"
#include "ui/support/error_text.h"
#include "ui/support/firstline_style.h"
#include "ui/support/go_chord.h"
#include "ui/support/import_runner.h"
#include "ui/support/import_text.h"
#include "ui/support/job_board.h"
#include "ui/support/sample_data.h"
#include "ui/support/triage_desk.h"
#include "ui/support/view_desk.h"
#include "ui/widgets/console_menu.h"
#include "ui/widgets/nav_rail.h"
#include "ui/widgets/shortcut_overlay.h"
#include "ui/widgets/status_strip.h"

#include <QApplication>
#include <QCloseEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLocale>
#include <QMimeData>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace firstline::ui {

namespace {

constexpr QSize kFirstSize{1440, 900};
constexpr int kTextStep = 10;

QString goLetters()
{
    QString letters;
    for (const PageSpec &page : kPages) {
        letters += QLatin1Char(page.letter);
    }
    return letters + u"123456789"_s; // the saved views
}

QString droppedFile(const QMimeData &data)
{
    const QList<QUrl> urls = data.urls();
    return urls.size() == 1 ? urls.front().toLocalFile() : QString();
}

} // namespace

MainWindow::MainWindow(const ConsoleServices &services, ConsoleSettings &settings, QWidget *parent)
    : QMainWindow(parent)
    , m_services(services)
    , m_settings(settings)
    , m_desk(new TriageDesk(services, settings, this))
    , m_imports(new ImportRunner(services.imports, this))
    , m_samples(new SampleData(services.imports, *m_imports, this))
    , m_comparisons(new ComparisonRunner(services.comparisons, this))
    , m_changeWindows(new ChangeWindows(services, settings, *m_desk, this))
    , m_jobs(new JobBoard(*m_imports, *m_comparisons, *m_desk, this))
{
    auto *notifier = new DesktopNotifier(services.escalations, settings, services.clock, this);
    connect(notifier, &DesktopNotifier::activated, this, [this] {
        showPage(PageId::Inbox);
        activateWindow();
    });
    setObjectName(u"window"_s);
    setWindowTitle(u"Firstline"_s);
    setAcceptDrops(true);
    buildContent();
    connectImports();
    connect(m_jobs, &JobBoard::changed, this, &MainWindow::updateActions);
    connect(m_changeWindows,
            &ChangeWindows::told,
            this,
            [this](const QString &text, bool isFailure) { m_inbox->showMessage(text, isFailure); });
    connectSamples();
    connect(&m_desk->undoStack(), &QUndoStack::indexChanged, this, &MainWindow::updateActions);
    restore();
}

MainWindow::~MainWindow()
{
    delete centralWidget(); // pages use the desk, which is a child of this window too
}

void MainWindow::buildContent()
{
    m_actions = new ConsoleActions(this);
    m_nav = new NavRail(*m_actions, makeConsoleMenu(*m_actions, this));
    m_stack = new QStackedWidget;
    m_status = new StatusStrip;
    m_jobs->showIn(m_status);
    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(m_stack, 1);
    right->addWidget(m_status);
    auto *central = new QWidget(this);
    auto *layout = new QHBoxLayout(central);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_nav);
    layout->addLayout(right, 1);
    setCentralWidget(central);
    buildPages();
    m_keys = new ShortcutOverlay(*m_actions, central);
    m_chord = new GoChord(this, goLetters());
    connectActions();
    connectInbox();
    connect(m_actions, &ConsoleActions::keysChanged, m_chord, [this] {
        m_chord->setOn(m_actions->hasSingleKeys());
    });
    m_actions->adoptKeys(m_settings);
    refreshModel();
    showServerState(m_server);
    m_nav->showAgent(m_settings.agent());
    showPage(m_current);
    adoptWidth();
    updateActions();
}

void MainWindow::rebuild()
{
    delete m_chord;
    delete takeCentralWidget();
    delete m_actions;
    m_isTicketShown = false;
    buildContent();
}

void MainWindow::addPage(PageId id, Page *page)
{
    m_pages.at(static_cast<std::size_t>(id)) = page;
    m_stack->addWidget(page);
    connect(page, &Page::statusChanged, this, &MainWindow::refreshStatus);
}

void MainWindow::buildPages()
{
    m_inbox = new InboxPage(m_services, *m_actions, *m_desk, m_settings);
    addPage(PageId::Inbox, m_inbox);
    m_review = new ReviewPage(m_services, *m_actions, *m_desk, m_settings);
    addPage(PageId::Review, m_review);
    auto *insights = new InsightsPage(m_services.insights);
    connect(insights, &InsightsPage::queryChosen, this, &MainWindow::showQuery);
    addPage(PageId::Insights, insights);
    addPage(PageId::Drift, makeDriftPage());
    addPage(PageId::Models, new ModelsPage(m_services.triage, *m_comparisons, m_services.clock));
    auto *service = new ServicePage;
    connect(service, &ServicePage::startWanted, this, &MainWindow::serverStartWanted);
    connect(service, &ServicePage::stopWanted, this, &MainWindow::serverStopWanted);
    connect(service, &ServicePage::portChosen, this, &MainWindow::serverPortChosen);
    addPage(PageId::Service, service);
    auto *settings = new SettingsPage(m_settings, *m_actions, m_services.escalations);
    connect(settings, &SettingsPage::looksChanged, this, [this] {
        applyLooks(*qApp, m_settings);
        adoptWidth();
    });
    connect(settings, &SettingsPage::agentChanged, m_nav, [this] {
        m_nav->showAgent(m_settings.agent());
    });
    connect(
        settings,
        &SettingsPage::languageChanged,
        this,
        [this] {
            applyLanguage(*qApp, m_settings);
            rebuild();
        },
        Qt::QueuedConnection); // the page is deleted in it
    connect(settings, &SettingsPage::serviceWanted, this, [this] { showPage(PageId::Service); });
    connect(settings, &SettingsPage::databaseWanted, this, &MainWindow::chooseDatabase);
    connect(settings, &SettingsPage::binWanted, this, [this] {
        showQuery(TicketQuery::all().with(QueryField::Status, {u"bin"_s}));
    });
    settings->showInstallation(m_installation);
    m_settingsPage = settings;
    addPage(PageId::Settings, settings);
}

void MainWindow::connectActions()
{
    const auto on = [this](ActionId id, auto act) {
        connect(m_actions->of(id), &QAction::triggered, this, act);
    };
    on(ActionId::Undo, [this] { m_desk->undo(); });
    on(ActionId::Redo, [this] { m_desk->redo(); });
    on(ActionId::MyChanges, [this] { m_changeWindows->openPastChanges(); });
    on(ActionId::EmptyBin, [this] { m_changeWindows->openBin(); });
    on(ActionId::Import, [this] { chooseFile(); });
    on(ActionId::ShowKeys, [this] { m_keys->open(); });
    on(ActionId::OpenSettings, [this] { showPage(PageId::Settings); });
    on(ActionId::SwitchTheme, [this] { switchTheme(); });
    on(ActionId::LargerText, [this] { setTextPercent(m_settings.textPercent() + kTextStep); });
    on(ActionId::SmallerText, [this] { setTextPercent(m_settings.textPercent() - kTextStep); });
    on(ActionId::NormalText, [this] { setTextPercent(100); });
    on(ActionId::Quit, [this] { close(); });
    on(ActionId::NarrowNavigation, [this] {
        m_wantsNarrow = !m_nav->isNarrow();
        m_nav->setNarrow(m_wantsNarrow);
    });
    connect(m_nav, &NavRail::pageChosen, this, &MainWindow::showPage);
    connect(m_chord, &GoChord::waitingChanged, m_nav, &NavRail::showLetters);
    connect(m_chord, &GoChord::chosen, this, [this](QChar letter) {
        if (letter.isDigit()) {
            openView(letter.digitValue() - 1);
            return;
        }
        for (const PageSpec &page : kPages) {
            if (letter == QLatin1Char(page.letter)) {
                showPage(page.id);
            }
        }
    });
}

void MainWindow::connectInbox()
{
    m_inbox->showSamples(m_samples->isThere());
    connect(m_inbox, &InboxPage::samplesWanted, m_samples, &SampleData::add);
    connect(m_inbox, &InboxPage::samplesUnwanted, m_samples, &SampleData::remove);
    connect(m_inbox, &InboxPage::databaseWanted, this, &MainWindow::chooseDatabase);
    connect(m_nav, &NavRail::viewChosen, this, &MainWindow::openView);
    connect(&m_inbox->views(), &ViewDesk::viewsChanged, this, &MainWindow::showViews);
    showViews();
    connect(m_inbox, &InboxPage::countChanged, m_nav, [this](const QString &count) {
        m_nav->setCount(PageId::Inbox, count);
    });
    connect(m_inbox, &InboxPage::selectingChanged, this, &MainWindow::updateActions);
    const auto takeShown = [this](PageId page) {
        return [this, page](bool isShown) {
            if (page == m_current) {
                m_isTicketShown = isShown;
                updateActions();
            }
        };
    };
    connect(m_inbox, &InboxPage::ticketShown, this, takeShown(PageId::Inbox));
    connect(m_review, &ReviewPage::ticketShown, this, takeShown(PageId::Review));
    connect(m_review, &ReviewPage::waitingChanged, m_nav, [this](qint64 waiting) {
        m_nav->setCount(PageId::Review, waiting > 0 ? QLocale().toString(waiting) : QString());
    });
}

void MainWindow::connectImports()
{
    connect(m_imports,
            &ImportRunner::finished,
            this,
            [this](const QString &file, const ImportReport &report) {
                endImport(importReportText(file, report), false);
            });
    connect(
        m_imports, &ImportRunner::failed, this, [this](const QString &file, const Error &error) {
            endImport(importFailureText(file, error), error.code != ErrorCode::Cancelled);
        });
}

void MainWindow::connectSamples()
{
    connect(m_samples, &SampleData::changed, this, [this](bool areThere) {
        m_inbox->showSamples(areThere);
    });
    connect(m_samples, &SampleData::added, this, [this] {
        m_desk->undoStack().push(m_samples->undoStep());
    });
    connect(m_samples, &SampleData::removed, this, [this](qint64 tickets) {
        m_inbox->showMessage(tr("%Ln sample ticket(s) removed", nullptr, static_cast<int>(tickets)),
                             false);
    });
    connect(m_samples, &SampleData::failed, this, [this](const Error &error) {
        m_inbox->showMessage(errorText(error), true);
    });
    connect(m_imports, &ImportRunner::finished, m_samples, &SampleData::refresh);
    m_samples->refresh();
}

void MainWindow::showInstallation(const Installation &installation)
{
    m_installation = installation;
    m_settingsPage->showInstallation(installation);
}

void MainWindow::showServerState(const ServerState &state)
{
    m_server = state;
    m_settingsPage->showServer(state);
    m_nav->showServer(state);
    m_inbox->showServer(state);
    static_cast<ServicePage *>(m_pages.at(static_cast<std::size_t>(PageId::Service)))
        ->showServer(state);
}

void MainWindow::showServedRequests(const std::vector<ServedRequest> &requests)
{
    static_cast<ServicePage *>(m_pages.at(static_cast<std::size_t>(PageId::Service)))
        ->addRequests(requests);
}

void MainWindow::refreshModel()
{
    const std::optional<ModelCard> card = m_services.triage.card();
    QStringList categories;
    if (card) {
        for (const TaskCard &task : card->tasks) {
            if (task.task == Task::Category) {
                categories = QStringList(task.labels.begin(), task.labels.end());
            }
        }
    }
    categories.sort(Qt::CaseInsensitive);
    const QString version = card ? card->version : QString();
    m_nav->showModel(version);
    m_inbox->showModel(version, categories);
    m_review->refreshModel();
    static_cast<ModelsPage *>(m_pages.at(static_cast<std::size_t>(PageId::Models)))->refresh();
}

void MainWindow::showPage(PageId id)
{
    m_current = id;
    Page *page = m_pages.at(static_cast<std::size_t>(id));
    m_stack->setCurrentWidget(page);
    m_nav->setCurrent(id);
    page->enter();
    refreshStatus();
    updateActions();
}

void MainWindow::showQuery(const TicketQuery &query)
{
    m_inbox->showQuery(query);
    showPage(PageId::Inbox);
}

void MainWindow::openView(int number)
{
    showPage(PageId::Inbox);
    m_inbox->views().choose(static_cast<std::size_t>(number));
}

void MainWindow::showViews()
{
    const ViewDesk &desk = m_inbox->views();
    QList<std::pair<QString, QString>> entries;
    for (std::size_t i = 0; i < desk.views().size(); ++i) {
        const qint64 count = desk.counts().at(i);
        entries.append(
            {desk.views().at(i).name, count < 0 ? QString() : QLocale().toString(count)});
    }
    m_nav->setViews(entries);
}

void MainWindow::refreshStatus()
{
    const Page *page = m_pages.at(static_cast<std::size_t>(m_current));
    if (page != nullptr) {
        m_status->setText(page->statusText());
        m_status->setHints(page->keyHints());
    }
}

void MainWindow::updateActions()
{
    const bool isInbox = m_current == PageId::Inbox;
    const bool hasList = isInbox || m_current == PageId::Review;
    m_actions->setState({hasList, hasList && m_isTicketShown, isInbox && m_inbox->isSelecting()});
    m_actions->of(ActionId::Undo)->setEnabled(m_desk->undoStack().canUndo());
    m_actions->of(ActionId::Redo)->setEnabled(m_desk->undoStack().canRedo());
    m_actions->of(ActionId::Import)->setEnabled(!m_imports->isRunning());
}

void MainWindow::switchTheme()
{
    const auto *style = qobject_cast<FirstlineStyle *>(QApplication::style());
    const bool isDark = style != nullptr && style->theme().scheme() == Scheme::Dark;
    m_settings.setTheme(isDark ? ThemeChoice::Light : ThemeChoice::Dark);
    applyLooks(*qApp, m_settings);
    m_pages.at(static_cast<std::size_t>(PageId::Settings))->enter();
}

void MainWindow::setTextPercent(int percent)
{
    m_settings.setTextPercent(percent);
    applyLooks(*qApp, m_settings);
    adoptWidth();
    m_pages.at(static_cast<std::size_t>(PageId::Settings))->enter();
}

void MainWindow::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Import tickets"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters(
        {tr("Ticket files (*.csv *.jsonl *.ndjson *.json)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::importFile);
    dialog->open();
}

void MainWindow::chooseDatabase()
{
    auto *dialog = new QFileDialog(this, tr("Open a database"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Firstline databases (*.db *.sqlite)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::databaseChosen);
    dialog->open();
}

void MainWindow::importFile(const QString &file)
{
    if (file.isEmpty() || m_imports->isRunning()) {
        return;
    }
    auto *dialog = new ImportDialog(file, this);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        if (!m_imports->isRunning()) {
            m_imports->start(dialog->request());
        }
    });
    dialog->open();
}

void MainWindow::endImport(const QString &message, bool isFailure)
{
    m_inbox->showMessage(message, isFailure);
}

void MainWindow::adoptWidth()
{
    m_nav->setNarrow(m_wantsNarrow || width() < kNarrowBelow);
}

void MainWindow::restore()
{
    if (!restoreGeometry(m_settings.state(u"geometry"_s))) {
        resize(kFirstSize);
    }
    m_wantsNarrow = m_settings.word(u"navigation"_s) == "narrow"_L1;
    adoptWidth();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    const std::optional<JobBoard::Question> question = m_jobs->closingQuestion();
    if (question && !m_mayQuit) {
        event->ignore();
        confirm(*this, question->text, question->act, [this] {
            m_mayQuit = true;
            m_jobs->cancelAll();
            close();
        });
        return;
    }
    m_settings.setState(u"geometry"_s, saveGeometry());
    m_settings.setWord(u"navigation"_s, m_wantsNarrow ? u"narrow"_s : u"wide"_s);
    QMainWindow::closeEvent(event);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    adoptWidth();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!droppedFile(*event->mimeData()).isEmpty() && !m_imports->isRunning()) {
        event->acceptProposedAction();
    }
}

void MainWindow::dropEvent(QDropEvent *event)
{
    showPage(PageId::Inbox);
    importFile(droppedFile(*event->mimeData()));
}

} // namespace firstline::ui
