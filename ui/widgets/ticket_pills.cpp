// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ticket_pills.h"

#include "ui/support/label_text.h"
#include "ui/support/time_text.h"
#include "ui/widgets/card.h"

#include <QHBoxLayout>
#include <QLocale>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace firstline::ui {

namespace {

constexpr double kClearMood = 0.3; ///< of −1 to 1; what is nearer to 0 is not worth a pill

/// The first product that a text names, or nothing.
QString firstProduct(const std::vector<Entity> &entities)
{
    const auto found = std::find_if(entities.begin(), entities.end(), [](const Entity &entity) {
        return entity.type == "product"_L1;
    });
    return found != entities.end() ? found->text : QString();
}

} // namespace

TicketPills::TicketPills(QWidget *parent)
    : QWidget(parent)
    , m_due(new Pill(this))
    , m_language(new Pill(this))
    , m_product(new Pill(this))
    , m_mood(new Pill(this))
{
    m_due->setObjectName(u"ticket.due"_s);
    m_language->setObjectName(u"ticket.language"_s);
    m_product->setObjectName(u"ticket.product"_s);
    m_mood->setObjectName(u"ticket.mood"_s);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    for (Pill *pill : {m_due, m_language, m_product, m_mood}) {
        layout->addWidget(pill);
    }
    layout->addStretch();
}

void TicketPills::showTicket(const StoredTicket &ticket,
                             const Prediction *live,
                             const QDateTime &now)
{
    showDue(ticket, now);
    const Prediction *said = live;
    if (said == nullptr && ticket.prediction) {
        said = &*ticket.prediction;
    }
    QString language = ticket.ticket.language;
    QString product = ticket.ticket.product;
    if (said != nullptr) {
        language = language.isEmpty() ? said->language : language;
        product = product.isEmpty() ? firstProduct(said->entities) : product;
    }
    const QString name = languageText(language);
    m_language->setVisible(!name.isEmpty());
    m_language->setContent(u"globe"_s, name, Colour::Text2, Colour::Sunken);
    m_product->setVisible(!product.isEmpty());
    m_product->setContent(u"tag"_s, product, Colour::Text2, Colour::Sunken);
    showMood(said != nullptr ? said->sentiment : 0);
}

void TicketPills::showDue(const StoredTicket &ticket, const QDateTime &now)
{
    const DueText due = dueText(ticket.replyDueAt, ticket.effectivePriority(), now);
    const bool isCalm = due.state == DueState::Calm;
    const bool isSoon = due.state == DueState::Soon;
    m_due->setVisible(due.state != DueState::Unknown);
    m_due->setContent(due.state == DueState::Late ? u"alert"_s : u"clock"_s,
                      due.sentence,
                      isCalm ? Colour::Text2 : (isSoon ? Colour::Medium : Colour::High),
                      isCalm ? Colour::Sunken : (isSoon ? Colour::MediumBg : Colour::HighBg));
}

void TicketPills::showMood(double sentiment)
{
    m_mood->setVisible(std::abs(sentiment) >= kClearMood);
    m_mood->setContent(u"chat"_s,
                       sentiment < 0 ? tr("Upset", "mood of a customer")
                                     : tr("Friendly", "mood of a customer"),
                       Colour::Text2,
                       Colour::Sunken);
    m_mood->setToolTip(tr("Mood of the text: %1, from −1 (angry) to 1 (happy)")
                           .arg(QLocale().toString(sentiment, 'f', 2)));
}

} // namespace firstline::ui
