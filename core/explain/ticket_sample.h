// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/task.h"
#include "core/domain/ticket.h"

#include <cstddef>
#include <span>
#include <vector>

namespace firstline::explain {

/// How many tickets a sample may have, and how much text all together.
struct SampleSize
{
    std::size_t tickets = 0;
    qsizetype characters = 4'000'000; ///< UTF-16 code units; about four seconds of work at most
};

/// Chooses tickets that stand for the labels of a task: as many of each label as there are, while
/// there is room for all; of a label with more, evenly spread over the data. Tickets without a
/// label take part only where no ticket has one.
///
/// Ensures: positions in ascending order; the same tickets give the same sample.
/// Thread safety: pure.
[[nodiscard]] std::vector<std::size_t>
ticketSample(std::span<const Ticket> tickets, Task task, const SampleSize &size);

/// The label that came with a ticket, or empty.
[[nodiscard]] QString importedLabel(const Ticket &ticket, Task task);

} // namespace firstline::explain
