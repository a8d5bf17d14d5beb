// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/ticket.h"

#include <vector>

namespace firstline::storage {
class Reader;
}

namespace firstline {

/// The tickets of a database to learn from, with the newest labels of people before those of the
/// data. Waits for the database: not for the GUI thread.
[[nodiscard]] Result<std::vector<Ticket>> labelledTickets(storage::Reader &reader);

} // namespace firstline
