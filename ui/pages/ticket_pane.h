// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/stored_ticket.h"
#include "ui/support/triage_desk.h"

#include <QDateTime>
#include <QWidget>

#include <functional>

class QScrollArea;
class QStackedLayout;

namespace firstline {
class TriageService;
}

namespace firstline::ui {

class ConsoleActions;
class ElidedLabel;
class HistoryList;
class MessageSection;
class Pill;
class PredictionCard;

/// One ticket to read and decide: who wrote, what the model says and why, the message, its history.
class TicketPane : public QWidget
{
    Q_OBJECT

public:
    /// The references are kept and must outlive this object; `now` tells the time.
    TicketPane(const ConsoleActions &actions,
               const TriageService &triage,
               std::function<QDateTime()> now,
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

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void buildLayout();
    QWidget *buildContent();
    QLayout *buildHead();
    void showHead(const TicketRow &row);
    void showPills();
    void refreshMarks();
    void showWord(const QString &text);

    const ConsoleActions &m_actions;
    const TriageService &m_triage;
    std::function<QDateTime()> m_now;
    QString m_foundProduct; ///< that the text names; shown where the ticket states none
    qint64 m_rowId = 0;
    StoredTicket m_ticket;
    std::vector<Reason> m_reasons;

    QStackedLayout *m_stack = nullptr;
    QScrollArea *m_scroll = nullptr;
    ElidedLabel *m_origin = nullptr;
    ElidedLabel *m_subject = nullptr;
    Pill *m_due = nullptr;
    Pill *m_language = nullptr;
    Pill *m_product = nullptr;
    PredictionCard *m_prediction = nullptr;
    MessageSection *m_message = nullptr;
    HistoryList *m_history = nullptr;
};

} // namespace firstline::ui
