// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/classify/classifier.h"

namespace firstline::classify {

/// Trees that each see a part of the tickets, and at each fork a part of the terms; all have the
/// same say (Breiman, "Random forests", 2001). Grown by XGBoost.
///
/// With many labels there are fewer trees a label: `trees`, but at most 1,000 in all and at least 8
/// a label.
class RandomForestTrainer final : public Trainer
{
public:
    struct Settings
    {
        int trees = 50; ///< a label
        int maxDepth = 16;
        double minChildWeight = 0.05; ///< least second derivative in a leaf
        double subsample = 0.7;       ///< share of tickets that a tree sees
        double columns = 0.1;         ///< share of columns that a fork chooses from
        double balance = 1;           ///< 0 weighs tickets alike, 1 classes
    };

    RandomForestTrainer() = default;
    explicit RandomForestTrainer(const Settings &settings)
        : m_settings(settings)
    {
    }

    [[nodiscard]] Result<std::unique_ptr<const Classifier>>
    train(const TrainingSet &set,
          RandomSource random,
          const CancellationToken &cancellation) const override;

private:
    Settings m_settings;
};

} // namespace firstline::classify
