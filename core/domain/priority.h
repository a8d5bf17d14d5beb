// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>

namespace firstline {

/// How soon a ticket must be answered. The values are ordered and index arrays.
enum class Priority : std::uint8_t
{
    Low = 0,
    Medium = 1,
    High = 2
};

inline constexpr std::array kPriorities{Priority::Low, Priority::Medium, Priority::High};

} // namespace firstline
