// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/classify/classifier.h"

#include <memory>

namespace firstline::classify {

/// How trees are grown by XGBoost.
struct TreeGrowth
{
    /// Whether a round corrects the rounds before it or starts anew.
    enum class Rounds : std::uint8_t
    {
        Boost,
        Average
    };

    Rounds kind = Rounds::Boost;
    int rounds = 1;            ///< trees a label
    double eta = 1;            ///< share of a tree's answer that counts, 0 to 1
    int maxDepth = 6;          ///< forks on the way to a leaf at most
    double lambda = 1;         ///< L2 penalty on the answers of leaves
    double minChildWeight = 1; ///< least second derivative in a leaf
    double subsample = 1;      ///< share of tickets that a round sees
    double columnsPerTree = 1; ///< share of columns that a tree sees
    double columnsPerFork = 1; ///< share of those that a fork chooses from
    double balance = 1;        ///< 0 weighs tickets alike, 1 classes
    int terms = 2000;          ///< most telling terms that are read
};

/// Grows trees for all labels with the softmax loss, on one thread, by XGBoost's histograms (Chen
/// and Guestrin, "XGBoost: a scalable tree boosting system", 2016).
///
/// The same set, settings and seed give the same trees. Looks at `cancellation` between rounds.
/// Errors: `Cancelled`; `Internal` when XGBoost fails, with what it says.
/// Cost: rounds × labels × (terms of all tickets × depth).
[[nodiscard]] Result<std::unique_ptr<const Classifier>>
growTrees(const TrainingSet &set,
          const TreeGrowth &growth,
          RandomSource random,
          const CancellationToken &cancellation);

} // namespace firstline::classify
