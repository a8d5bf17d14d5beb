// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/evaluation_report.h"

#include <cstddef>
#include <cstdint>
#include <span>

namespace firstline::evaluate {

/// The answers of two models to the same rows, as numbers of labels.
struct PairedAnswers
{
    std::span<const int> truth;
    std::span<const int> first;
    std::span<const int> second;
    std::size_t labels = 0;                       ///< above every number
    std::span<const std::uint32_t> families = {}; ///< as `EvaluationOptions::families`
};

/// How the difference is drawn.
struct PairedOptions
{
    int rounds = 1000;
    std::uint64_t seed = 1;
};

/// Macro-F1 of the first minus that of the second, with its 95 % interval from a paired bootstrap:
/// both are measured on the same rows of each sample, so that what makes a sample easy or hard for
/// both cancels out (Efron, Tibshirani: "An introduction to the bootstrap", 1993).
///
/// Requires: as many answers as truths, at least one, and at least one round.
/// Thread safety: pure. Cost: O(rounds · rows).
[[nodiscard]] Difference pairedDifference(const PairedAnswers &answers,
                                          const PairedOptions &options = {});

} // namespace firstline::evaluate
