// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/decision_tree.h"

#include "core/classify/tree_growing.h"

#include <algorithm>

namespace firstline::classify {

Result<std::unique_ptr<const Classifier>> DecisionTreeTrainer::train(
    const TrainingSet &set, RandomSource random, const CancellationToken &cancellation) const
{
    TreeGrowth growth;
    growth.rounds = 1;
    growth.maxDepth = m_settings.maxDepth;
    growth.minChildWeight = m_settings.minChildWeight;
    growth.lambda = m_settings.lambda;
    growth.balance = m_settings.balance;
    return growTrees(set, growth, random, cancellation);
}

} // namespace firstline::classify
