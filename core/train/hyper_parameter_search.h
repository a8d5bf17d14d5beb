// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/cancellation.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/domain/ticket.h"
#include "core/domain/tuning_report.h"

#include <QString>

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace firstline::train {

/// What a search looks for and how.
struct SearchPlan
{
    Task task = Task::Category;
    QString algorithm; ///< contract word
    SearchMethod method = SearchMethod::Random;
    int trials = 30;                  ///< at most; a grid may have fewer
    std::uint32_t folds = 5;          ///< of each trial, 2 to 20
    std::optional<int> topCategories; ///< folds all but the N most frequent into "other"
    std::uint64_t seed = 1;
    bool groupByFamily = true; ///< near-duplicates stay in one fold
};

/// Where trials are kept between runs.
struct TrialLog
{
    std::vector<Trial> done;                         ///< of an earlier run, in order of number
    std::function<Result<void>(const Trial &)> keep; ///< told each new trial; may be empty
};

/// Tries settings of an algorithm one after the other and checks the best one.
///
/// One fifth of the tickets is held out before the search. Each trial is the macro-F1 out of fold
/// on the others, the same folds for every trial; the folds of a trial run side by side. Features
/// are counted once. The default setting is tried first, as number 0. The best score is optimistic
/// because it was chosen for being high: `heldOut` says what best and default are worth on tickets
/// that no trial has seen.
///
/// Trials in `log.done` are not run again; the sequence goes on as if it had never stopped.
///
/// Errors: `InvalidInput` for an unknown algorithm, one without hyper-parameters, or labels that
/// cannot be learned; `Conflict` when `log.done` is not what this plan would have tried;
/// `Cancelled`; what `log.keep` gives.
[[nodiscard]] Result<TuningReport> searchHyperParameters(std::span<const Ticket> tickets,
                                                         const SearchPlan &plan,
                                                         const TrialLog &log,
                                                         const Progress &progress,
                                                         const CancellationToken &cancellation);

} // namespace firstline::train
