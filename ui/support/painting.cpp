// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/painting.h"

#include "ui/support/icons.h"

#include <QFontMetricsF>
#include <QWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace firstline::ui {

namespace {

qreal digitWidth(const QFontMetricsF &metrics)
{
    qreal widest = 0;
    for (char16_t digit = u'0'; digit <= u'9'; ++digit) {
        widest = std::max(widest, metrics.horizontalAdvance(QChar(digit)));
    }
    return widest;
}

qreal cellWidth(const QFontMetricsF &metrics, QChar character, qreal ofDigit)
{
    return character.isDigit() ? ofDigit : metrics.horizontalAdvance(character);
}

} // namespace

bool showsFocusRing(const QWidget &widget)
{
    return widget.hasFocus() && widget.window()->testAttribute(Qt::WA_KeyboardFocusChange);
}

void drawFocusRing(QPainter &painter, const Theme &theme, const QRectF &rect, qreal radius)
{
    const PainterKeeper keeper(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.colour(Colour::Accent), 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), radius, radius);
}

void drawField(QPainter &painter, const Theme &theme, const QRectF &rect, bool hasFocus)
{
    drawBox(painter, rect, 7, theme.colour(Colour::Surface), theme.colour(Colour::LineStrong));
    if (hasFocus) {
        drawFocusRing(painter, theme, rect, 7);
    }
}

void drawBox(
    QPainter &painter, const QRectF &rect, qreal radius, const QColor &fill, const QColor &border)
{
    const PainterKeeper keeper(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(border.isValid() ? QPen(border, 1) : QPen(Qt::NoPen));
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
}

void drawShadow(QPainter &painter, const QRectF &box, int size)
{
    const PainterKeeper keeper(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0, 0, 0, 5));
    for (int i = 1; i <= size; ++i) {
        painter.drawRoundedRect(box.adjusted(-i, -i + 3, i, i - 1), 8 + i, 8 + i);
    }
}

void drawIcon(
    QPainter &painter, const QString &name, const QColor &colour, const QRectF &rect, int size)
{
    const QPixmap pixmap = iconPixmap(name, colour, size, painter.device()->devicePixelRatioF());
    const QPointF centre = rect.center();
    painter.drawPixmap(QPointF(qRound(centre.x() - size / 2.0), qRound(centre.y() - size / 2.0)),
                       pixmap);
}

qreal numberWidth(const QFont &font, const QString &text)
{
    const QFontMetricsF metrics(font);
    const qreal ofDigit = digitWidth(metrics);
    qreal width = 0;
    for (const QChar character : text) {
        width += cellWidth(metrics, character, ofDigit);
    }
    return width;
}

void drawNumber(QPainter &painter, const QRectF &rect, Qt::Alignment alignment, const QString &text)
{
    const QFontMetricsF metrics(painter.font());
    const qreal ofDigit = digitWidth(metrics);
    const qreal width = numberWidth(painter.font(), text);
    qreal x = alignment.testFlag(Qt::AlignRight) ? rect.right() - width : rect.left();
    const qreal baseline = rect.center().y() + (metrics.ascent() - metrics.descent()) / 2;
    for (const QChar character : text) {
        const qreal cell = cellWidth(metrics, character, ofDigit);
        const qreal inset = (cell - metrics.horizontalAdvance(character)) / 2;
        painter.drawText(QPointF(x + inset, baseline), QString(character));
        x += cell;
    }
}

void drawPriorityGlyph(QPainter &painter,
                       const Theme &theme,
                       const QPointF &topLeft,
                       Priority priority)
{
    const PainterKeeper keeper(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const QColor mark = theme.colour(coloursOf(priority).mark);
    for (int bar = 0; bar < 3; ++bar) {
        QColor colour = mark;
        if (bar > static_cast<int>(priority)) {
            colour.setAlphaF(0.28F);
        }
        painter.setBrush(colour);
        const qreal height = 4.0 + 4.0 * bar;
        painter.drawRoundedRect(
            QRectF(topLeft.x() + bar * 4.5, topLeft.y() + kPriorityGlyphHeight - height, 3, height),
            1,
            1);
    }
}

void drawShareBar(QPainter &painter,
                  const Theme &theme,
                  const QRectF &rect,
                  double share,
                  const QColor &colour,
                  BarFill fill)
{
    const PainterKeeper keeper(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal radius = rect.height() / 2;
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.colour(Colour::Line));
    painter.drawRoundedRect(rect, radius, radius);
    QRectF bar = rect;
    bar.setWidth(std::max(rect.height(), rect.width() * std::clamp(share, 0.0, 1.0)));
    if (fill == BarFill::Hollow) {
        painter.setPen(QPen(colour, 1.2));
        painter.setBrush(theme.colour(Colour::Surface));
        bar.adjust(0.5, 0.5, -0.5, -0.5);
    } else {
        painter.setBrush(colour);
    }
    painter.drawRoundedRect(bar, radius, radius);
}

int keyCapWidth(const Theme &theme, const QString &text)
{
    const QFontMetrics metrics(theme.font(TextRole::KeyCap));
    return std::max(theme.scaled(16), metrics.horizontalAdvance(text) + 9);
}

void drawKeyCap(QPainter &painter,
                const Theme &theme,
                const QRectF &rect,
                const QString &text,
                const QColor &ink,
                const QColor &fill,
                const QColor &border)
{
    const PainterKeeper keeper(painter);
    drawBox(painter, rect, 4, fill, border);
    painter.setFont(theme.font(TextRole::KeyCap));
    painter.setPen(ink);
    painter.drawText(rect, Qt::AlignCenter, text);
}

} // namespace firstline::ui
