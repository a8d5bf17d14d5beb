// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/first_run_panel.h"

#include "ui/support/console_actions.h"
#include "ui/support/painting.h"
#include "ui/support/sample_data.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/fact_card.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace firstline::ui {

namespace {

constexpr int kPanelWidth = 760;

/// The dashed area; the window itself takes what is dropped.
class DropArea : public QWidget
{
public:
    explicit DropArea(QWidget *parent)
        : QWidget(parent)
    {
    }

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        const Theme &theme = themeOf(this);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        QPen pen(theme.colour(Colour::LineStrong), 1.2);
        pen.setDashPattern({3, 2});
        painter.setPen(pen);
        painter.setBrush(theme.colour(Colour::Surface));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 12, 12);
    }
};

TextLabel *centred(const QString &text, TextRole role, Colour colour, QWidget *parent)
{
    auto *label = new TextLabel(text, role, colour, parent);
    label->setAlignment(Qt::AlignCenter);
    label->setWordWrap(true);
    return label;
}

} // namespace

FirstRunPanel::FirstRunPanel(const ConsoleActions &actions, QWidget *parent)
    : QWidget(parent)
    , m_model(new FactCard(u"models"_s, this))
    , m_server(new FactCard(u"service"_s, this))
{
    setObjectName(u"inbox.empty"_s);
    auto *drop = new DropArea(this);
    auto *inside = new QVBoxLayout(drop);
    inside->setContentsMargins(24, 36, 24, 24);
    inside->setSpacing(6);
    inside->addWidget(new IconLabel(u"import"_s, Colour::Accent, 26, drop), 0, Qt::AlignHCenter);
    inside->addSpacing(10);
    inside->addWidget(
        centred(tr("Drop a CSV or JSON Lines file here"), TextRole::Section, Colour::Text, drop));
    inside->addWidget(centred(tr("Columns are matched for you and shown before anything is saved."),
                              TextRole::Body,
                              Colour::Text2,
                              drop));
    inside->addSpacing(22);
    inside->addLayout(buildButtons(actions, drop));

    auto *privacy = new FactCard(u"shield"_s, this);
    privacy->setTexts(tr("Nothing leaves this computer"),
                      tr("No account, no telemetry. The model runs here and learns here."));
    auto *facts = new QHBoxLayout;
    facts->setSpacing(14);
    for (FactCard *card : {m_model, m_server, privacy}) {
        facts->addWidget(card, 1);
    }
    auto *column = new QWidget(this);
    column->setMaximumWidth(themeOf(this).scaled(kPanelWidth));
    auto *content = new QVBoxLayout(column);
    content->setContentsMargins(0, 0, 0, 0);
    content->setSpacing(14);
    content->addWidget(new TextLabel(tr("No tickets yet"), TextRole::FirstRun, Colour::Text, this));
    auto *lead = new TextLabel(
        tr("Bring your tickets in. The model predicts priority and category as they arrive."),
        TextRole::Message,
        Colour::Text2,
        this);
    lead->setWordWrap(true);
    content->addWidget(lead);
    content->addWidget(drop);
    content->addLayout(facts);
    auto *middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addWidget(column, 100);
    middle->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(32, 24, 32, 24);
    layout->addStretch(1);
    layout->addLayout(middle);
    layout->addStretch(1);
    showModel({});
    showServer({});
}

QLayout *FirstRunPanel::buildButtons(const ConsoleActions &actions, QWidget *drop)
{
    auto *choose = new ActionButton(
        ButtonLook::Primary, actions.of(ActionId::Import), tr("Choose a file"), drop);
    choose->setObjectName(u"inbox.empty.choose"_s);
    const auto button = [drop](ButtonLook look, const QString &name, const QString &text) {
        auto *made = new ActionButton(look, drop);
        made->setObjectName(name);
        made->setText(text);
        made->setAccessibleName(text);
        return made;
    };
    auto *samples = button(ButtonLook::Normal,
                           u"inbox.empty.samples"_s,
                           tr("Use %Ln sample ticket(s)", nullptr, SampleData::kTickets));
    connect(samples, &QAbstractButton::clicked, this, &FirstRunPanel::samplesWanted);
    auto *database = button(ButtonLook::Ghost, u"inbox.empty.database"_s, tr("Open a database…"));
    connect(database, &QAbstractButton::clicked, this, &FirstRunPanel::databaseWanted);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addStretch();
    for (ActionButton *each : {choose, samples, database}) {
        row->addWidget(each);
    }
    row->addStretch();
    return row;
}

void FirstRunPanel::showModel(const QString &version)
{
    if (version.isEmpty()) {
        m_model->setTexts(tr("No model yet"),
                          tr("Tickets can be imported and read. They are predicted as soon as a "
                             "model is trained."));
    } else {
        m_model->setTexts(tr("Model %1 is ready").arg(version),
                          tr("It predicts every ticket that arrives. Correct it where it is wrong: "
                             "the next model learns from that."));
    }
}

void FirstRunPanel::showServer(const ServerState &state)
{
    if (state.isRunning) {
        m_server->setTexts(tr("Server on %1").arg(state.address),
                           tr("Other programs send tickets there by HTTP."));
    } else {
        m_server->setTexts(tr("Server is off"), tr("Tickets come in by file only."));
    }
}

} // namespace firstline::ui
