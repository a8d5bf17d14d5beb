// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/cancellation.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/domain/learnability_report.h"
#include "core/domain/ticket.h"
#include "core/train/task_training.h"
#include "core/train/training_run.h"

#include <cstdint>
#include <span>

namespace firstline::train {

/// Whether the labels of a task can be predicted from the tickets: answers of logistic regression
/// with balanced class weights, out of fold, against chance.
///
/// The same learner then meets labels that were permuted (`evaluate::permutedLabels`) on at most a
/// thousand tickets, drawn as whole families; each run deals its own folds, as the true labels had
/// theirs. Labels count as learnable only where they beat these runs, too.
///
/// Ensures: a report with `NotEnoughEvidence` where there are fewer than two labels to tell apart.
/// Requires: one task in the plan.
/// Errors: `InvalidInput` when no ticket has a label of the task, `Cancelled`.
/// Cost: a cross-validation, and a hundred fits of 800 tickets.
[[nodiscard]] Result<LearnabilityReport> checkLearnability(std::span<const Ticket> tickets,
                                                           const TrainingPlan &plan,
                                                           const Progress &progress,
                                                           const CancellationToken &cancellation);

/// The same from scores that are there already, without permuted labels.
[[nodiscard]] LearnabilityReport outOfFoldLearnability(const FoldedTask &task,
                                                       const classify::ScoredTickets &scored,
                                                       std::uint64_t seed);

} // namespace firstline::train
