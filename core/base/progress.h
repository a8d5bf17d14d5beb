// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>

namespace firstline {

/// Says how far long work has come.
struct ProgressUpdate
{
    std::string_view step;  ///< stable English word of the running step, such as "import"
    std::int64_t done = 0;  ///< units finished, 0 to total
    std::int64_t total = 0; ///< 0 where the total is not known
};

/// Receives progress on the worker's thread; may be empty. The worker may call it often: the
/// receiver thins out.
using Progress = std::function<void(const ProgressUpdate &)>;

/// Calls `progress` unless it is empty.
inline void report(const Progress &progress, const ProgressUpdate &update)
{
    if (progress) {
        progress(update);
    }
}

} // namespace firstline
