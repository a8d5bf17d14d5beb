// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/cancellation.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/classify/calibration.h"
#include "core/train/task_training.h"

#include <chrono>
#include <optional>
#include <span>
#include <vector>

namespace firstline::train {

/// One fit: an algorithm on a task without one fold (or, with `fold == foldCount`, on all of it).
struct FitJob
{
    const FoldedTask *task = nullptr;
    const classify::Trainer *trainer = nullptr;
    std::uint32_t fold = 0;
    classify::ScoredTickets *scores = nullptr; ///< where the fold's scores go; null: nowhere

    std::optional<Result<FittedClassifier>> fitted; ///< kept when `scores` is null
    std::chrono::duration<double> took{0};
    std::chrono::duration<double> scoring{0}; ///< the part of it that scored the fold
};

/// Runs fits side by side, one thread each. The results do not depend on the number of threads.
/// Errors: the first job's that failed; `Cancelled`.
[[nodiscard]] Result<void> runJobs(const features::CountMatrix &matrix,
                                   std::vector<FitJob> &jobs,
                                   std::uint64_t seed,
                                   const Progress &progress,
                                   const CancellationToken &cancellation);

} // namespace firstline::train
