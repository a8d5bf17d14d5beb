// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/xgboost_trainer.h"

#include "core/classify/tree_growing.h"

#include <algorithm>

namespace firstline::classify {

Result<std::unique_ptr<const Classifier>> XgboostTrainer::train(
    const TrainingSet &set, RandomSource random, const CancellationToken &cancellation) const
{
    TreeGrowth growth;
    growth.rounds =
        std::min(m_settings.rounds, std::max(20, 2400 / static_cast<int>(set.classes())));
    growth.eta = m_settings.eta;
    growth.maxDepth = m_settings.maxDepth;
    growth.lambda = m_settings.lambda;
    growth.minChildWeight = m_settings.minChildWeight;
    growth.subsample = m_settings.subsample;
    growth.columnsPerTree = m_settings.columns;
    growth.terms = m_settings.terms;
    growth.balance = m_settings.balance;
    return growTrees(set, growth, random, cancellation);
}

} // namespace firstline::classify
