// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/stored_ticket.h"
#include "ui/support/person_labels.h"

#include <QDateTime>
#include <QWidget>

#include <functional>

class QHBoxLayout;
class QVBoxLayout;

namespace firstline::ui {

/// The life of a ticket, newest last: when it came, what the models said, what people said. Each
/// line of the person at this window that still holds has a button that takes it back.
class HistoryList : public QWidget
{
    Q_OBJECT

public:
    explicit HistoryList(QWidget *parent = nullptr);

    /// `agent` is the person at this window.
    void showHistory(const StoredTicket &ticket, const QString &agent, const QDateTime &now);

Q_SIGNALS:
    /// The labels are to be these again, as they were before a line.
    void restoreWanted(const firstline::ui::PersonLabels &labels);
    /// A change is to be taken back.
    void undoWanted(qint64 changeId);

private:
    void addLine(const StoredTicket &ticket, std::size_t place, const QDateTime &now);
    void addUndo(QHBoxLayout &line, const QString &sentence, const std::function<void()> &undo);
    /// What takes a line back; empty where it is not this person's or holds no more.
    [[nodiscard]] std::function<void()> undoOf(const StoredTicket &ticket, std::size_t place);
    [[nodiscard]] QString
    sentence(const StoredTicket &ticket, const HistoryEntry &entry, const QDateTime &now) const;
    [[nodiscard]] QString correctionSentence(const Correction &correction) const;

    QVBoxLayout *m_layout;
    QList<QWidget *> m_rows;
    QString m_agent;
};

} // namespace firstline::ui
