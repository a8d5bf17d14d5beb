// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

#include <cstdint>

namespace firstline::ui {

/// The kinds of text of the console. A role has one size and weight everywhere.
enum class TextRole : std::uint8_t
{
    Axis,
    KeyCap,
    Small,
    SmallMedium,
    SmallStrong,
    Body,
    BodyMedium,
    BodyStrong,
    Message,
    Section,
    Page,
    Subject,
    Kpi,
    FirstRun,
    Mono
};

/// The one place where text sizes come from: a role's size times the user's text size.
class Typography
{
public:
    static constexpr int kSmallestPercent = 90;
    static constexpr int kLargestPercent = 130;

    /// `percent` is clamped to the range above.
    explicit Typography(int percent = 100);

    [[nodiscard]] int percent() const { return m_percent; }
    [[nodiscard]] QFont font(TextRole role) const;
    /// A length that must grow with the text, such as a row height, from pixels at 100 %.
    [[nodiscard]] int scaled(int pixels) const;

private:
    int m_percent;
};

} // namespace firstline::ui
