// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/ticket_pane.h"

#include "core/service/ticket_text.h"
#include "core/service/triage_service.h"
#include "ui/support/console_actions.h"
#include "ui/support/key_text.h"
#include "ui/support/label_text.h"
#include "ui/support/time_text.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/history_list.h"
#include "ui/widgets/message_section.h"
#include "ui/widgets/prediction_card.h"
#include "ui/widgets/text_label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <utility>

using namespace Qt::StringLiterals;

namespace firstline::ui {

namespace {

constexpr int kSmallestWidth = 536; ///< at 100 % text size, for the longest German buttons
constexpr int kMostReasons = 24;    ///< enough for three each way
constexpr std::size_t kMarkedWords = 8;
constexpr double kMarkedShare = 0.15; ///< of the strongest word; weaker ones are not marked

/// The first product that a text names, or nothing.
QString firstProduct(const std::vector<Entity> &entities)
{
    const auto found = std::find_if(entities.begin(), entities.end(), [](const Entity &entity) {
        return entity.type == "product"_L1;
    });
    return found != entities.end() ? found->text : QString();
}

IconButton *stepButton(const QString &icon, const QString &name, QAction *action, QWidget *parent)
{
    auto *button = new IconButton(icon, action->text(), parent);
    button->setObjectName(name);
    button->setName(action->text(), keyText(action->shortcut()));
    QObject::connect(button, &QAbstractButton::clicked, action, &QAction::trigger);
    return button;
}

double strongestOf(const std::vector<Reason> &reasons, Task task)
{
    double most = 0;
    for (const Reason &reason : reasons) {
        if (reason.task == task) {
            most = std::max(most, std::abs(reason.contribution));
        }
    }
    return most;
}

TicketRow rowOf(const StoredTicket &ticket)
{
    TicketRow row;
    row.ticketId = ticket.ticket.ticketId;
    row.subject = ticket.ticket.subject;
    row.customer = ticket.ticket.customer;
    row.snippet = ticket.ticket.message.left(200).simplified();
    return row;
}

} // namespace

TicketPane::TicketPane(const ConsoleActions &actions,
                       const TriageService &triage,
                       std::function<QDateTime()> now,
                       QWidget *parent)
    : QWidget(parent)
    , m_actions(actions)
    , m_triage(triage)
    , m_now(std::move(now))
{
    setObjectName(u"ticket"_s);
    setMinimumWidth(themeOf(this).scaled(kSmallestWidth));
    buildLayout();
    connect(m_prediction, &PredictionCard::said, this, &TicketPane::said);
    connect(m_prediction, &PredictionCard::wordsChanged, this, &TicketPane::refreshMarks);
    connect(m_prediction, &PredictionCard::wordChosen, this, &TicketPane::showWord);
    clear();
}

void TicketPane::buildLayout()
{
    auto *empty = new TextLabel(tr("Pick a ticket (J)"), TextRole::Message, Colour::Text3, this);
    empty->setAlignment(Qt::AlignCenter);
    m_scroll = new QScrollArea(this);
    m_scroll->setObjectName(u"ticket.scroll"_s);
    m_scroll->setAccessibleName(tr("Ticket"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_scroll->setWidget(buildContent());
    m_stack = new QStackedLayout(this);
    m_stack->addWidget(empty);
    m_stack->addWidget(m_scroll);
}

QWidget *TicketPane::buildContent()
{
    auto *content = new Panel(Colour::Surface, this);
    m_subject = new ElidedLabel(TextRole::Subject, Colour::Text, 2, content);
    m_subject->setObjectName(u"ticket.subject"_s);
    m_due = new Pill(content);
    m_due->setObjectName(u"ticket.due"_s);
    m_language = new Pill(content);
    m_product = new Pill(content);
    auto *pills = new QHBoxLayout;
    pills->setSpacing(6);
    for (Pill *pill : {m_due, m_language, m_product}) {
        pills->addWidget(pill);
    }
    pills->addStretch();
    m_prediction = new PredictionCard(m_actions, content);
    m_message = new MessageSection(m_actions, content);
    m_history = new HistoryList(content);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(24, 14, 24, 20);
    layout->setSpacing(8);
    layout->addLayout(buildHead());
    layout->addWidget(m_subject);
    layout->addLayout(pills);
    layout->addSpacing(4);
    layout->addWidget(m_prediction);
    layout->addSpacing(8);
    layout->addWidget(m_message);
    layout->addSpacing(4);
    layout->addWidget(new Separator(Qt::Horizontal, content));
    layout->addSpacing(2);
    layout->addWidget(m_history);
    layout->addStretch();
    return content;
}

QLayout *TicketPane::buildHead()
{
    m_origin = new ElidedLabel(TextRole::Small, Colour::Text2, 1, this);
    m_origin->setObjectName(u"ticket.origin"_s);
    auto *head = new QHBoxLayout;
    head->setSpacing(2);
    head->addWidget(m_origin, 1);
    head->addWidget(
        stepButton(u"up"_s, u"ticket.previous"_s, m_actions.of(ActionId::PreviousTicket), this));
    head->addWidget(
        stepButton(u"down"_s, u"ticket.next"_s, m_actions.of(ActionId::NextTicket), this));
    return head;
}

void TicketPane::showHead(const TicketRow &row)
{
    QStringList parts{u"#"_s + row.ticketId, row.customer};
    if (m_rowId != 0) {
        parts.append(channelText(m_ticket.ticket.channel));
    }
    parts.removeAll(QString());
    m_origin->setText(parts.join(u" · "_s));
    m_subject->setText(row.subject.isEmpty() ? row.snippet : row.subject);
}

void TicketPane::showRow(const TicketRow &row)
{
    m_rowId = 0;
    showHead(row);
    m_stack->setCurrentIndex(1);
    m_actions.of(ActionId::NextTicket)->setEnabled(true);
}

void TicketPane::showTicket(const StoredTicket &ticket)
{
    const bool isOther = m_ticket.ticket.rowId != ticket.ticket.rowId;
    m_rowId = ticket.ticket.rowId;
    m_ticket = ticket;
    showHead(rowOf(ticket));
    PredictOptions options;
    options.reasonsPerTask = kMostReasons;
    options.entities = EntityFinder::Tagger;
    const Result<Prediction> live = m_triage.predict(ticket.ticket, options);
    m_foundProduct = live ? firstProduct(live->entities) : QString();
    m_reasons = live ? live->reasons : std::vector<Reason>();
    for (Reason &reason : m_reasons) {
        reason.text = reasonText(reason);
    }
    m_message->showMessage(cleanedTicketText(ticket.ticket.message), ticket.ticket.message);
    m_prediction->showTicket(ticket, m_reasons, m_triage.card());
    showPills();
    m_history->showHistory(ticket, m_now());
    m_stack->setCurrentIndex(1);
    if (isOther) {
        m_scroll->verticalScrollBar()->setValue(0);
    }
}

void TicketPane::clear()
{
    m_rowId = 0;
    m_ticket = {};
    m_stack->setCurrentIndex(0);
}

void TicketPane::setSaving(bool isSaving)
{
    m_prediction->setSaving(isSaving);
}

void TicketPane::showPills()
{
    const DueText due = dueText(m_ticket.replyDueAt, m_ticket.effectivePriority(), m_now());
    const bool isCalm = due.state == DueState::Calm;
    const bool isSoon = due.state == DueState::Soon;
    m_due->setVisible(due.state != DueState::Unknown);
    m_due->setContent(due.state == DueState::Late ? u"alert"_s : u"clock"_s,
                      due.sentence,
                      isCalm ? Colour::Text2 : (isSoon ? Colour::Medium : Colour::High),
                      isCalm ? Colour::Sunken : (isSoon ? Colour::MediumBg : Colour::HighBg));
    const QString language = languageText(m_ticket.ticket.language.isEmpty() && m_ticket.prediction
                                              ? m_ticket.prediction->language
                                              : m_ticket.ticket.language);
    m_language->setVisible(!language.isEmpty());
    m_language->setContent(u"globe"_s, language, Colour::Text2, Colour::Sunken);
    const QString &stated = m_ticket.ticket.product;
    const QString &product = stated.isEmpty() ? m_foundProduct : stated;
    m_product->setVisible(!product.isEmpty());
    m_product->setContent(u"tag"_s, product, Colour::Text2, Colour::Sunken);
}

void TicketPane::refreshMarks()
{
    std::vector<WordMark> marks;
    QString label;
    if (m_prediction->showsWords()) {
        const Task task = m_prediction->wordsTask();
        const double least = kMarkedShare * strongestOf(m_reasons, task);
        for (const Reason &reason : m_reasons) {
            const bool isStrong = std::abs(reason.contribution) >= least;
            if (reason.task == task && isStrong && marks.size() < kMarkedWords) {
                label = labelText(task, reason.label);
                marks.push_back(
                    {reason.text, reason.contribution > 0 ? WordSide::Toward : WordSide::Away});
            }
        }
    }
    m_message->showMarks(label, marks);
}

void TicketPane::showWord(const QString &text)
{
    WordMessageView &view = m_message->view();
    const QRect place = view.placeOf(text);
    if (!place.isEmpty()) {
        const QPoint at = view.mapTo(m_scroll->widget(), place.center());
        m_scroll->ensureVisible(at.x(), at.y(), 40, 60);
    }
}

void TicketPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange) {
        setMinimumWidth(themeOf(this).scaled(kSmallestWidth));
    }
    QWidget::changeEvent(event);
}

void TicketPane::paintEvent(QPaintEvent * /*event*/)
{
    QPainter(this).fillRect(rect(), themeOf(this).colour(Colour::Surface));
}

} // namespace firstline::ui
