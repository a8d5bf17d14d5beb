// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/action_button.h"

#include "ui/support/key_text.h"
#include "ui/support/painting.h"

#include <QAction>
#include <QEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace firstline::ui {

namespace {

constexpr int kHeight = 30;
constexpr int kSide = 12;
constexpr int kGap = 8;
constexpr int kIcon = 16;

} // namespace

struct ActionButton::Ink
{
    QColor text;
    QColor fill;
    QColor border;
    QColor keyFill;
    QColor keyBorder;
};

ActionButton::ActionButton(ButtonLook look, QWidget *parent)
    : QPushButton(parent)
    , m_look(look)
{
    setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
}

ActionButton::ActionButton(ButtonLook look, QAction *action, const QString &text, QWidget *parent)
    : ActionButton(look, parent)
{
    setText(text.isEmpty() ? action->text() : text);
    setToolTip(action->text());
    setKeyText(keyText(action->shortcut()));
    setAccessibleName(action->text());
    followAction(action);
}

void ActionButton::followAction(QAction *action)
{
    setEnabled(action->isEnabled());
    connect(action, &QAction::enabledChanged, this, &QWidget::setEnabled);
    connect(action, &QAction::changed, this, [this, action] {
        const QString key = keyText(action->shortcut());
        if (key != m_key) {
            setKeyText(key);
        }
    });
    connect(this, &QAbstractButton::clicked, action, [action] { action->trigger(); });
}

void ActionButton::setLook(ButtonLook look)
{
    m_look = look;
    update();
}

void ActionButton::setIconName(const QString &name)
{
    m_iconName = name;
    updateGeometry();
    update();
}

void ActionButton::setKeyText(const QString &key)
{
    m_key = key;
    setAccessibleDescription(key.isEmpty() ? QString() : tr("Key %1").arg(key));
    updateGeometry();
    update();
}

QSize ActionButton::sizeHint() const
{
    const Theme &theme = themeOf(this);
    int width =
        2 * kSide + QFontMetrics(theme.font(TextRole::BodyMedium)).horizontalAdvance(text());
    if (!m_iconName.isEmpty()) {
        width += kIcon + kGap;
    }
    if (!m_key.isEmpty()) {
        width += kGap + keyCapWidth(theme, m_key);
    }
    if (menu() != nullptr) {
        width += kIcon;
    }
    return {width + 2, theme.scaled(kHeight)};
}

ActionButton::Ink ActionButton::ink() const
{
    const Theme &theme = themeOf(this);
    const bool isHot = underMouse() && isEnabled();
    if (m_look == ButtonLook::Primary && isEnabled()) {
        QColor keyFill = theme.colour(Colour::OnAccent);
        keyFill.setAlphaF(0.18F);
        QColor keyBorder = theme.colour(Colour::OnAccent);
        keyBorder.setAlphaF(0.35F);
        const QColor fill =
            theme.colour(isHot || isDown() ? Colour::AccentHover : Colour::AccentFill);
        return {theme.colour(Colour::OnAccent), fill, QColor(), keyFill, keyBorder};
    }
    const bool isGhost = m_look == ButtonLook::Ghost;
    QColor fill = isGhost ? QColor() : theme.colour(Colour::Raised);
    if (isHot || isDown()) {
        fill = theme.colour(Colour::Hover);
    }
    return {theme.colour(isEnabled() ? (isGhost ? Colour::Text2 : Colour::Text) : Colour::Text3),
            fill,
            isGhost ? QColor() : theme.colour(Colour::Line),
            theme.colour(Colour::Sunken),
            theme.colour(Colour::Line)};
}

void ActionButton::paintBox(QPainter &painter, const Ink &ink) const
{
    drawBox(painter, rect(), 6, ink.fill, ink.border);
    if (showsFocusRing(*this)) {
        drawFocusRing(painter, themeOf(this), rect(), 6);
    }
}

void ActionButton::paintEvent(QPaintEvent * /*event*/)
{
    const Theme &theme = themeOf(this);
    const Ink colours = ink();
    QPainter painter(this);
    paintBox(painter, colours);
    int x = (width() - (sizeHint().width() - 2 * kSide - 2)) / 2;
    if (!m_iconName.isEmpty()) {
        drawIcon(painter, m_iconName, colours.text, QRectF(x, 0, kIcon, height()), kIcon);
        x += kIcon + kGap;
    }
    painter.setFont(theme.font(TextRole::BodyMedium));
    painter.setPen(colours.text);
    const int textWidth = QFontMetrics(painter.font()).horizontalAdvance(text());
    painter.drawText(QRect(x, 0, textWidth + 2, height()), Qt::AlignVCenter, text());
    x += textWidth + kGap;
    if (!m_key.isEmpty()) {
        const int capWidth = keyCapWidth(theme, m_key);
        const int capHeight = theme.scaled(16);
        const QRectF cap(x, (height() - capHeight) / 2, capWidth, capHeight);
        drawKeyCap(painter, theme, cap, m_key, colours.text, colours.keyFill, colours.keyBorder);
        x += capWidth + kGap / 2;
    }
    if (menu() != nullptr) {
        drawIcon(painter, u"down"_s, colours.text, QRectF(x, 0, kIcon, height()), 12);
    }
}

void ActionButton::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange) {
        updateGeometry();
    }
    QPushButton::changeEvent(event);
}

IconButton::IconButton(const QString &iconName, const QString &name, QWidget *parent)
    : QAbstractButton(parent)
    , m_iconName(iconName)
{
    setName(name);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void IconButton::setIconName(const QString &name)
{
    m_iconName = name;
    update();
}

void IconButton::setName(const QString &name, const QString &key)
{
    setAccessibleName(name);
    setAccessibleDescription(key.isEmpty() ? QString() : tr("Key %1").arg(key));
    setToolTip(key.isEmpty() ? name : u"%1 (%2)"_s.arg(name, key));
}

void IconButton::followName(const QAction *action)
{
    const auto take = [this, action] { setName(action->text(), keyText(action->shortcut())); };
    take();
    connect(action, &QAction::changed, this, take);
}

QSize IconButton::sizeHint() const
{
    const int side = themeOf(this).scaled(28);
    return {side, side};
}

void IconButton::paintEvent(QPaintEvent * /*event*/)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    const bool isHot = (underMouse() && isEnabled()) || isChecked();
    if (isHot || isDown()) {
        drawBox(painter, rect(), 6, theme.colour(Colour::Hover), theme.colour(Colour::Line));
    }
    QColor colour = theme.colour(isEnabled() ? Colour::Text2 : Colour::Text3);
    if (!isEnabled()) {
        colour = theme.colour(Colour::Line);
    }
    drawIcon(painter, m_iconName, colour, rect(), 16);
    if (showsFocusRing(*this)) {
        drawFocusRing(painter, theme, rect(), 6);
    }
}

void IconButton::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void IconButton::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

} // namespace firstline::ui
