// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/classify/model.h"
#include "core/domain/evaluation_report.h"
#include "core/domain/ticket.h"

#include <optional>
#include <span>
#include <vector>

namespace firstline::train {

/// Measures a model on labelled tickets, one report a task that has labelled tickets. Labels that
/// the model does not know count as wrong.
///
/// Errors: `InvalidInput` when no ticket has a label of any of the model's tasks.
[[nodiscard]] Result<std::vector<EvaluationReport>> evaluateModel(const classify::Model &model,
                                                                  std::span<const Ticket> tickets,
                                                                  std::optional<int> topCategories);

} // namespace firstline::train
