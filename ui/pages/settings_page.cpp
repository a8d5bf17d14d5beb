// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings_page.h"

#include "core/service/escalation_service.h"
#include "ui/pages/page_id.h"
#include "ui/support/console_settings.h"
#include "ui/support/label_text.h"
#include "ui/widgets/card.h"
#include "ui/widgets/escalation_editor.h"
#include "ui/widgets/key_form.h"
#include "ui/widgets/notification_form.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/text_label.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QScrollArea>
#include <QStackedWidget>
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
    addSection(tr("About"), {buildAbout()});
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
    if (isVisible() && m_rules->isVisible()) {
        m_rules->refresh();
    }
}

} // namespace firstline::ui
