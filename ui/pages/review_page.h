// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/review_queue.h"
#include "core/domain/stored_ticket.h"
#include "ui/console_services.h"
#include "ui/pages/page.h"

#include <QTimer>

class QListView;
class QModelIndex;

namespace firstline {
struct Error;
}

namespace firstline::ui {

class AgreementCard;
class ConsoleActions;
class ConsoleSettings;
class ReviewListModel;
class Segmented;
class TextLabel;
class TicketPane;
class Toast;
class TriageDesk;

/// What the model is unsure of, grouped by why: the list, and the ticket to decide.
class ReviewPage : public Page
{
    Q_OBJECT

public:
    /// The references are kept and must outlive this object.
    ReviewPage(const ConsoleServices &services,
               const ConsoleActions &actions,
               TriageDesk &desk,
               ConsoleSettings &settings,
               QWidget *parent = nullptr);

    void enter() override;
    /// Shows the ticket anew, because another model answers now.
    void refreshModel();
    [[nodiscard]] bool hasTicket() const;

Q_SIGNALS:
    /// How many tickets wait.
    void waitingChanged(qint64 waiting);
    /// A ticket is, or is no longer, in the pane.
    void ticketShown(bool isShown);

private:
    void buildLayout();
    QWidget *buildList();
    QWidget *buildPane();
    void connectParts();
    void connectDesk();
    void refresh();
    void showQueue(const ReviewQueue &queue);
    void setCurrentRow(int row);
    void move(int step);
    void activate(const QModelIndex &index);
    void openCurrent();
    void openTicket(qint64 rowId);
    void takeSaved(const StoredTicket &ticket, const QString &sentence, bool isDecision);
    void takeFailure(qint64 rowId, const Error &error);

    const ConsoleServices m_services;
    const ConsoleActions &m_actions;
    TriageDesk &m_desk;
    ConsoleSettings &m_settings;
    ReviewListModel *m_model;
    QTimer m_refreshSoon; ///< tickets arrive in bursts
    Segmented *m_sort = nullptr;
    QListView *m_list = nullptr;
    TextLabel *m_empty = nullptr;
    AgreementCard *m_agreement = nullptr;
    TicketPane *m_pane = nullptr;
    Toast *m_toast = nullptr;
    qint64 m_wanted = 0; ///< the ticket that is being read for the pane
    qint64 m_doneToday = 0;
    bool m_isStale = true; ///< something changed while the page was not shown
};

} // namespace firstline::ui
