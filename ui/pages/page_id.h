// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <cstdint>

namespace firstline::ui {

enum class PageId : std::uint8_t
{
    Inbox,
    Review,
    Insights,
    Drift,
    Models,
    Service,
    Settings,
    Count
};

inline constexpr auto kPageCount = static_cast<std::size_t>(PageId::Count);

/// What does not change about a page, whatever the language.
struct PageSpec
{
    PageId id;
    const char *name; ///< of its objects, also of its icon
    char letter;      ///< pressed after G
};

inline constexpr std::array<PageSpec, kPageCount> kPages{{
    {PageId::Inbox, "inbox", 'I'},
    {PageId::Review, "review", 'R'},
    {PageId::Insights, "insights", 'N'},
    {PageId::Drift, "drift", 'D'},
    {PageId::Models, "models", 'M'},
    {PageId::Service, "service", 'S'},
    {PageId::Settings, "settings", 'E'},
}};

/// The page's name in the language of the screen.
[[nodiscard]] QString pageTitle(PageId id);

} // namespace firstline::ui
