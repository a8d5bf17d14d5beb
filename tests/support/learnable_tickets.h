// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ticket.h"

#include <cstdint>
#include <vector>

namespace firstline::test {

/// Made-up tickets whose words tell category and priority: "Billing", "Delivery" and "Technical",
/// with urgent words in the high ones. The same count and seed give the same tickets; no two texts
/// are equal.
[[nodiscard]] std::vector<Ticket> learnableTickets(int count, std::uint64_t seed = 1);

} // namespace firstline::test
