// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/stored_ticket.h"
#include "ui/console_services.h"
#include "ui/support/triage_desk.h"

#include <QTimer>
#include <QWidget>

#include <functional>

class QScrollArea;
class QStackedLayout;

namespace firstline::ui {

class ConsoleActions;
class ElidedLabel;
class HistoryList;
class MessageSection;
class PaneSkeleton;
class PredictionCard;
class SimilarList;
class TicketPills;

/// One ticket to read and decide: who wrote, what the model says and why, the message, its history
/// and tickets like it.
class TicketPane : public QWidget
{
    Q_OBJECT

public:
    /// The services and actions are kept and must outlive this object; `agent` names the person at
    /// this window.
    TicketPane(const ConsoleServices &services,
               const ConsoleActions &actions,
               std::function<QString()> agent,
               QWidget *parent = nullptr);

    void showTicket(const StoredTicket &ticket);
    /// Shows what the list row knows until the ticket arrives.
    void showRow(const TicketRow &row);
    void clear();
    void setSaving(bool isSaving);

    /// The row id of the ticket that is shown whole, else 0.
    [[nodiscard]] qint64 rowId() const { return m_rowId; }
    [[nodiscard]] const StoredTicket &ticket() const { return m_ticket; }

Q_SIGNALS:
    void said(const firstline::ui::PersonLabels &labels);
    /// The labels are to be these again, as before a line of the history.
    void restoreWanted(const firstline::ui::PersonLabels &labels);
    /// Taking a line of the history back did not work.
    void failed(const firstline::Error &error);
    /// Another ticket is to be shown.
    void ticketWanted(qint64 rowId);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void buildLayout();
    void connectParts();
    QWidget *buildContent();
    QLayout *buildHead();
    QWidget *buildFoot(QWidget *content);
    void showHead(const TicketRow &row);
    void showMessage(const std::vector<Entity> &entities);
    void showParts(bool areKnown);
    void findSimilar();
    void undoChange(qint64 changeId);
    void readAgain(qint64 rowId);
    void readAgreement();
    void refreshMarks();
    void showWord(const QString &text);

    const ConsoleServices m_services;
    const ConsoleActions &m_actions;
    std::function<QString()> m_agent;
    qint64 m_rowId = 0;
    StoredTicket m_ticket;
    std::vector<Reason> m_reasons;
    std::vector<Entity> m_entities;
    QTimer m_similarSoon; ///< tickets that are only passed by are not searched for
    QTimer m_agreementSoon;

    QStackedLayout *m_stack = nullptr;
    QScrollArea *m_scroll = nullptr;
    ElidedLabel *m_origin = nullptr;
    ElidedLabel *m_subject = nullptr;
    TicketPills *m_pills = nullptr;
    PaneSkeleton *m_skeleton = nullptr;
    PredictionCard *m_prediction = nullptr;
    MessageSection *m_message = nullptr;
    QWidget *m_foot = nullptr;
    HistoryList *m_history = nullptr;
    SimilarList *m_similar = nullptr;
};

} // namespace firstline::ui
