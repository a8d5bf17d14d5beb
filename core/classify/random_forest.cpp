// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/random_forest.h"

#include "core/classify/tree_growing.h"

#include <algorithm>

namespace firstline::classify {

Result<std::unique_ptr<const Classifier>> RandomForestTrainer::train(
    const TrainingSet &set, RandomSource random, const CancellationToken &cancellation) const
{
    TreeGrowth growth;
    growth.kind = TreeGrowth::Rounds::Average;
    growth.rounds = std::min(m_settings.trees, std::max(8, 1000 / static_cast<int>(set.classes())));
    growth.maxDepth = m_settings.maxDepth;
    growth.minChildWeight = m_settings.minChildWeight;
    growth.subsample = m_settings.subsample;
    growth.columnsPerFork = m_settings.columns;
    growth.balance = m_settings.balance;
    return growTrees(set, growth, random, cancellation);
}

} // namespace firstline::classify
