// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/classify/algorithms.h"
#include "core/train/search_data.h"

namespace firstline::train {

/// A setting's out-of-fold scores on the tickets of a search.
struct SearchScores
{
    classify::ScoredTickets scores;
    double seconds = 0; ///< of the fits, each by the clock of its thread
};

/// Scores the search's tickets out of fold, the folds side by side.
/// Errors: `InvalidInput` for values that the algorithm does not take, `Cancelled`.
[[nodiscard]] Result<SearchScores> scoreSetting(const SearchData &data,
                                                const SearchPlan &plan,
                                                const HyperValues &values,
                                                const CancellationToken &cancellation);

/// Fits both settings on all tickets of the search, calibration and decision rule on their
/// out-of-fold scores, and measures them on the held-out tickets. Errors: as `scoreSetting`.
[[nodiscard]] Result<HeldOutCheck> checkHeldOut(const SearchData &data,
                                                const SearchPlan &plan,
                                                const HyperValues &best,
                                                const HyperValues &fallback,
                                                const CancellationToken &cancellation);

} // namespace firstline::train
