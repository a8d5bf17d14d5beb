// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

/// Bounds that several modules share. Anything past them is refused or cut with a clear message.
namespace firstline::limits {

inline constexpr std::size_t kMaxTicketCodePoints = 100'000; ///< longer text is kept, not read
inline constexpr std::size_t kMaxTicketIdLength = 200;       ///< code points
inline constexpr std::size_t kMaxLabelLength = 200;          ///< code points of a category
inline constexpr std::size_t kMaxRequestBodyBytes = 1U << 20U;
inline constexpr std::size_t kMaxBatchBodyBytes = 8U << 20U;
inline constexpr std::size_t kMaxBatchTickets = 1'000;

} // namespace firstline::limits
