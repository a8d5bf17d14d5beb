// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/stored_ticket.h"
#include "ui/console_services.h"
#include "ui/installation.h"
#include "ui/pages/page_id.h"
#include "ui/server_state.h"

#include <QMainWindow>

#include <array>

class QStackedWidget;

namespace firstline::ui {

class ChangeWindows;
class ComparisonRunner;
class ConsoleActions;
class GoChord;
class ImportRunner;
class InboxPage;
class JobBoard;
class NavRail;
class Page;
class ReviewPage;
class SampleData;
class SettingsPage;
class ShortcutOverlay;
class StatusStrip;
class TriageDesk;
class ConsoleSettings;

/// The window of the console: navigation, pages, status bar, and the commands between them.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    static constexpr int kNarrowBelow = 1180; ///< window width below which the navigation is narrow

    /// The services and settings are kept and must outlive the window.
    MainWindow(const ConsoleServices &services,
               ConsoleSettings &settings,
               QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Shows what the embedded server is doing.
    void showServerState(const ServerState &state);
    /// Tells in Settings where the program keeps what.
    void showInstallation(const Installation &installation);
    /// Adds requests that it answered to the log, oldest first.
    void showServedRequests(const std::vector<ServedRequest> &requests);
    /// Reads the published model's card anew. Call it after another model was published.
    void refreshModel();
    void showPage(PageId id);

Q_SIGNALS:
    /// The person wants to work on another database file; it is opened by a new start.
    void databaseChosen(const QString &file);
    void serverStartWanted();
    void serverStopWanted();
    void serverPortChosen(quint16 port);

protected:
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void buildContent();
    void rebuild();
    void buildPages();
    void addPage(PageId id, Page *page);
    void connectActions();
    void connectInbox();
    void connectImports();
    void restore();
    void chooseFile();
    void chooseDatabase();
    void connectSamples();
    void importFile(const QString &file);
    void endImport(const QString &message, bool isFailure);
    void showQuery(const TicketQuery &query);
    void openView(int number);
    void showViews();
    void refreshStatus();
    void adoptWidth();
    void switchTheme();
    void setTextPercent(int percent);
    void updateActions();

    const ConsoleServices m_services;
    ConsoleSettings &m_settings;
    TriageDesk *m_desk;
    ImportRunner *m_imports;
    SampleData *m_samples;
    ComparisonRunner *m_comparisons;
    ChangeWindows *m_changeWindows;
    JobBoard *m_jobs;
    ServerState m_server;
    Installation m_installation;
    PageId m_current = PageId::Inbox;
    bool m_isTicketShown = false;
    bool m_wantsNarrow = false;
    bool m_mayQuit = false; ///< the person gave up the running work

    ConsoleActions *m_actions = nullptr;
    GoChord *m_chord = nullptr;
    NavRail *m_nav = nullptr;
    QStackedWidget *m_stack = nullptr;
    StatusStrip *m_status = nullptr;
    ShortcutOverlay *m_keys = nullptr;
    InboxPage *m_inbox = nullptr;
    ReviewPage *m_review = nullptr;
    SettingsPage *m_settingsPage = nullptr;
    std::array<Page *, kPageCount> m_pages{};
};

} // namespace firstline::ui
