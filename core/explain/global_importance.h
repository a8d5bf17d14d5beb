// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/cancellation.h"
#include "core/base/result.h"
#include "core/classify/model.h"
#include "core/domain/feature_importance.h"
#include "core/domain/ticket.h"

#include <cstddef>
#include <span>

namespace firstline::explain {

/// Says what drives the answers of one task, from the reasons for a sample of tickets.
///
/// Each ticket is asked twice: why the label that it has (as it came with the data, else as the
/// model says), and why not more of the strongest other label. So what speaks for a label is read
/// off its own tickets, and what speaks against it off tickets that nearly got it. Words that
/// might tell who wrote a ticket are left out, see `NameableWords`.
///
/// Requires: `task` is one of the model's own tasks.
/// Ensures: the same model and tickets give the same importance, whatever the number of cores.
/// Cost: two explanations a ticket, at most 2,000 tickets; 200 of trees, and 60 where an
/// explanation leaves out word by word. Errors: `Cancelled`. Thread safety: pure; uses the global
/// thread pool.
[[nodiscard]] Result<FeatureImportance> globalImportance(const classify::Model &model,
                                                         std::size_t task,
                                                         std::span<const Ticket> tickets,
                                                         const CancellationToken &cancellation);

} // namespace firstline::explain
