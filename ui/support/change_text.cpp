// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/change_text.h"

#include "ui/support/label_text.h"
#include "ui/support/time_text.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace firstline::ui {

namespace {

constexpr std::size_t kMostNamed = 2;

class ChangeText
{
    Q_DECLARE_TR_FUNCTIONS(ChangeText)

public:
    static QString labels(const TicketChange &change)
    {
        if (change.acceptsPrediction) {
            return tr("Accepted: %1", "what was done: tickets");
        }
        if (change.clearsPriority || change.clearsCategory) {
            return tr("As predicted again: %1");
        }
        QStringList labels;
        if (change.priority) {
            labels.append(priorityText(*change.priority));
        }
        if (change.category) {
            labels.append(*change.category);
        }
        return tr("Set to %2: %1", "what was done: tickets").arg(u"%1"_s, labels.join(u", "_s));
    }

    static QString status(TicketStatus status)
    {
        switch (status) {
        case TicketStatus::Closed:
            return tr("Closed: %1", "what was done: tickets");
        case TicketStatus::Bin:
            return tr("Moved to the Bin: %1");
        case TicketStatus::Pending:
            return tr("Waiting for the customer: %1");
        case TicketStatus::Open:
        case TicketStatus::Snoozed:
            break;
        }
        return tr("Opened again: %1");
    }

    static QString rest(const TicketChange &change)
    {
        if (change.assignee) {
            return change.assignee->isEmpty()
                       ? tr("Assigned to nobody: %1")
                       : tr("Assigned to %2: %1").arg(u"%1"_s, *change.assignee);
        }
        if (!change.addedTags.isEmpty()) {
            return tr("Tagged %2: %1").arg(u"%1"_s, change.addedTags.join(u", "_s));
        }
        if (!change.removedTags.isEmpty()) {
            return tr("Tag %2 removed: %1").arg(u"%1"_s, change.removedTags.join(u", "_s));
        }
        if (change.isEscalated) {
            return *change.isEscalated ? tr("Escalated: %1", "what was done: tickets")
                                       : tr("No longer escalated: %1");
        }
        if (change.isRead) {
            return *change.isRead ? tr("Marked read: %1") : tr("Marked unread: %1");
        }
        return tr("Note added: %1");
    }

    static QString title(const TicketChange &change, const QDateTime &now)
    {
        if (change.priority || change.category || change.acceptsPrediction || change.clearsPriority
            || change.clearsCategory) {
            return labels(change);
        }
        if (change.snoozedUntil) {
            return tr("Snoozed until %2: %1").arg(u"%1"_s, momentText(*change.snoozedUntil, now));
        }
        return change.status ? status(*change.status) : rest(change);
    }

    static QString tickets(qint64 count)
    {
        return tr("%Ln ticket(s)", nullptr, static_cast<int>(count));
    }

    static QString undone(const QString &sentence, const ChangeOutcome &outcome)
    {
        const qint64 all = outcome.changed + outcome.leftAloneCount;
        if (outcome.leftAloneCount > 0) {
            return tr("Undone for %L1 of %L2.").arg(outcome.changed).arg(all);
        }
        return tr("Undone: %1").arg(sentence);
    }

    static QString redone(const QString &sentence, const ChangeOutcome &outcome)
    {
        const qint64 all = outcome.changed + outcome.leftAloneCount;
        if (outcome.leftAloneCount > 0) {
            return tr("Done again for %L1 of %L2.").arg(outcome.changed).arg(all);
        }
        return tr("Done again: %1").arg(sentence);
    }

    static QString leftAlone(const LeftAlone &ticket)
    {
        return ticket.agent.isEmpty()
                   ? tr("A ticket is not there any more.")
                   : tr("#%1 was changed by %2.").arg(ticket.ticketId, ticket.agent);
    }

    /// The sentences after the first one.
    static QStringList more(const ChangeOutcome &outcome)
    {
        QStringList sentences;
        const std::size_t named = std::min(outcome.leftAlone.size(), kMostNamed);
        for (std::size_t i = 0; i < named; ++i) {
            sentences.append(leftAlone(outcome.leftAlone[i]));
        }
        const qint64 others = outcome.leftAloneCount - static_cast<qint64>(named);
        if (others > 0) {
            sentences.append(
                tr("%Ln more ticket(s) changed by others.", nullptr, static_cast<int>(others)));
        }
        if (outcome.unsure > 0) {
            sentences.append(tr("%Ln left for review.", nullptr, static_cast<int>(outcome.unsure)));
        }
        if (outcome.stopped) {
            sentences.append(tr("Stopped; the rest is as it was."));
        }
        return sentences;
    }
};

} // namespace

QString changeTitle(const TicketChange &change, const QDateTime &now)
{
    return ChangeText::title(change, now);
}

QString targetText(const QString &ticketId, qint64 tickets)
{
    return tickets == 1 && !ticketId.isEmpty() ? u'#' + ticketId : ChangeText::tickets(tickets);
}

QString outcomeText(ChangeStep step, const QString &sentence, const ChangeOutcome &outcome)
{
    QStringList sentences;
    switch (step) {
    case ChangeStep::Done:
        if (outcome.changed > 0) {
            sentences.append(sentence);
        }
        break;
    case ChangeStep::Undone:
        sentences.append(ChangeText::undone(sentence, outcome));
        break;
    case ChangeStep::Redone:
        sentences.append(ChangeText::redone(sentence, outcome));
        break;
    }
    return (sentences + ChangeText::more(outcome)).join(u' ');
}

} // namespace firstline::ui
