// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/card.h"

#include "ui/support/painting.h"

#include <QPainter>

namespace firstline::ui {

namespace {

constexpr int kPillSide = 9;
constexpr int kPillIcon = 13;

} // namespace

Card::Card(QWidget *parent)
    : QWidget(parent)
{
}

void Card::paintEvent(QPaintEvent * /*event*/)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    drawBox(painter, rect(), 8, theme.colour(Colour::Surface), theme.colour(Colour::Line));
}

Separator::Separator(Qt::Orientation orientation, QWidget *parent)
    : QWidget(parent)
{
    if (orientation == Qt::Horizontal) {
        setFixedHeight(1);
    } else {
        setFixedWidth(1);
    }
}

void Separator::paintEvent(QPaintEvent * /*event*/)
{
    QPainter(this).fillRect(rect(), themeOf(this).colour(Colour::Line));
}

Panel::Panel(Colour fill, QWidget *parent)
    : QWidget(parent)
    , m_fill(fill)
{
}

void Panel::paintEvent(QPaintEvent * /*event*/)
{
    QPainter(this).fillRect(rect(), themeOf(this).colour(m_fill));
}

Pill::Pill(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Pill::setContent(const QString &iconName, const QString &text, Colour ink, Colour fill)
{
    m_iconName = iconName;
    m_text = text;
    m_ink = ink;
    m_fill = fill;
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize Pill::sizeHint() const
{
    const Theme &theme = themeOf(this);
    const QFontMetrics metrics(theme.font(TextRole::SmallMedium));
    const int icon = m_iconName.isEmpty() ? 0 : kPillIcon + 6;
    return {2 * kPillSide + icon + metrics.horizontalAdvance(m_text) + 2, theme.scaled(20)};
}

void Pill::paintEvent(QPaintEvent * /*event*/)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    drawBox(painter, rect(), height() / 2.0, theme.colour(m_fill), QColor());
    QRect inner = rect().adjusted(kPillSide, 0, 0, 0);
    if (!m_iconName.isEmpty()) {
        const QRectF icon(inner.left(), 0, kPillIcon, height());
        drawIcon(painter, m_iconName, theme.colour(m_ink), icon, kPillIcon);
        inner.setLeft(inner.left() + kPillIcon + 6);
    }
    painter.setFont(theme.font(TextRole::SmallMedium));
    painter.setPen(theme.colour(m_ink));
    painter.drawText(inner, Qt::AlignVCenter | Qt::AlignLeft, m_text);
}

} // namespace firstline::ui
