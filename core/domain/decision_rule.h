// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace firstline {

/// How calibrated probabilities become an answer.
enum class DecisionRule : std::uint8_t
{
    /// Fair where that clearly pays: macro-F1 rises by a point or more, accuracy falls by two at
    /// most.
    Auto,
    Likeliest, ///< the most probable label
    Fair       ///< small labels get a better chance: best macro-F1, some accuracy is lost
};

} // namespace firstline
