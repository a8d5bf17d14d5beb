// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/nav_item.h"

#include "ui/support/painting.h"

#include <QPainter>

namespace firstline::ui {

NavItem::NavItem(const QString &iconName, const QString &text, QChar letter, QWidget *parent)
    : QAbstractButton(parent)
    , m_iconName(iconName)
    , m_letter(letter)
{
    setText(text);
    setAccessibleName(text);
    setAccessibleDescription(tr("Keys G %1").arg(letter));
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void NavItem::setCount(const QString &count)
{
    m_count = count;
    update();
}

void NavItem::setNarrow(bool isNarrow)
{
    m_isNarrow = isNarrow;
    setToolTip(isNarrow ? text() : QString());
    update();
}

void NavItem::setShowsLetter(bool shows)
{
    m_showsLetter = shows;
    update();
}

QSize NavItem::sizeHint() const
{
    return {40, themeOf(this).scaled(32)};
}

void NavItem::paintEvent(QPaintEvent * /*event*/)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    const bool isLight = theme.scheme() == Scheme::Light;
    if (isChecked()) {
        drawBox(painter,
                rect(),
                6,
                theme.colour(isLight ? Colour::Surface : Colour::Selected),
                isLight ? theme.colour(Colour::Line) : QColor());
        painter.fillRect(QRectF(0, height() / 2.0 - 8, 3, 16), theme.colour(Colour::Accent));
    } else if (underMouse()) {
        drawBox(painter, rect(), 6, theme.colour(Colour::Hover), QColor());
    }
    const QColor ink = theme.colour(isChecked() ? Colour::Text : Colour::Text2);
    const int iconLeft = m_isNarrow ? (width() - 18) / 2 : 12;
    drawIcon(painter,
             m_iconName,
             theme.colour(isChecked() ? Colour::Accent : Colour::Text2),
             QRectF(iconLeft, 0, 18, height()),
             18);
    if (!m_isNarrow) {
        painter.setFont(theme.font(isChecked() ? TextRole::BodyStrong : TextRole::BodyMedium));
        painter.setPen(ink);
        const int end =
            m_count.isEmpty()
                ? 8
                : 12 + QFontMetrics(theme.font(TextRole::Small)).horizontalAdvance(m_count);
        const QRect place = rect().adjusted(39, 0, -end, 0);
        painter.drawText(place,
                         Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(text(), Qt::ElideRight, place.width()));
    }
    paintEnd(painter);
    if (showsFocusRing(*this)) {
        drawFocusRing(painter, theme, rect(), 6);
    }
}

void NavItem::paintEnd(QPainter &painter) const
{
    const Theme &theme = themeOf(this);
    if (m_showsLetter) {
        const int side = theme.scaled(17);
        const QRectF cap(
            m_isNarrow ? width() - side : width() - side - 8, (height() - side) / 2, side, side);
        drawKeyCap(painter,
                   theme,
                   cap,
                   QString(m_letter),
                   theme.colour(Colour::Text),
                   theme.colour(Colour::Surface),
                   theme.colour(Colour::LineStrong));
    } else if (!m_isNarrow && !m_count.isEmpty()) {
        painter.setFont(theme.font(TextRole::Small));
        painter.setPen(theme.colour(Colour::Text2));
        drawNumber(painter, QRectF(rect()).adjusted(0, 0, -8, 0), Qt::AlignRight, m_count);
    }
}

void NavItem::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void NavItem::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

} // namespace firstline::ui
