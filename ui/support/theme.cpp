// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/theme.h"

#include "ui/support/firstline_style.h"

#include <QApplication>
#include <QWidget>

#include <algorithm>
#include <array>
#include <cmath>

namespace firstline::ui {

namespace {

constexpr auto kColourCount = static_cast<std::size_t>(Colour::Count);
using ColourTable = std::array<QRgb, kColourCount>;

// Both tables stand in the order of Colour.
constexpr ColourTable kLight{
    0xFFF4F5F8, 0xFFEAEDF2, 0xFFFFFFFF, 0xFFF1F3F6, 0xFFF0F4FA, 0xFFE2ECFC, 0xFFFFFFFF, 0xFFDFE3EA,
    0xFF788392, 0xFF161B23, 0xFF434D5B, 0xFF5D6877, 0xFF1B5CC0, 0xFF1B5CC0, 0xFF164C9F, 0xFFFFFFFF,
    0xFFAE2419, 0xFFFCE8E5, 0xFFD0382B, 0xFF7D4B00, 0xFFFCEFD5, 0xFFBE7602, 0xFF435165, 0xFFE8ECF2,
    0xFF71829A, 0xFF17643A, 0xFFE0F2E7, 0xFF268552, 0xFF84327A, 0xFFF6E6F3, 0xFFA0489A, 0xFF2B66CF,
    0xFF9C3D0C, 0xFF0F5F59, 0xFF75297F, 0xFF64738A, 0x80161B23};

constexpr ColourTable kDark{
    0xFF0F1217, 0xFF0B0E12, 0xFF161A21, 0xFF11151B, 0xFF1B212A, 0xFF1A2B48, 0xFF1E242D, 0xFF272E39,
    0xFF6E7989, 0xFFE8ECF2, 0xFFB4BDCA, 0xFF909BAA, 0xFF82B1FF, 0xFF2C69D1, 0xFF2458B3, 0xFFFFFFFF,
    0xFFFF9F95, 0xFF3B1C1A, 0xFFF26B5E, 0xFFF3C072, 0xFF35270F, 0xFFDE9F3D, 0xFFB0BDCF, 0xFF232B37,
    0xFF8294AC, 0xFF82D8A4, 0xFF13301F, 0xFF4BB579, 0xFFE5ABDA, 0xFF36213A, 0xFFC77FBC, 0xFF6EA2FF,
    0xFFF5A67A, 0xFF5FE3C8, 0xFFC552BE, 0xFF94A3B8, 0xA0000000};

constexpr QRgb kHeatLight[]{0xFFEEF3FB, 0xFF1E4FA8};
constexpr QRgb kHeatDark[]{0xFF1C2430, 0xFF6EA2FF};

/// Relative luminance of WCAG 2.1, 0 to 1.
double luminance(const QColor &colour)
{
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF())
           + 0.0722 * linear(colour.blueF());
}

const Theme &plainTheme()
{
    static const Theme theme;
    return theme;
}

} // namespace

PriorityColours coloursOf(Priority priority)
{
    switch (priority) {
    case Priority::High:
        return {Colour::High, Colour::HighBg, Colour::HighMark};
    case Priority::Medium:
        return {Colour::Medium, Colour::MediumBg, Colour::MediumMark};
    case Priority::Low:
        break;
    }
    return {Colour::Low, Colour::LowBg, Colour::LowMark};
}

Theme::Theme(Scheme scheme, Typography typography)
    : m_scheme(scheme)
    , m_typography(typography)
{
}

QColor Theme::colour(Colour name) const
{
    const ColourTable &table = m_scheme == Scheme::Light ? kLight : kDark;
    return QColor::fromRgba(table.at(static_cast<std::size_t>(name)));
}

QColor Theme::heat(double share) const
{
    const QRgb *ramp = m_scheme == Scheme::Light ? kHeatLight : kHeatDark;
    const double part = std::pow(std::clamp(share, 0.0, 1.0), 0.9);
    const auto mixed = [part](int from, int to) { return qRound(from + part * (to - from)); };
    return {mixed(qRed(ramp[0]), qRed(ramp[1])),
            mixed(qGreen(ramp[0]), qGreen(ramp[1])),
            mixed(qBlue(ramp[0]), qBlue(ramp[1]))};
}

QPalette Theme::palette() const
{
    QPalette palette;
    const auto set = [this, &palette](QPalette::ColorRole role, Colour name) {
        palette.setColor(role, colour(name));
    };
    set(QPalette::Window, Colour::Window);
    set(QPalette::WindowText, Colour::Text);
    set(QPalette::Base, Colour::Surface);
    set(QPalette::AlternateBase, Colour::Sunken);
    set(QPalette::Text, Colour::Text);
    set(QPalette::PlaceholderText, Colour::Text3);
    set(QPalette::Button, Colour::Raised);
    set(QPalette::ButtonText, Colour::Text);
    set(QPalette::BrightText, Colour::High);
    set(QPalette::Highlight, Colour::AccentFill);
    set(QPalette::HighlightedText, Colour::OnAccent);
    set(QPalette::ToolTipBase, Colour::Raised);
    set(QPalette::ToolTipText, Colour::Text);
    set(QPalette::Link, Colour::Accent);
    set(QPalette::Light, Colour::Raised);
    set(QPalette::Midlight, Colour::Hover);
    set(QPalette::Mid, Colour::Line);
    set(QPalette::Dark, Colour::LineStrong);
    for (const QPalette::ColorRole role :
         {QPalette::Text, QPalette::WindowText, QPalette::ButtonText}) {
        palette.setColor(QPalette::Disabled, role, colour(Colour::Text3));
    }
    return palette;
}

QColor readableInk(const QColor &ground)
{
    constexpr double kEqualContrast = 0.1791; // black and white differ equally from it
    return luminance(ground) > kEqualContrast ? QColor(Qt::black) : QColor(Qt::white);
}

const Theme &themeOf(const QWidget *widget)
{
    const QStyle *style = widget != nullptr ? widget->style() : QApplication::style();
    const auto *ours = qobject_cast<const FirstlineStyle *>(style);
    return ours != nullptr ? ours->theme() : plainTheme();
}

} // namespace firstline::ui
