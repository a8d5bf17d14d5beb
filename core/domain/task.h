// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>

namespace firstline {

/// What a model predicts of a ticket.
enum class Task : std::uint8_t
{
    Priority = 0,
    Category = 1
};

inline constexpr std::array kTasks{Task::Priority, Task::Category};

} // namespace firstline
