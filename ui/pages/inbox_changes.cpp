// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/inbox_changes.h"

#include "core/base/clock.h"
#include "core/service/change_service.h"
#include "ui/models/ticket_selection.h"
#include "ui/models/ticket_table_model.h"
#include "ui/support/change_text.h"
#include "ui/support/console_actions.h"
#include "ui/support/console_settings.h"
#include "ui/support/label_text.h"
#include "ui/support/snooze_times.h"
#include "ui/support/time_text.h"
#include "ui/support/triage_desk.h"
#include "ui/support/when_ready.h"
#include "ui/widgets/choice_picker.h"
#include "ui/widgets/note_sheet.h"

#include <QMenu>

using namespace Qt::StringLiterals;

namespace firstline::ui {

namespace {

QMenu *makeMenu(const QString &name, const QString &title, QWidget *parent)
{
    auto *menu = new QMenu(title, parent);
    menu->setObjectName(name);
    menu->setAccessibleName(title);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    return menu;
}

QStringList merged(const QStringList &first, const QStringList &second)
{
    QStringList all = first;
    for (const QString &text : second) {
        if (!all.contains(text, Qt::CaseInsensitive)) {
            all.append(text);
        }
    }
    all.sort(Qt::CaseInsensitive);
    return all;
}

/// A tag to add, or with a hyphen before it one to remove.
TicketChange tagChange(const QString &text)
{
    TicketChange change;
    if (text.startsWith(u'-')) {
        change.removedTags = {text.mid(1)};
    } else {
        change.addedTags = {text};
    }
    return change;
}

} // namespace

InboxChanges::InboxChanges(const ConsoleServices &services,
                           const ConsoleActions &actions,
                           const ConsoleSettings &settings,
                           TriageDesk &desk,
                           QWidget *parent)
    : QObject(parent)
    , m_services(services)
    , m_actions(actions)
    , m_settings(settings)
    , m_desk(desk)
{
    connectActions();
}

void InboxChanges::setTickets(TicketSelection *selection, const TicketTableModel *model)
{
    m_selection = selection;
    m_model = model;
}

QWidget *InboxChanges::page() const
{
    return static_cast<QWidget *>(parent());
}

void InboxChanges::connectActions()
{
    const auto on = [this](ActionId id, auto act) {
        connect(m_actions.of(id), &QAction::triggered, this, [this, act] {
            if (m_scene.isActive() && hasTarget()) {
                act();
            }
        });
    };
    on(ActionId::BulkAccept, [this] {
        TicketChange change;
        change.acceptsPrediction = true;
        send(change, Selection::Cleared);
    });
    on(ActionId::BulkPriority, [this] { choosePriority(); });
    on(ActionId::BulkCategory, [this] { chooseCategory(); });
    on(ActionId::Merge, [this] { merge(); });
    on(ActionId::Snooze, [this] { chooseSnooze(); });
    on(ActionId::Escalate, [this] { toggleEscalation(); });
    on(ActionId::AddNote, [this] { writeNote(); });
    on(ActionId::Assign, [this] { chooseAssignee(); });
    on(ActionId::AddTags, [this] { chooseTag(); });
    on(ActionId::CloseTicket, [this] { toggleStatus(TicketStatus::Closed); });
    on(ActionId::MoveToBin, [this] { toggleStatus(TicketStatus::Bin); });
    on(ActionId::MarkUnread, [this] {
        TicketChange change;
        change.isRead = false;
        send(change, Selection::Kept);
    });
}

bool InboxChanges::hasTarget() const
{
    return !m_selection->isEmpty() || m_scene.current() != nullptr;
}

DeskChange InboxChanges::target() const
{
    DeskChange target;
    const StoredTicket *current = m_scene.current();
    if (m_selection->isEmpty() && current != nullptr) {
        target.tickets = {{current->ticket.rowId, current->revision}};
        target.ticketId = current->ticket.ticketId;
        return target;
    }
    const QHash<qint64, qint64> revisions = m_model->knownRevisions();
    const std::vector<qint64> rowIds = m_selection->rowIds();
    target.tickets.reserve(rowIds.size());
    for (const qint64 rowId : rowIds) {
        const auto revision = revisions.constFind(rowId);
        const bool isKnown = revision != revisions.constEnd();
        target.tickets.push_back(
            {rowId, isKnown ? std::optional<qint64>(*revision) : std::nullopt});
    }
    if (rowIds.size() == 1 && current != nullptr && current->ticket.rowId == rowIds.front()) {
        target.ticketId = current->ticket.ticketId;
    }
    return target;
}

QString InboxChanges::targetName() const
{
    const DeskChange target = this->target();
    return targetText(target.ticketId, static_cast<qint64>(target.tickets.size()));
}

void InboxChanges::send(const TicketChange &change, Selection selection)
{
    DeskChange wanted = target();
    wanted.change = change;
    if (selection == Selection::Cleared) {
        m_selection->clear();
    }
    m_desk.change(wanted);
}

/// Sets the status; a single ticket that has it already is opened again.
void InboxChanges::toggleStatus(TicketStatus status)
{
    const StoredTicket *current = m_scene.current();
    const bool isSingle = m_selection->isEmpty() && current != nullptr;
    TicketChange change;
    change.status = isSingle && current->ticket.status == status ? TicketStatus::Open : status;
    send(change, Selection::Cleared);
}

void InboxChanges::toggleEscalation()
{
    const StoredTicket *current = m_scene.current();
    const bool isSingle = m_selection->isEmpty() && current != nullptr;
    TicketChange change;
    change.isEscalated = !isSingle || !current->escalatedAt.isValid();
    send(change, Selection::Kept);
}

void InboxChanges::choosePriority()
{
    QMenu *menu = makeMenu(u"inbox.priority.menu"_s, tr("Priority"), page());
    int key = 0;
    for (const Priority priority : {Priority::Low, Priority::Medium, Priority::High}) {
        QAction *action = menu->addAction(u"&%1  %2"_s.arg(++key).arg(priorityText(priority)));
        connect(action, &QAction::triggered, this, [this, priority] {
            TicketChange change;
            change.priority = priority;
            send(change, Selection::Kept);
        });
    }
    menu->popup(m_scene.menuPlace());
}

void InboxChanges::chooseSnooze()
{
    QMenu *menu = makeMenu(u"inbox.snooze.menu"_s, tr("Snooze"), page());
    const QDateTime now = m_services.clock.now();
    const auto add = [&](int key, const QString &name, const QDateTime &until) {
        QAction *action =
            menu->addAction(u"&%1  %2 · %3"_s.arg(key).arg(name, momentText(until, now)));
        connect(action, &QAction::triggered, this, [this, until] {
            TicketChange change;
            change.snoozedUntil = until;
            send(change, Selection::Cleared);
        });
    };
    add(1, tr("1 hour"), inOneHour(now));
    add(2, tr("Tomorrow"), tomorrowMorning(now));
    add(3, tr("Monday"), nextMondayMorning(now));
    menu->popup(m_scene.menuPlace());
}

void InboxChanges::withUsedWords(std::function<void(const UsedWords &)> act)
{
    whenReady(this,
              m_services.changes.usedWords(),
              [this, act = std::move(act)](const Result<UsedWords> &words) {
                  if (hasTarget()) {
                      act(words.value_or(UsedWords()));
                  }
              });
}

void InboxChanges::chooseCategory()
{
    withUsedWords([this](const UsedWords &words) {
        auto *picker = new ChoicePicker(
            {u"inbox.category"_s,
             tr("Category of %1", "tickets").arg(targetName()),
             tr("Type to find a category"),
             merged(m_categories, words.categories),
             QString()},
            [this](const QString &category) {
                TicketChange change;
                change.category = category;
                send(change, Selection::Kept);
            },
            page());
        picker->openAt(m_scene.menuPlace());
    });
}

void InboxChanges::chooseAssignee()
{
    withUsedWords([this](const UsedWords &words) {
        auto *picker = new ChoicePicker(
            {u"inbox.assignee"_s,
             tr("Assign %1", "tickets").arg(targetName()),
             tr("Type a name"),
             merged({m_settings.agent()}, words.agents),
             tr("Nobody")},
            [this](const QString &name) {
                TicketChange change;
                change.assignee = name;
                send(change, Selection::Kept);
            },
            page());
        picker->openAt(m_scene.menuPlace());
    });
}

void InboxChanges::chooseTag()
{
    withUsedWords([this](const UsedWords &words) {
        QStringList choices = words.tags;
        for (const QString &tag : words.tags) {
            choices.append(u'-' + tag);
        }
        auto *picker = new ChoicePicker(
            {u"inbox.tag"_s,
             tr("Tag %1", "tickets").arg(targetName()),
             tr("A tag to add, -tag to remove"),
             choices,
             QString()},
            [this](const QString &text) { send(tagChange(text), Selection::Kept); },
            page());
        picker->openAt(m_scene.menuPlace());
    });
}

void InboxChanges::writeNote()
{
    auto *sheet = new NoteSheet(
        targetName(),
        [this](const QString &text) {
            TicketChange change;
            change.note = text;
            send(change, Selection::Kept);
        },
        page());
    sheet->open();
}

void InboxChanges::merge()
{
    const DeskChange wanted = target();
    if (wanted.tickets.size() > 1) {
        m_selection->clear();
        m_desk.merge(wanted.tickets);
    }
}

} // namespace firstline::ui
