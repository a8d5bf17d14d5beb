// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/typography.h"

#include <QStringList>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace firstline::ui {

namespace {

struct RoleSpec
{
    int pixels;
    QFont::Weight weight;
    qreal letterSpacing; ///< pixels at 100 %
};

// In the order of TextRole.
constexpr std::array kRoles{
    RoleSpec{11, QFont::Normal, 0},
    RoleSpec{11, QFont::Medium, 0},
    RoleSpec{12, QFont::Normal, 0},
    RoleSpec{12, QFont::Medium, 0},
    RoleSpec{12, QFont::DemiBold, 0},
    RoleSpec{13, QFont::Normal, 0},
    RoleSpec{13, QFont::Medium, 0},
    RoleSpec{13, QFont::DemiBold, 0},
    RoleSpec{14, QFont::Normal, 0},
    RoleSpec{15, QFont::DemiBold, 0},
    RoleSpec{18, QFont::DemiBold, -0.3},
    RoleSpec{19, QFont::DemiBold, -0.35},
    RoleSpec{20, QFont::DemiBold, -0.4},
    RoleSpec{24, QFont::DemiBold, -0.5},
    RoleSpec{13, QFont::Normal, 0},
};

} // namespace

Typography::Typography(int percent)
    : m_percent(std::clamp(percent, kSmallestPercent, kLargestPercent))
{
}

QFont Typography::font(TextRole role) const
{
    const RoleSpec &spec = kRoles.at(static_cast<std::size_t>(role));
    QFont font;
    if (role == TextRole::Mono) {
        font.setFamilies({u"JetBrains Mono"_s, u"monospace"_s});
        font.setStyleHint(QFont::Monospace);
    } else {
        font.setFamilies({u"Inter"_s, u"Noto Sans"_s, u"DejaVu Sans"_s, u"sans-serif"_s});
        font.setStyleHint(QFont::SansSerif);
    }
    font.setPixelSize(scaled(spec.pixels));
    font.setWeight(spec.weight);
    if (spec.letterSpacing != 0) {
        font.setLetterSpacing(QFont::AbsoluteSpacing, spec.letterSpacing * m_percent / 100);
    }
    return font;
}

int Typography::scaled(int pixels) const
{
    return (pixels * m_percent + 50) / 100;
}

} // namespace firstline::ui
