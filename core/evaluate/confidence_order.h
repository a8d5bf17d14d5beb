// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/evaluation_report.h"
#include "core/evaluate/metrics.h"

#include <cstdint>
#include <span>
#include <vector>

namespace firstline::evaluate {

/// The top answer of a row.
struct RankedAnswer
{
    double confidence = 0; ///< probability of the most likely column, 0 to 1
    bool isRight = false;
};

/// The top answers of all rows, surest first; equals in the order of the rows.
[[nodiscard]] std::vector<RankedAnswer> byConfidence(std::span<const int> truth,
                                                     ProbabilityMatrix probabilities);

/// Stated and observed in 15 bins that hold equally many answers, least sure first. Fewer bins
/// where there are fewer answers.
[[nodiscard]] std::vector<ReliabilityBin> reliabilityBins(std::span<const RankedAnswer> answers);

/// Mean gap between confidence and accuracy in 15 bins that hold equally many answers (Naeini,
/// Cooper, Hauskrecht: "Obtaining well calibrated probabilities using Bayesian binning", 2015).
[[nodiscard]] double calibrationError(std::span<const RankedAnswer> answers);

/// The 95th percentile of `calibrationError` over models that are perfectly calibrated: whether an
/// answer is right is drawn from its confidence, `rounds` times. An error below it may be chance
/// (Bröcker, Smith: "Increasing the reliability of reliability diagrams", 2007).
/// Cost: O(rounds · answers). The same arguments give the same number.
[[nodiscard]] double
calibrationNoise(std::span<const RankedAnswer> answers, int rounds, std::uint64_t seed);

/// Accuracy of the surest 5 %, 10 %, … 100 %. No answers give no points.
[[nodiscard]] std::vector<CoveragePoint> coverageCurve(std::span<const RankedAnswer> answers);

} // namespace firstline::evaluate
