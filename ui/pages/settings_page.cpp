// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings_page.h"

#include "ui/pages/page_id.h"
#include "ui/support/console_settings.h"
#include "ui/support/label_text.h"
#include "ui/widgets/card.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/text_label.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include <array>

using namespace Qt::StringLiterals;

namespace firstline::ui {

namespace {

constexpr int kCardWidth = 720;
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

SettingsPage::SettingsPage(ConsoleSettings &settings, QWidget *parent)
    : Page(u"settings"_s, pageTitle(PageId::Settings), parent)
    , m_settings(settings)
{
    auto *column = new QVBoxLayout;
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(12);
    column->addWidget(buildAppearance());
    column->addWidget(buildPerson());
    column->addWidget(buildAbout());
    column->addStretch();
    body().addLayout(column);
    setStatusText(tr("Changes hold at once"));
    enter();
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
}

} // namespace firstline::ui
