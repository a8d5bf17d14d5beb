// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/history_list.h"

#include "ui/support/label_text.h"
#include "ui/support/time_text.h"
#include "ui/widgets/fact_card.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace firstline::ui {

namespace {

QString iconOf(HistoryEntry::Kind kind)
{
    switch (kind) {
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

QWidget *makeRow(const QString &icon, const QString &time, const QString &text, QWidget *parent)
{
    auto *row = new QWidget(parent);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 3, 0, 3);
    layout->setSpacing(10);
    layout->addWidget(new IconLabel(icon, Colour::Text3, 14, row));
    layout->addWidget(new TextLabel(time, TextRole::Small, Colour::Text3, row));
    auto *sentence = new ElidedLabel(TextRole::Small, Colour::Text, 1, row);
    sentence->setText(text);
    layout->addWidget(sentence, 1);
    return row;
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

void HistoryList::showHistory(const StoredTicket &ticket, const QDateTime &now)
{
    qDeleteAll(m_rows);
    m_rows.clear();
    for (const HistoryEntry &entry : ticket.history) {
        QWidget *row =
            makeRow(iconOf(entry.kind), momentText(entry.at, now), sentence(ticket, entry), this);
        m_layout->addWidget(row);
        m_rows.append(row);
    }
    setVisible(!m_rows.isEmpty());
}

QString HistoryList::sentence(const StoredTicket &ticket, const HistoryEntry &entry) const
{
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
    QStringList labels;
    if (correction.priority) {
        labels.append(priorityText(*correction.priority));
    }
    if (correction.category) {
        labels.append(*correction.category);
    }
    return labels.isEmpty() ? tr("%1 took it back").arg(correction.agent)
                            : tr("%1 set %2").arg(correction.agent, labels.join(u", "_s));
}

} // namespace firstline::ui
