// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/priority.h"
#include "ui/support/typography.h"

#include <QColor>
#include <QPalette>

#include <cstdint>

class QWidget;

namespace firstline::ui {

enum class Scheme : std::uint8_t
{
    Light,
    Dark
};

/// The names of the colours. Code never names a colour otherwise.
enum class Colour : std::uint8_t
{
    Window,
    Nav,
    Surface,
    Sunken,
    Hover,
    Selected,
    Raised,
    Line,       ///< separates only, never carries meaning
    LineStrong, ///< input borders
    Text,
    Text2,
    Text3,
    Accent,
    AccentFill,
    AccentHover,
    OnAccent,
    High,
    HighBg,
    HighMark,
    Medium,
    MediumBg,
    MediumMark,
    Low,
    LowBg,
    LowMark,
    Ok,
    OkBg,
    OkMark,
    Plum,
    PlumBg,
    PlumMark,
    Series1,
    Series2,
    Series3,
    Series4,
    Neutral,
    Shade, ///< laid over the window behind an overlay, translucent
    Count
};

/// The colours of one priority: as text, as the chip behind it, as a mark.
struct PriorityColours
{
    Colour text;
    Colour background;
    Colour mark;
};

[[nodiscard]] PriorityColours coloursOf(Priority priority);

/// How the console looks: colours and text sizes. A value; widgets read it when they paint.
class Theme
{
public:
    explicit Theme(Scheme scheme = Scheme::Light, Typography typography = Typography());

    [[nodiscard]] Scheme scheme() const { return m_scheme; }
    [[nodiscard]] const Typography &type() const { return m_typography; }

    [[nodiscard]] QColor colour(Colour name) const;
    /// The colour of a cell of a heat map, from none (0) to all (1).
    [[nodiscard]] QColor heat(double share) const;
    [[nodiscard]] QFont font(TextRole role) const { return m_typography.font(role); }
    [[nodiscard]] int scaled(int pixels) const { return m_typography.scaled(pixels); }
    /// The colours as Qt's own widgets want them.
    [[nodiscard]] QPalette palette() const;

private:
    Scheme m_scheme;
    Typography m_typography;
};

/// Black or white, whichever is easier to read on `ground` (WCAG 2.1 contrast, at least 4.6 : 1).
[[nodiscard]] QColor readableInk(const QColor &ground);

/// The theme that a widget is shown in: the application style's, or the light one without it.
[[nodiscard]] const Theme &themeOf(const QWidget *widget);

} // namespace firstline::ui
