// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/stored_ticket.h"
#include "core/domain/ticket_change.h"
#include "ui/console_services.h"
#include "ui/pages/page.h"
#include "ui/server_state.h"

#include <QTimer>

class QStackedLayout;
class QTimer;

namespace firstline {
struct Error;
}

namespace firstline::ui {

class BulkBar;
class ChipButton;
class ConsoleActions;
class FilterRow;
class FirstRunPanel;
class InboxChanges;
class InboxSelection;
class InboxSearch;
class SearchField;
class TextLabel;
class TicketFeed;
class TicketListView;
class TicketPane;
class TicketSelection;
class TicketTableModel;
class Toast;
class TriageDesk;
class ConsoleSettings;
class TwoColumns;
class ViewBar;
class ViewDesk;

/// The product: the list of tickets, most urgent first, and the ticket that is being read.
class InboxPage : public Page
{
    Q_OBJECT

public:
    /// The references are kept and must outlive this object.
    InboxPage(const ConsoleServices &services,
              const ConsoleActions &actions,
              TriageDesk &desk,
              ConsoleSettings &settings,
              QWidget *parent = nullptr);
    ~InboxPage() override;

    [[nodiscard]] ViewDesk &views() { return *m_views; }
    /// Lists the tickets that a chart or another page points at.
    void showQuery(const TicketQuery &query);
    void showServer(const ServerState &state);
    void showModel(const QString &version, const QStringList &categories);
    void showMessage(const QString &text, bool isFailure);
    /// Whether tickets are selected for a change.
    [[nodiscard]] bool isSelecting() const;
    /// Says that what is listed holds sample tickets, and offers to remove them.
    void showSamples(bool areThere);
    void enter() override;

Q_SIGNALS:
    /// The count of the navigation: listed tickets, formatted.
    void countChanged(const QString &count);
    /// A ticket is, or is no longer, in the pane.
    void ticketShown(bool isShown);
    /// Tickets are, or are no longer, selected.
    void selectingChanged();
    void samplesWanted();
    void samplesUnwanted();
    void databaseWanted();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void buildLayout();
    /// Shows the ticket alone, or the list again.
    void setReading(bool isReading);
    QWidget *buildList();
    void showEscalated();
    void connectFeed();
    void connectSearch();
    QWidget *buildNotice();
    void list(const TicketQuery &query);
    void connectDesk();
    void connectActions();
    void connectSelection();
    void connectChanges();
    void showStatus();
    void showList(qint64 listed, qint64 total, double milliseconds);
    void showEmptiness(qint64 listed, qint64 total);
    void openTicket(qint64 rowId);
    void takeSaved(const StoredTicket &ticket, const QString &sentence, bool isDecision);
    void takeSavedMany(const ChangeOutcome &outcome, const QString &sentence);
    void openFound(qint64 rowId);
    void takeFailure(qint64 rowId, const Error &error);
    void moveOn(const StoredTicket &ticket);

    const ConsoleServices m_services;
    const ConsoleActions &m_actions;
    TriageDesk &m_desk;
    ConsoleSettings &m_settings;
    TicketTableModel *m_model;
    TicketFeed *m_feed;
    TicketSelection *m_selection;
    InboxChanges *m_changes;
    InboxSelection *m_selecting = nullptr;
    QTimer m_readSoon; ///< a ticket that is only passed by stays unread
    TicketListView *m_list = nullptr;
    SearchField *m_field = nullptr;
    FilterRow *m_filters = nullptr;
    InboxSearch *m_search = nullptr;
    ViewDesk *m_views;
    ViewBar *m_viewBar = nullptr;
    TextLabel *m_problem = nullptr; ///< what of the search was not understood
    TextLabel *m_notice = nullptr;
    QWidget *m_clear = nullptr;   ///< takes the search back when nothing matches
    QWidget *m_loading = nullptr; ///< the bar over a list that takes its time
    QTimer *m_patience = nullptr;
    TicketPane *m_pane = nullptr;
    TwoColumns *m_splitter = nullptr;
    FirstRunPanel *m_firstRun = nullptr;
    ChipButton *m_samples = nullptr;
    QStackedLayout *m_stack = nullptr;
    BulkBar *m_bulk = nullptr;
    Toast *m_toast = nullptr;
    QString m_listStatus;     ///< how many are listed, and how long it took
    bool m_hasTickets = true; ///< there is any in the database
    qint64 m_decidedRow = 0;  ///< decided here since the list was last read
};

} // namespace firstline::ui
