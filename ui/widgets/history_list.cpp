// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/history_list.h"

#include "ui/support/event_text.h"
#include "ui/support/label_history.h"
#include "ui/support/label_text.h"
#include "ui/support/time_text.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/fact_card.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace firstline::ui {

namespace {

constexpr int kLineHeight = 24;

QString iconOf(const HistoryEntry &entry)
{
    if (entry.event) {
        return eventIcon(entry.event->kind);
    }
    switch (entry.kind) {
    case HistoryEntry::Kind::Received:
        return u"mail"_s;
    case HistoryEntry::Kind::Predicted:
        return u"models"_s;
    case HistoryEntry::Kind::Corrected:
    case HistoryEntry::Kind::Changed:
        break;
    }
    return u"user"_s;
}

/// Whether nothing later of the same kind took the event's place.
bool holds(const std::vector<HistoryEntry> &history, std::size_t place)
{
    const TicketEvent &event = *history[place].event;
    for (std::size_t i = place + 1; i < history.size(); ++i) {
        const std::optional<TicketEvent> &later = history[i].event;
        const bool isSameKind = later && later->kind == event.kind;
        if (isSameKind && (event.kind != TicketEventKind::Note || later->before == event.after)) {
            return false;
        }
    }
    return event.kind != TicketEventKind::Note || !event.after.isEmpty();
}

} // namespace

HistoryList::HistoryList(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
{
    setObjectName(u"ticket.history"_s);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    m_layout->addWidget(new TextLabel(tr("History"), TextRole::BodyStrong, Colour::Text, this));
    m_layout->addSpacing(4);
}

void HistoryList::showHistory(const StoredTicket &ticket,
                              const QString &agent,
                              const QDateTime &now)
{
    qDeleteAll(m_rows);
    m_rows.clear();
    m_agent = agent;
    for (std::size_t i = 0; i < ticket.history.size(); ++i) {
        addLine(ticket, i, now);
    }
}

void HistoryList::addLine(const StoredTicket &ticket, std::size_t place, const QDateTime &now)
{
    const HistoryEntry &entry = ticket.history[place];
    auto *row = new QWidget(this);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 1, 0, 1);
    line->setSpacing(10);
    line->addWidget(new IconLabel(iconOf(entry), Colour::Text3, 14, row));
    line->addWidget(new TextLabel(momentText(entry.at, now), TextRole::Small, Colour::Text3, row));
    auto *text = new ElidedLabel(TextRole::Small, Colour::Text, 1, row);
    text->setText(sentence(ticket, entry, now));
    text->setMinimumHeight(themeOf(this).scaled(kLineHeight));
    if (entry.correction) {
        text->setHint(entry.correction->comment);
    }
    line->addWidget(text, 1);
    if (const auto undo = undoOf(ticket, place)) {
        addUndo(*line, text->text(), undo);
    }
    m_layout->addWidget(row);
    m_rows.append(row);
}

std::function<void()> HistoryList::undoOf(const StoredTicket &ticket, std::size_t place)
{
    const HistoryEntry &entry = ticket.history[place];
    if (entry.correction && entry.correction->agent == m_agent) {
        // The labels of this ticket only, also where many tickets got them at once.
        if (const auto before = labelsWithout(ticket.history, place)) {
            return [this, before] { Q_EMIT restoreWanted(*before); };
        }
    }
    if (entry.event && entry.event->agent == m_agent && entry.event->changeId
        && holds(ticket.history, place)) {
        return [this, id = *entry.event->changeId] { Q_EMIT undoWanted(id); };
    }
    return {};
}

void HistoryList::addUndo(QHBoxLayout &line,
                          const QString &sentence,
                          const std::function<void()> &undo)
{
    const QString name = tr("Undo: %1").arg(sentence);
    auto *button = new IconButton(u"undo"_s, name, line.parentWidget());
    button->setObjectName(u"%1.undo.%2"_s.arg(objectName()).arg(m_rows.size() + 1));
    line.addWidget(button);
    connect(button, &QAbstractButton::clicked, this, undo);
}

QString HistoryList::sentence(const StoredTicket &ticket,
                              const HistoryEntry &entry,
                              const QDateTime &now) const
{
    if (entry.event) {
        return eventText(*entry.event, now);
    }
    if (entry.kind == HistoryEntry::Kind::Received) {
        return ticket.ticket.channel.isEmpty()
                   ? tr("Received")
                   : tr("Received by %1").arg(channelText(ticket.ticket.channel));
    }
    if (entry.correction) {
        return correctionSentence(*entry.correction);
    }
    if (!entry.prediction) {
        return {};
    }
    QStringList answers;
    for (const Task task : kTasks) {
        if (const TaskPrediction *answer = entry.prediction->task(task)) {
            answers.append(
                u"%1 %2"_s.arg(labelText(task, answer->label), percentText(answer->confidence)));
        }
    }
    return tr("Model %1: %2").arg(entry.prediction->modelVersion, answers.join(u", "_s));
}

QString HistoryList::correctionSentence(const Correction &correction) const
{
    const QString &agent = correction.agent;
    QStringList labels;
    if (correction.priority) {
        labels.append(priorityText(*correction.priority));
    }
    if (correction.category) {
        labels.append(*correction.category);
    }
    return labels.isEmpty() ? tr("%1 took it back").arg(agent)
                            : tr("%1 set %2").arg(agent, labels.join(u", "_s));
}

} // namespace firstline::ui
