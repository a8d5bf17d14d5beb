// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace firstline::ui {

/// Lets through one update in 100 ms.
///
/// Thread safety: none; called on the worker's thread alone.
class UpdateThinner
{
public:
    [[nodiscard]] bool mayPass()
    {
        constexpr std::chrono::milliseconds kBetweenUpdates{100};
        const auto now = std::chrono::steady_clock::now();
        if (now - m_last < kBetweenUpdates) {
            return false;
        }
        m_last = now;
        return true;
    }

private:
    std::chrono::steady_clock::time_point m_last;
};

} // namespace firstline::ui
