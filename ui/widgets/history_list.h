// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/stored_ticket.h"

#include <QDateTime>
#include <QWidget>

class QVBoxLayout;

namespace firstline::ui {

/// The life of a ticket, newest last: when it came, what the models said, what people said.
class HistoryList : public QWidget
{
    Q_OBJECT

public:
    explicit HistoryList(QWidget *parent = nullptr);

    void showHistory(const StoredTicket &ticket, const QDateTime &now);

private:
    [[nodiscard]] QString sentence(const StoredTicket &ticket, const HistoryEntry &entry) const;
    [[nodiscard]] QString correctionSentence(const Correction &correction) const;

    QVBoxLayout *m_layout;
    QList<QWidget *> m_rows;
};

} // namespace firstline::ui
