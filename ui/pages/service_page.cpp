// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/service_page.h"

#include "ui/models/request_log_model.h"
#include "ui/pages/page_id.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/fact_grid.h"
#include "ui/widgets/text_label.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QLocale>
#include <QSpinBox>
#include <QVBoxLayout>

#include <array>

using namespace Qt::StringLiterals;

namespace firstline::ui {

namespace {

QString millisecondsText(std::optional<double> value)
{
    return value ? ServicePage::tr("%1 ms").arg(QLocale().toString(*value, 'f', 2))
                 : ServicePage::tr("no request yet");
}

} // namespace

ServicePage::ServicePage(QWidget *parent)
    : Page(u"service"_s, pageTitle(PageId::Service), parent)
    , m_requests(new RequestLogModel(this))
{
    auto *column = new QVBoxLayout;
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(12);
    column->addWidget(buildStateCard());
    column->addWidget(buildCallCard());
    column->addWidget(buildLogCard(), 1);
    body().addLayout(column);
    showServer({});
}

QWidget *ServicePage::buildStateCard()
{
    auto *card = new Card(this);
    m_headline = new TextLabel(QString(), TextRole::Section, Colour::Text, card);
    m_headline->setObjectName(u"service.state"_s);
    m_headline->setWordWrap(true);
    m_nextPort = new ActionButton(ButtonLook::Primary, card);
    m_nextPort->setObjectName(u"service.nextport"_s);
    m_toggle = new ActionButton(ButtonLook::Normal, card);
    m_toggle->setObjectName(u"service.toggle"_s);
    m_port = new QSpinBox(card);
    m_port->setObjectName(u"service.port"_s);
    m_port->setAccessibleName(tr("Port of the server"));
    m_port->findChild<QLineEdit *>()->setAccessibleName(m_port->accessibleName());
    m_port->setRange(1, 65'535);
    m_port->setGroupSeparatorShown(false);
    m_port->setKeyboardTracking(false);
    connect(m_nextPort, &QAbstractButton::clicked, this, [this] {
        Q_EMIT portChosen(static_cast<quint16>(m_state.port + 1));
    });
    connect(m_toggle, &QAbstractButton::clicked, this, [this] {
        if (m_state.isRunning) {
            Q_EMIT stopWanted();
        } else {
            Q_EMIT startWanted();
        }
    });
    connect(m_port, &QSpinBox::editingFinished, this, &ServicePage::choosePort);
    auto *portLabel = new TextLabel(tr("Port"), TextRole::Body, Colour::Text2, card);
    portLabel->setBuddy(m_port);
    m_facts = new FactGrid(card);
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_headline, 1);
    head->addWidget(m_nextPort);
    head->addWidget(portLabel);
    head->addWidget(m_port);
    head->addWidget(m_toggle);
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(16, 14, 16, 14);
    layout->setSpacing(12);
    layout->addLayout(head);
    layout->addWidget(m_facts);
    return card;
}

QWidget *ServicePage::buildLogCard()
{
    auto *card = new Card(this);
    m_log = new DataTable(u"service.log"_s, tr("Answered requests, newest first"), card);
    m_log->setModel(m_requests);
    m_log->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_log->horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
    m_log->horizontalHeader()->setStretchLastSection(true);
    constexpr std::array kWidths{110, 260, 70, 110};
    for (std::size_t i = 0; i < kWidths.size(); ++i) {
        m_log->setColumnWidth(static_cast<int>(i), kWidths.at(i));
    }
    m_logNotice =
        new TextLabel(tr("No request was answered yet"), TextRole::Body, Colour::Text3, card);
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(16, 12, 12, 12);
    layout->setSpacing(8);
    layout->addWidget(new TextLabel(tr("Requests"), TextRole::BodyStrong, Colour::Text, card));
    layout->addWidget(m_logNotice, 1, Qt::AlignTop);
    layout->addWidget(m_log, 1);
    m_log->hide();
    return card;
}

void ServicePage::addRequests(const std::vector<ServedRequest> &requests)
{
    m_requests->add(requests);
    const bool isEmpty = m_requests->rowCount() == 0;
    m_logNotice->setVisible(isEmpty);
    m_log->setVisible(!isEmpty);
}

void ServicePage::choosePort()
{
    const auto port = static_cast<quint16>(m_port->value());
    if (m_state.port != port) {
        Q_EMIT portChosen(port);
    }
}

QWidget *ServicePage::buildCallCard()
{
    m_callCard = new Card(this);
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
    const bool isOtherPort = m_state.port != state.port;
    m_state = state;
    m_callCard->setVisible(state.isRunning);
    m_toggle->setText(state.isRunning ? tr("Stop") : tr("Start"));
    m_toggle->setAccessibleName(state.isRunning ? tr("Stop the server") : tr("Start the server"));
    m_nextPort->setVisible(!state.isRunning && state.isPortTaken && state.port < 65'535);
    m_nextPort->setText(tr("Use %1").arg(state.port + 1));
    if (isOtherPort && !m_port->hasFocus()) {
        m_port->setValue(state.port);
    }
    if (state.isRunning) {
        showRunning(state);
    } else {
        showStopped(state);
    }
    setStatusText(m_headline->text());
}

void ServicePage::showStopped(const ServerState &state)
{
    m_headline->setText(state.isPortTaken
                            ? tr("Port %1 is in use by another program").arg(state.port)
                        : state.problem.isEmpty() ? tr("The server is off")
                                                  : tr("The server could not start"));
    QList<FactGrid::Fact> facts;
    if (!state.address.isEmpty()) {
        facts.append({tr("Address"), state.address});
    }
    if (!state.problem.isEmpty() && !state.isPortTaken) {
        facts.append({tr("Reason"), state.problem});
    }
    m_facts->setFacts(facts);
}

void ServicePage::showRunning(const ServerState &state)
{
    const QLocale locale;
    m_headline->setText(tr("Running on %1").arg(state.address));
    m_facts->setFacts(
        {{tr("Since"), locale.toString(state.since.toLocalTime(), QLocale::ShortFormat)},
         {tr("Requests"), locale.toString(state.requests)},
         {tr("Answer time, half of them under"), millisecondsText(state.p50Milliseconds)},
         {tr("Answer time, 99 of 100 under"), millisecondsText(state.p99Milliseconds)}});
    m_call->setText(
        u"curl -s http://%1/predict-ticket -H 'Content-Type: application/json' "
        "-d '{\"message\": \"Nobody can sign in since this morning\"}'"_s.arg(state.address));
}

} // namespace firstline::ui
