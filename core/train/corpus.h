// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/cancellation.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/domain/ticket.h"
#include "core/features/feature_pipeline.h"
#include "core/train/task_training.h"

#include <cstdint>
#include <span>
#include <vector>

namespace firstline::train {

struct TrainingPlan;

/// Everything that the fits of a training run share: the tickets in numbers and their folds.
struct Corpus
{
    features::FeaturePipeline pipeline;
    /// The tickets in their order, then the texts of the labels.
    features::CountMatrix matrix;
    std::vector<FoldedTask> tasks;
};

/// Counts the tickets and deals the labelled ones of each task to folds.
/// Requires: every task has two labels. Errors: `Cancelled`.
[[nodiscard]] Result<Corpus> readCorpus(std::span<const Ticket> tickets,
                                        std::vector<TaskLabels> tasks,
                                        const TrainingPlan &plan,
                                        const Progress &progress,
                                        const CancellationToken &cancellation);

} // namespace firstline::train
