// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/service_page.h"

#include "ui/pages/page_id.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/fact_grid.h"
#include "ui/widgets/text_label.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace firstline::ui {

namespace {

constexpr int kCardWidth = 760;

QString millisecondsText(std::optional<double> value)
{
    return value ? ServicePage::tr("%1 ms").arg(QLocale().toString(*value, 'f', 2))
                 : ServicePage::tr("no request yet");
}

} // namespace

ServicePage::ServicePage(QWidget *parent)
    : Page(u"service"_s, pageTitle(PageId::Service), parent)
{
    auto *column = new QVBoxLayout;
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(12);
    column->addWidget(buildStateCard());
    column->addWidget(buildCallCard());
    column->addStretch();
    body().addLayout(column);
    showServer({});
}

QWidget *ServicePage::buildStateCard()
{
    auto *card = new Card(this);
    card->setMaximumWidth(kCardWidth);
    m_headline = new TextLabel(QString(), TextRole::Section, Colour::Text, card);
    m_headline->setObjectName(u"service.state"_s);
    m_headline->setWordWrap(true);
    m_facts = new FactGrid(card);
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(16, 14, 16, 14);
    layout->setSpacing(12);
    layout->addWidget(m_headline);
    layout->addWidget(m_facts);
    return card;
}

QWidget *ServicePage::buildCallCard()
{
    m_callCard = new Card(this);
    m_callCard->setMaximumWidth(kCardWidth);
    m_call = new TextLabel(QString(), TextRole::Mono, Colour::Text, m_callCard);
    m_call->setObjectName(u"service.call"_s);
    m_call->setAccessibleName(tr("Command that predicts a ticket"));
    m_call->setWordWrap(true);
    m_call->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *copy = new ActionButton(ButtonLook::Normal, m_callCard);
    copy->setText(tr("Copy"));
    copy->setAccessibleName(tr("Copy the command"));
    copy->setIconName(u"copy"_s);
    copy->setObjectName(u"service.copy"_s);
    connect(copy, &QAbstractButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_call->text());
    });
    auto *head = new QHBoxLayout;
    head->addWidget(new TextLabel(tr("Predict a ticket from another program"),
                                  TextRole::BodyStrong,
                                  Colour::Text,
                                  m_callCard));
    head->addStretch();
    head->addWidget(copy);
    auto *layout = new QVBoxLayout(m_callCard);
    layout->setContentsMargins(16, 12, 12, 14);
    layout->setSpacing(8);
    layout->addLayout(head);
    layout->addWidget(m_call);
    return m_callCard;
}

void ServicePage::showServer(const ServerState &state)
{
    const QLocale locale;
    m_callCard->setVisible(state.isRunning);
    if (!state.isRunning) {
        m_headline->setText(state.problem.isEmpty() ? tr("The server is off")
                                                    : tr("The server could not start"));
        QList<FactGrid::Fact> facts;
        if (!state.address.isEmpty()) {
            facts.append({tr("Address"), state.address});
        }
        if (!state.problem.isEmpty()) {
            facts.append({tr("Reason"), state.problem});
        }
        m_facts->setFacts(facts);
        setStatusText(m_headline->text());
        return;
    }
    m_headline->setText(tr("Running on %1").arg(state.address));
    m_facts->setFacts(
        {{tr("Since"), locale.toString(state.since.toLocalTime(), QLocale::ShortFormat)},
         {tr("Requests"), locale.toString(state.requests)},
         {tr("Answer time, half of them under"), millisecondsText(state.p50Milliseconds)},
         {tr("Answer time, 99 of 100 under"), millisecondsText(state.p99Milliseconds)}});
    m_call->setText(
        u"curl -s http://%1/predict-ticket -H 'Content-Type: application/json' "
        "-d '{\"message\": \"Nobody can sign in since this morning\"}'"_s.arg(state.address));
    setStatusText(m_headline->text());
}

} // namespace firstline::ui
