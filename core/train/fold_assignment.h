// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/cancellation.h"
#include "core/base/result.h"
#include "core/domain/ticket.h"
#include "core/train/task_labels.h"

#include <cstdint>
#include <span>
#include <vector>

namespace firstline::train {

/// The near-duplicate family of each ticket, from its cleaned text. Errors: `Cancelled`.
[[nodiscard]] Result<std::vector<std::uint32_t>>
ticketFamilies(std::span<const Ticket> tickets, const CancellationToken &cancellation);

/// The fold of each labelled ticket: labels spread evenly, families together. `families` has one
/// number a ticket, labelled or not; empty: every ticket is a family of its own.
[[nodiscard]] std::vector<std::uint32_t> assignFolds(const TaskLabels &labels,
                                                     std::span<const std::uint32_t> families,
                                                     std::uint32_t folds,
                                                     std::uint64_t seed);

} // namespace firstline::train
