// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/stored_ticket.h"

#include <QWidget>

namespace firstline::ui {

class Pill;

/// What matters about a ticket at a glance: reply due, language, product, mood.
class TicketPills : public QWidget
{
    Q_OBJECT

public:
    explicit TicketPills(QWidget *parent = nullptr);

    /// `live` is what the model says now; null without a model.
    void showTicket(const StoredTicket &ticket, const Prediction *live, const QDateTime &now);

private:
    void showDue(const StoredTicket &ticket, const QDateTime &now);
    void showMood(double sentiment);

    Pill *m_due;
    Pill *m_language;
    Pill *m_product;
    Pill *m_mood;
};

} // namespace firstline::ui
