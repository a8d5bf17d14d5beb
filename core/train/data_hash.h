// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ticket.h"

#include <QString>

#include <span>

namespace firstline::train {

/// SHA-256, in hex, of all that training reads of the tickets, in their order.
[[nodiscard]] QString dataHash(std::span<const Ticket> tickets);

} // namespace firstline::train
