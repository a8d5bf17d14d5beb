// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/ticket_pane.h"

#include "core/base/clock.h"
#include "core/service/change_service.h"
#include "core/service/review_service.h"
#include "core/service/similar_tickets.h"
#include "core/service/ticket_service.h"
#include "core/service/ticket_text.h"
#include "core/service/triage_service.h"
#include "ui/support/console_actions.h"
#include "ui/support/error_text.h"
#include "ui/support/key_text.h"
#include "ui/support/label_text.h"
#include "ui/support/when_ready.h"
#include "ui/support/word_marks.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/history_list.h"
#include "ui/widgets/message_section.h"
#include "ui/widgets/pane_skeleton.h"
#include "ui/widgets/prediction_card.h"
#include "ui/widgets/similar_list.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/ticket_pills.h"

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
constexpr int kSimilarAfterMs = 120;
constexpr int kAgreementAfterMs = 2'000;

IconButton *stepButton(const QString &icon, const QString &name, QAction *action, QWidget *parent)
{
    auto *button = new IconButton(icon, action->text(), parent);
    button->setObjectName(name);
    button->followName(action);
    QObject::connect(button, &QAbstractButton::clicked, action, &QAction::trigger);
    return button;
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

TicketPane::TicketPane(const ConsoleServices &services,
                       const ConsoleActions &actions,
                       std::function<QString()> agent,
                       QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_actions(actions)
    , m_agent(std::move(agent))
{
    setObjectName(u"ticket"_s);
    setMinimumWidth(themeOf(this).scaled(kSmallestWidth));
    buildLayout();
    connectParts();
    clear();
}

void TicketPane::connectParts()
{
    connect(m_prediction, &PredictionCard::said, this, &TicketPane::said);
    connect(m_prediction, &PredictionCard::wordsChanged, this, &TicketPane::refreshMarks);
    connect(m_prediction, &PredictionCard::wordChosen, this, &TicketPane::showWord);
    connect(m_history, &HistoryList::restoreWanted, this, &TicketPane::restoreWanted);
    connect(m_history, &HistoryList::undoWanted, this, &TicketPane::undoChange);
    connect(m_similar, &SimilarList::ticketWanted, this, &TicketPane::ticketWanted);
    connect(m_similar, &SimilarList::labelsCopied, this, &TicketPane::said);
    m_similarSoon.setSingleShot(true);
    m_similarSoon.setInterval(kSimilarAfterMs);
    connect(&m_similarSoon, &QTimer::timeout, this, &TicketPane::findSimilar);
    m_agreementSoon.setSingleShot(true);
    m_agreementSoon.setInterval(kAgreementAfterMs);
    connect(&m_agreementSoon, &QTimer::timeout, this, &TicketPane::readAgreement);
    connect(&m_services.tickets, &TicketService::ticketsChanged, this, [this] {
        if (!m_agreementSoon.isActive()) {
            m_agreementSoon.start();
        }
    });
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
    m_pills = new TicketPills(content);
    m_skeleton = new PaneSkeleton(content);
    m_prediction = new PredictionCard(m_actions, content);
    m_message = new MessageSection(m_actions, content);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(24, 14, 24, 20);
    layout->setSpacing(8);
    layout->addLayout(buildHead());
    layout->addWidget(m_subject);
    layout->addWidget(m_pills);
    layout->addSpacing(4);
    layout->addWidget(m_skeleton);
    layout->addWidget(m_prediction);
    layout->addSpacing(8);
    layout->addWidget(m_message);
    layout->addWidget(buildFoot(content));
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

QWidget *TicketPane::buildFoot(QWidget *content)
{
    m_foot = new QWidget(content);
    m_history = new HistoryList(m_foot);
    m_similar = new SimilarList(m_foot);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(24);
    columns->addWidget(m_history, 1, Qt::AlignTop);
    columns->addWidget(m_similar, 1, Qt::AlignTop);
    auto *layout = new QVBoxLayout(m_foot);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(new Separator(Qt::Horizontal, m_foot));
    layout->addLayout(columns);
    return m_foot;
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

void TicketPane::showParts(bool areKnown)
{
    m_skeleton->setVisible(!areKnown);
    for (QWidget *part : {static_cast<QWidget *>(m_pills),
                          static_cast<QWidget *>(m_prediction),
                          static_cast<QWidget *>(m_message),
                          m_foot}) {
        part->setVisible(areKnown);
    }
    m_stack->setCurrentIndex(1);
}

void TicketPane::showRow(const TicketRow &row)
{
    m_rowId = 0;
    m_ticket = {};
    showHead(row);
    showParts(false);
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
    const Result<Prediction> live = m_services.triage.predict(ticket.ticket, options);
    m_reasons = live ? live->reasons : std::vector<Reason>();
    for (Reason &reason : m_reasons) {
        reason.text = reasonText(reason);
    }
    showMessage(live ? live->entities : std::vector<Entity>());
    showParts(true);
    m_prediction->showTicket(ticket, m_reasons, m_services.triage.card());
    m_pills->showTicket(ticket, live ? &*live : nullptr, m_services.clock.now());
    m_history->showHistory(ticket, m_agent(), m_services.clock.now());
    if (isOther) {
        m_scroll->verticalScrollBar()->setValue(0);
        m_similar->showLoading();
        m_similarSoon.start();
    }
}

void TicketPane::showMessage(const std::vector<Entity> &entities)
{
    m_entities = entities;
    QStringList named;
    for (const Entity &entity : entities) {
        const QString text =
            tr("%1 (%2)", "named thing, its kind").arg(entity.text, entityText(entity.type));
        if (!named.contains(text)) {
            named.append(text);
        }
    }
    const QString &message = m_ticket.ticket.message;
    m_message->showMessage(cleanedTicketText(message), message);
    m_message->showNamed(named.isEmpty() ? QString() : tr("Named: %1").arg(named.join(u" · "_s)));
}

void TicketPane::findSimilar()
{
    const qint64 rowId = m_rowId;
    if (rowId == 0 || !isVisible()) {
        return;
    }
    whenReady(this,
              m_services.similar.like(rowId, SimilarList::kRows),
              [this, rowId](const Result<std::vector<SimilarTicket>> &similar) {
                  if (rowId != m_rowId) {
                      return;
                  }
                  if (similar) {
                      m_similar->showTickets(*similar);
                  } else if (similar.error().code != ErrorCode::Cancelled) {
                      m_similar->showFailure(errorText(similar.error()));
                  }
              });
}

void TicketPane::undoChange(qint64 changeId)
{
    const qint64 rowId = m_rowId;
    whenReady(this,
              m_services.changes.undo(changeId, m_agent()),
              [this, rowId](const Result<ChangeOutcome> &outcome) {
                  if (!outcome) {
                      Q_EMIT failed(outcome.error());
                  } else if (outcome->leftAloneCount > 0) {
                      Q_EMIT failed({ErrorCode::Conflict, QString()});
                  }
                  readAgain(rowId);
              });
}

void TicketPane::readAgain(qint64 rowId)
{
    whenReady(
        this, m_services.tickets.ticket(rowId), [this, rowId](const Result<StoredTicket> &ticket) {
            if (ticket && rowId == m_rowId) {
                showTicket(*ticket);
            }
        });
}

void TicketPane::readAgreement()
{
    if (!isVisible()) {
        return;
    }
    whenReady(this, m_services.reviews.agreement(), [this](const Result<Agreement> &agreement) {
        if (agreement) {
            m_prediction->showAgreement(*agreement);
        }
    });
}

void TicketPane::clear()
{
    m_rowId = 0;
    m_ticket = {};
    m_similarSoon.stop();
    m_stack->setCurrentIndex(0);
}

void TicketPane::setSaving(bool isSaving)
{
    m_prediction->setSaving(isSaving);
}

void TicketPane::refreshMarks()
{
    std::vector<WordMark> marks = namedMarks(m_ticket.ticket.message, m_entities);
    QString label;
    if (m_prediction->showsWords()) {
        const Task task = m_prediction->wordsTask();
        label = labelText(task, addReasonMarks(marks, m_reasons, task));
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

void TicketPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_similarSoon.start();
    readAgreement();
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
