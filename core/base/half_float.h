// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

namespace firstline {

/// The nearest IEEE 754 half floats (ties to even), the same bits on every processor. Values past
/// ±65,504 become the largest half float.
[[nodiscard]] std::vector<std::uint16_t> toHalf(const std::vector<float> &values);

/// The exact values of half floats.
[[nodiscard]] std::vector<float> fromHalf(const std::vector<std::uint16_t> &values);

} // namespace firstline
