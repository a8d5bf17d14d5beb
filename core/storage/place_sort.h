// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/ticket_place.h"

#include <vector>

namespace firstline::storage {

/// The keys of all places in their order. It goes by the digits of the columns: a million take
/// about 100 ms, and 150 ms by comparisons.
[[nodiscard]] std::vector<qint64> sortedKeys(std::vector<TicketPlace> places, bool isDescending);

} // namespace firstline::storage
