// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings_page.h"

#include "core/service/escalation_service.h"
#include "ui/pages/page_id.h"
#include "ui/support/console_actions.h"
#include "ui/support/console_settings.h"
#include "ui/support/label_text.h"
#include "ui/support/settings_text.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/database_form.h"
#include "ui/widgets/escalation_editor.h"
#include "ui/widgets/fact_grid.h"
#include "ui/widgets/key_form.h"
#include "ui/widgets/llm_form.h"
#include "ui/widgets/notification_form.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/text_label.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QScrollArea>
#include <QStackedWidget>
#include <QUrl>
#include <QVBoxLayout>

#include <array>

using namespace Qt::StringLiterals;

namespace firstline::ui {

namespace {

constexpr int kCardWidth = 720;
constexpr int kSectionsWidth = 190;
constexpr int kSectionHeight = 34;
constexpr std::array kTextPercents{90, 100, 110, 120, 130};
constexpr std::array kLanguages{"en", "de"};

QVBoxLayout *cardLayout(QWidget *card, const QString &title)
{
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(16, 14, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(new TextLabel(title, TextRole::Section, Colour::Text, card));
    return layout;
}

void addLine(QVBoxLayout &layout, const QString &text, QWidget *control)
{
    auto *label = new TextLabel(text, TextRole::Body, Colour::Text2, control->parentWidget());
    auto *line = new QHBoxLayout;
    line->addWidget(label, 1);
    line->addWidget(control);
    layout.addLayout(line);
}

ActionButton *button(const QString &objectName, const QString &text, QWidget *parent)
{
    auto *button = new ActionButton(ButtonLook::Normal, parent);
    button->setObjectName(objectName);
    button->setText(text);
    button->setAccessibleName(text);
    return button;
}

void addButtons(QVBoxLayout &layout, const QList<ActionButton *> &buttons)
{
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    for (ActionButton *button : buttons) {
        line->addWidget(button);
    }
    line->addStretch();
    layout.addLayout(line);
}

} // namespace

SettingsPage::SettingsPage(ConsoleSettings &settings,
                           ConsoleActions &actions,
                           EscalationService &escalations,
                           QWidget *parent)
    : Page(u"settings"_s, pageTitle(PageId::Settings), parent)
    , m_settings(settings)
    , m_actions(actions)
    , m_escalations(escalations)
    , m_sections(new QListWidget(this))
    , m_stack(new QStackedWidget(this))
{
    m_sections->setObjectName(u"settings.sections"_s);
    m_sections->setAccessibleName(tr("Sections of the settings"));
    m_sections->setFixedWidth(kSectionsWidth);
    m_sections->setFrameShape(QFrame::NoFrame);
    m_sections->viewport()->setAutoFillBackground(false);
    addSection(tr("Appearance"), {buildAppearance(), buildPerson()});
    addSection(tr("Keys"), {buildKeys()});
    addSection(tr("Notifications"), {buildNotifications()});
    addSection(tr("Escalation"), {buildEscalation()});
    addSection(tr("Server"), {buildServer()});
    addSection(tr("Database"), {buildDatabase()});
    addSection(tr("Data"), {buildData()});
    addSection(tr("Privacy"), {buildPrivacy()});
    addSection(tr("Language model"), {buildLlm()});
    addSection(tr("About"), {buildAbout(), buildLicences()});
    connect(m_sections, &QListWidget::currentRowChanged, this, &SettingsPage::chooseSection);
    auto *columns = new QHBoxLayout;
    columns->setContentsMargins(12, 12, 0, 0);
    columns->setSpacing(4);
    columns->addWidget(m_sections);
    columns->addWidget(m_stack, 1);
    body().addLayout(columns, 1);
    setStatusText(tr("Changes hold at once"));
    m_sections->setCurrentRow(0);
    enter();
}

void SettingsPage::addSection(const QString &title, const QList<QWidget *> &cards)
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(8, 4, 20, 16);
    column->setSpacing(12);
    for (QWidget *card : cards) {
        column->addWidget(card);
    }
    column->addStretch();
    auto *area = new QScrollArea(m_stack);
    area->setObjectName(u"settings.section.%1"_s.arg(m_stack->count()));
    area->setAccessibleName(title);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(content);
    area->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    m_stack->addWidget(area);
    auto *item = new QListWidgetItem(title, m_sections);
    item->setSizeHint(QSize(0, kSectionHeight));
}

void SettingsPage::chooseSection(int place)
{
    m_stack->setCurrentIndex(place);
    enter();
}

QWidget *SettingsPage::buildKeys()
{
    auto *card = new Card(this);
    card->setMaximumWidth(kCardWidth);
    QVBoxLayout *layout = cardLayout(card, tr("Keys"));
    layout->addWidget(new KeyForm(m_actions, m_settings, card));
    return card;
}

QWidget *SettingsPage::buildNotifications()
{
    auto *card = new Card(this);
    card->setMaximumWidth(kCardWidth);
    QVBoxLayout *layout = cardLayout(card, tr("Notifications of the desktop"));
    m_notifications = new NotificationForm(m_settings, card);
    layout->addWidget(m_notifications);
    return card;
}

QWidget *SettingsPage::buildEscalation()
{
    auto *card = new Card(this);
    card->setMaximumWidth(kCardWidth);
    QVBoxLayout *layout = cardLayout(card, tr("Rules of escalation"));
    auto *place = new TextLabel(
        tr("They stand in %1").arg(m_escalations.ruleFile()), TextRole::Small, Colour::Text3, card);
    place->setWordWrap(true);
    layout->addWidget(place);
    m_rules = new EscalationEditor(m_escalations, card);
    layout->addWidget(m_rules);
    return card;
}

QWidget *SettingsPage::buildAppearance()
{
    auto *card = new Card(this);
    card->setMaximumWidth(kCardWidth);
    QVBoxLayout *layout = cardLayout(card, tr("Appearance"));
    m_theme = new Segmented(u"settings.theme"_s,
                            {{u"system"_s, tr("As the system"), {}},
                             {u"light"_s, tr("Light"), {}},
                             {u"dark"_s, tr("Dark"), {}}},
                            card);
    connect(m_theme, &Segmented::chosen, this, [this](int index) {
        m_settings.setTheme(static_cast<ThemeChoice>(index));
        Q_EMIT looksChanged();
    });
    addLine(*layout, tr("Theme"), m_theme);
    QList<Segmented::Choice> sizes;
    for (const int percent : kTextPercents) {
        sizes.append({QString::number(percent), percentText(percent / 100.0), {}});
    }
    m_textSize = new Segmented(u"settings.textsize"_s, sizes, card);
    connect(m_textSize, &Segmented::chosen, this, [this](int index) {
        m_settings.setTextPercent(kTextPercents.at(static_cast<std::size_t>(index)));
        Q_EMIT looksChanged();
    });
    addLine(*layout, tr("Text size"), m_textSize);
    m_language = new Segmented(
        u"settings.language"_s, {{u"en"_s, u"English"_s, {}}, {u"de"_s, u"Deutsch"_s, {}}}, card);
    connect(m_language, &Segmented::chosen, this, [this](int index) {
        m_settings.setLanguage(QLatin1StringView(kLanguages.at(static_cast<std::size_t>(index))));
        Q_EMIT languageChanged();
    });
    addLine(*layout, tr("Language"), m_language);
    return card;
}

QWidget *SettingsPage::buildPerson()
{
    auto *card = new Card(this);
    card->setMaximumWidth(kCardWidth);
    QVBoxLayout *layout = cardLayout(card, tr("You"));
    m_agent = new QLineEdit(card);
    m_agent->setObjectName(u"settings.agent"_s);
    m_agent->setAccessibleName(tr("Your name"));
    m_agent->setMaxLength(100);
    m_agent->setMinimumSize(260, 34);
    m_agent->setTextMargins(6, 0, 6, 0);
    connect(m_agent, &QLineEdit::editingFinished, this, [this] {
        m_settings.setAgent(m_agent->text());
        Q_EMIT agentChanged();
    });
    addLine(*layout, tr("Name that is kept with your corrections"), m_agent);
    return card;
}

QWidget *SettingsPage::buildAbout()
{
    auto *card = new Card(this);
    card->setMaximumWidth(kCardWidth);
    QVBoxLayout *layout = cardLayout(card, tr("About"));
    layout->addWidget(
        new TextLabel(u"Firstline %1"_s.arg(QCoreApplication::applicationVersion()).trimmed(),
                      TextRole::Body,
                      Colour::Text2,
                      card));
    layout->addWidget(
        new TextLabel(tr("Free software under the GNU General Public License, version 3 or later"),
                      TextRole::Body,
                      Colour::Text2,
                      card));
    return card;
}

QWidget *SettingsPage::buildLicences()
{
    auto *card = new Card(this);
    card->setMaximumWidth(kCardWidth);
    QVBoxLayout *layout = cardLayout(card, tr("Built with"));
    auto *licences = new FactGrid(card);
    licences->setObjectName(u"settings.licences"_s);
    licences->setFacts(dependencyLicences());
    layout->addWidget(licences);
    return card;
}

QWidget *SettingsPage::buildServer()
{
    auto *card = new Card(this);
    card->setMaximumWidth(kCardWidth);
    QVBoxLayout *layout = cardLayout(card, tr("Server"));
    m_server = new TextLabel(serverSentence({}), TextRole::Body, Colour::Text, card);
    m_server->setObjectName(u"settings.server.state"_s);
    m_server->setWordWrap(true);
    layout->addWidget(m_server);
    auto *note = new TextLabel(tr("Start, stop, port and requests are on the Service page. "
                                  "The address stands in the configuration file (server/listen)."),
                               TextRole::Small,
                               Colour::Text3,
                               card);
    note->setWordWrap(true);
    layout->addWidget(note);
    auto *open = button(u"settings.server.open"_s, tr("Open the Service page"), card);
    connect(open, &QAbstractButton::clicked, this, &SettingsPage::serviceWanted);
    addButtons(*layout, {open});
    return card;
}

QWidget *SettingsPage::buildDatabase()
{
    auto *card = new Card(this);
    card->setMaximumWidth(kCardWidth);
    QVBoxLayout *layout = cardLayout(card, tr("Database"));
    m_database = new DatabaseForm(card);
    connect(m_database, &DatabaseForm::otherWanted, this, &SettingsPage::databaseWanted);
    layout->addWidget(m_database);
    return card;
}

QWidget *SettingsPage::buildData()
{
    auto *card = new Card(this);
    card->setMaximumWidth(kCardWidth);
    QVBoxLayout *layout = cardLayout(card, tr("Data"));
    m_folder = new TextLabel(QString(), TextRole::Body, Colour::Text, card);
    m_folder->setObjectName(u"settings.data.folder"_s);
    m_folder->setWordWrap(true);
    layout->addWidget(m_folder);
    auto *open = button(u"settings.data.open"_s, tr("Open the folder"), card);
    connect(open, &QAbstractButton::clicked, this, [this] {
        QDesktopServices::openUrl(QUrl::fromLocalFile(m_installation.dataDirectory));
    });
    auto *bin = button(u"settings.data.bin"_s, tr("Look into the Bin"), card);
    connect(bin, &QAbstractButton::clicked, this, &SettingsPage::binWanted);
    addButtons(*layout, {open, bin});
    return card;
}

QWidget *SettingsPage::buildPrivacy()
{
    auto *card = new Card(this);
    card->setMaximumWidth(kCardWidth);
    QVBoxLayout *layout = cardLayout(card, tr("Privacy"));
    const QStringList sentences = privacySentences();
    for (const QString &sentence : sentences) {
        auto *label = new TextLabel(sentence, TextRole::Body, Colour::Text2, card);
        label->setWordWrap(true);
        layout->addWidget(label);
    }
    return card;
}

QWidget *SettingsPage::buildLlm()
{
    auto *card = new Card(this);
    card->setMaximumWidth(kCardWidth);
    QVBoxLayout *layout = cardLayout(card, tr("Language model"));
    layout->addWidget(new LlmForm(m_settings, card));
    return card;
}

void SettingsPage::showServer(const ServerState &state)
{
    m_server->setText(serverSentence(state));
}

void SettingsPage::showInstallation(const Installation &installation)
{
    m_installation = installation;
    m_database->setInstallation(installation);
    m_folder->setText(tr("%1\nLog: %2").arg(installation.dataDirectory, installation.logFile));
}

void SettingsPage::enter()
{
    m_theme->setCurrent(static_cast<int>(m_settings.theme()));
    const int percent = m_settings.textPercent();
    for (std::size_t i = 0; i < kTextPercents.size(); ++i) {
        if (kTextPercents.at(i) == percent) {
            m_textSize->setCurrent(static_cast<int>(i));
        }
    }
    m_language->setCurrent(m_settings.language() == "de"_L1 ? 1 : 0);
    m_agent->setText(m_settings.agent());
    m_notifications->refresh();
    if (m_database->isVisible()) {
        m_database->refresh();
    }
    if (isVisible() && m_rules->isVisible()) {
        m_rules->refresh();
    }
}

} // namespace firstline::ui
