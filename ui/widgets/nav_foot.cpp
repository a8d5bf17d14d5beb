// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/nav_foot.h"

#include "ui/support/console_actions.h"
#include "ui/support/key_text.h"
#include "ui/support/painting.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/text_label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace firstline::ui {

/// Filled while the server runs, a ring while it does not.
class NavFoot::StateDot : public QWidget
{
public:
    explicit StateDot(QWidget *parent)
        : QWidget(parent)
    {
        setFixedSize(10, 16);
    }

    void setRunning(bool isRunning)
    {
        m_isRunning = isRunning;
        update();
    }

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        const Theme &theme = themeOf(this);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF dot(1, 4, 8, 8);
        if (m_isRunning) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(theme.colour(Colour::OkMark));
            painter.drawEllipse(dot);
        } else {
            painter.setPen(QPen(theme.colour(Colour::LineStrong), 1.5));
            painter.drawEllipse(dot.adjusted(0.5, 0.5, -0.5, -0.5));
        }
    }

private:
    bool m_isRunning = false;
};

/// The person's initials in a circle.
class NavFoot::Initials : public QWidget
{
public:
    explicit Initials(QWidget *parent)
        : QWidget(parent)
    {
        setFixedSize(24, 24);
    }

    void setAgent(const QString &agent)
    {
        m_text.clear();
        const QStringList words = agent.split(QChar(u' '), Qt::SkipEmptyParts);
        for (const QString &word : words.mid(0, 2)) {
            m_text += word.front().toUpper();
        }
        setToolTip(agent);
        update();
    }

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        const Theme &theme = themeOf(this);
        QPainter painter(this);
        drawBox(painter, rect(), 12, theme.colour(Colour::PlumBg), QColor());
        painter.setFont(theme.font(TextRole::KeyCap));
        painter.setPen(theme.colour(Colour::Plum));
        painter.drawText(rect(), Qt::AlignCenter, m_text);
    }

private:
    QString m_text;
};

NavFoot::NavFoot(const ConsoleActions &actions, QWidget *parent)
    : QWidget(parent)
    , m_dot(new StateDot(this))
    , m_initials(new Initials(this))
    , m_headline(new ElidedLabel(TextRole::SmallMedium, Colour::Text, 1, this))
    , m_address(new ElidedLabel(TextRole::Axis, Colour::Text2, 1, this))
    , m_name(new ElidedLabel(TextRole::SmallMedium, Colour::Text2, 1, this))
    , m_theme(new IconButton(u"moon"_s, QString(), this))
{
    m_headline->setObjectName(u"nav.model"_s);
    m_address->setObjectName(u"nav.server"_s);
    m_theme->setObjectName(u"nav.theme"_s);
    QAction *theme = actions.of(ActionId::SwitchTheme);
    m_theme->followName(theme);
    connect(m_theme, &QAbstractButton::clicked, theme, &QAction::trigger);

    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(m_headline);
    texts->addWidget(m_address);
    auto *server = new QHBoxLayout;
    server->setContentsMargins(4, 10, 0, 4);
    server->setSpacing(9);
    server->addWidget(m_dot, 0, Qt::AlignTop);
    server->addLayout(texts, 1);
    auto *person = new QHBoxLayout;
    person->setSpacing(8);
    person->addWidget(m_initials);
    person->addWidget(m_name, 1);
    person->addWidget(m_theme);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 0, 12, 10);
    layout->setSpacing(4);
    layout->addWidget(new Separator(Qt::Horizontal, this));
    layout->addLayout(server);
    layout->addLayout(person);
    adoptTheme();
    refreshTexts();
}

void NavFoot::showServer(const ServerState &state)
{
    m_state = state;
    refreshTexts();
}

void NavFoot::showModel(const QString &version)
{
    m_modelVersion = version;
    refreshTexts();
}

void NavFoot::showAgent(const QString &agent)
{
    m_initials->setAgent(agent);
    m_name->setText(agent);
}

void NavFoot::setNarrow(bool isNarrow)
{
    for (QWidget *widget :
         std::initializer_list<QWidget *>{m_headline, m_address, m_name, m_initials}) {
        widget->setVisible(!isNarrow);
    }
    layout()->setContentsMargins(isNarrow ? 14 : 16, 0, 12, 10);
}

void NavFoot::refreshTexts()
{
    m_dot->setRunning(m_state.isRunning);
    m_headline->setText(m_modelVersion.isEmpty() ? tr("No model yet")
                                                 : tr("Model %1 ready").arg(m_modelVersion));
    QString address = m_state.isRunning ? m_state.address : tr("Server off");
    if (m_state.isRunning && m_state.p50Milliseconds) {
        address += u" · "_s + tr("%1 ms").arg(QLocale().toString(*m_state.p50Milliseconds, 'f', 1));
    }
    m_address->setText(address);
    m_dot->setToolTip(m_state.problem.isEmpty() ? address : m_state.problem);
}

void NavFoot::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange) {
        adoptTheme();
    }
    QWidget::changeEvent(event);
}

void NavFoot::adoptTheme()
{
    m_theme->setIconName(themeOf(this).scheme() == Scheme::Light ? u"moon"_s : u"sun"_s);
}

} // namespace firstline::ui
