// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/escalation.h"

#include <QDateTime>
#include <QWidget>

namespace firstline {
class EscalationService;
class TicketService;
class Clock;
} // namespace firstline

namespace firstline::ui {

class ElidedLabel;

/// One line over the inbox that says how many escalated tickets are late or will be soon. It never
/// takes the focus; it goes away when there is nothing to do or when the person says so.
class EscalationBanner : public QWidget
{
    Q_OBJECT

public:
    /// The references are kept and must outlive this object.
    EscalationBanner(EscalationService &escalations,
                     TicketService &tickets,
                     const Clock &clock,
                     QWidget *parent = nullptr);

    [[nodiscard]] QString text() const;

Q_SIGNALS:
    /// The person wants to see the tickets.
    void showWanted();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void buildLayout();
    void ask();
    void take(const EscalationSummary &summary);
    void decide();

    EscalationService &m_escalations;
    const Clock &m_clock;
    ElidedLabel *m_headline = nullptr;
    ElidedLabel *m_rest = nullptr;
    EscalationSummary m_summary;
    EscalationSummary m_dismissed; ///< what was there when it was sent away
    QDateTime m_quietUntil;        ///< invalid: it was sent away for this set
};

} // namespace firstline::ui
