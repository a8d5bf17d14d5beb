// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/priority.h"
#include "ui/support/theme.h"

#include <QPainter>
#include <QRectF>
#include <QString>

#include <cstdint>

class QWidget;

namespace firstline::ui {

/// Saves a painter's state for as long as it lives.
class PainterKeeper
{
public:
    explicit PainterKeeper(QPainter &painter)
        : m_painter(painter)
    {
        m_painter.save();
    }
    ~PainterKeeper() { m_painter.restore(); }
    PainterKeeper(const PainterKeeper &) = delete;
    PainterKeeper &operator=(const PainterKeeper &) = delete;

private:
    QPainter &m_painter;
};

/// Whether the ring around a focused widget should be drawn: only when the keyboard moved there.
[[nodiscard]] bool showsFocusRing(const QWidget &widget);

/// The 2 px accent ring, inside `rect`.
void drawFocusRing(QPainter &painter, const Theme &theme, const QRectF &rect, qreal radius);

/// The box of a text field.
void drawField(QPainter &painter, const Theme &theme, const QRectF &rect, bool hasFocus);

/// A rounded box with a 1 px border inside `rect`.
void drawBox(
    QPainter &painter, const QRectF &rect, qreal radius, const QColor &fill, const QColor &border);

/// The shadow of a floating box, `size` pixels wide; the box itself is drawn over it.
void drawShadow(QPainter &painter, const QRectF &box, int size);

/// An icon centred in `rect`.
void drawIcon(
    QPainter &painter, const QString &name, const QColor &colour, const QRectF &rect, int size);

/// Text in which digits stand in cells of one width, so that numbers do not wobble.
/// `alignment` is left or right; vertically centred. Uses the painter's font and pen.
void drawNumber(QPainter &painter,
                const QRectF &rect,
                Qt::Alignment alignment,
                const QString &text);
/// The width that `drawNumber` needs.
[[nodiscard]] qreal numberWidth(const QFont &font, const QString &text);

/// Three bars, as many of them strong as the priority is high. About 13 × 12 pixels.
void drawPriorityGlyph(QPainter &painter,
                       const Theme &theme,
                       const QPointF &topLeft,
                       Priority priority);
inline constexpr int kPriorityGlyphWidth = 13;
inline constexpr int kPriorityGlyphHeight = 12;

enum class BarFill : std::uint8_t
{
    Solid,
    Hollow
};

/// A horizontal bar on its track; `share` is 0 to 1.
void drawShareBar(QPainter &painter,
                  const Theme &theme,
                  const QRectF &rect,
                  double share,
                  const QColor &colour,
                  BarFill fill);

/// A key as printed on a control. Gives the width it needs for `text`.
[[nodiscard]] int keyCapWidth(const Theme &theme, const QString &text);
void drawKeyCap(QPainter &painter,
                const Theme &theme,
                const QRectF &rect,
                const QString &text,
                const QColor &ink,
                const QColor &fill,
                const QColor &border);

} // namespace firstline::ui
