// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/event_text.h"

#include "core/domain/enum_text.h"
#include "ui/support/time_text.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace firstline::ui {

namespace {

struct EventText
{
    Q_DECLARE_TR_FUNCTIONS(EventText)

public:
    static QString status(const QString &agent, const QString &status)
    {
        if (status == word(TicketStatus::Closed)) {
            return tr("%1 closed it").arg(agent);
        }
        if (status == word(TicketStatus::Bin)) {
            return tr("%1 moved it to the Bin").arg(agent);
        }
        if (status == word(TicketStatus::Pending)) {
            return tr("%1 set it to wait for the customer").arg(agent);
        }
        if (status == word(TicketStatus::Snoozed)) {
            return tr("%1 snoozed it").arg(agent);
        }
        return tr("%1 opened it again").arg(agent);
    }

    static QString assignee(const QString &agent, const QString &name)
    {
        return name.isEmpty() ? tr("%1 assigned it to nobody").arg(agent)
                              : tr("%1 assigned it to %2").arg(agent, name);
    }

    static QString tags(const QString &agent, const QString &tags)
    {
        return tags.isEmpty() ? tr("%1 removed all tags").arg(agent)
                              : tr("%1 set the tags %2").arg(agent, tags);
    }

    static QString snooze(const QString &agent, const QString &until, const QDateTime &now)
    {
        const QDateTime time = QDateTime::fromString(until, Qt::ISODateWithMs);
        return time.isValid() ? tr("%1 snoozed it until %2").arg(agent, momentText(time, now))
                              : tr("%1 ended the snooze").arg(agent);
    }

    static QString note(const QString &agent, const TicketEvent &event)
    {
        return event.after.isEmpty() ? tr("%1 took a note back: %2").arg(agent, event.before)
                                     : tr("%1 noted: %2").arg(agent, event.after);
    }

    static QString escalation(const QString &agent, const QString &since)
    {
        return since.isEmpty() ? tr("%1 ended the escalation").arg(agent)
                               : tr("%1 escalated it").arg(agent);
    }

    static QString read(const QString &agent, const QString &since)
    {
        return since.isEmpty() ? tr("%1 marked it as unread").arg(agent)
                               : tr("%1 opened it").arg(agent);
    }

    static QString program() { return tr("Firstline", "as the one who did something"); }
};

} // namespace

QString eventText(const TicketEvent &event, const QDateTime &now)
{
    const QString agent = event.agent.isEmpty() ? EventText::program() : event.agent;
    switch (event.kind) {
    case TicketEventKind::Status:
        return EventText::status(agent, event.after);
    case TicketEventKind::Assignee:
        return EventText::assignee(agent, event.after);
    case TicketEventKind::Tags:
        return EventText::tags(agent, event.after);
    case TicketEventKind::Snooze:
        return EventText::snooze(agent, event.after, now);
    case TicketEventKind::Note:
        return EventText::note(agent, event);
    case TicketEventKind::Escalation:
        return EventText::escalation(agent, event.after);
    case TicketEventKind::Read:
        break;
    }
    return EventText::read(agent, event.after);
}

QString eventIcon(TicketEventKind kind)
{
    switch (kind) {
    case TicketEventKind::Snooze:
        return u"clock"_s;
    case TicketEventKind::Tags:
        return u"tag"_s;
    case TicketEventKind::Escalation:
        return u"alert"_s;
    case TicketEventKind::Note:
        return u"chat"_s;
    default:
        return u"user"_s;
    }
}

} // namespace firstline::ui
