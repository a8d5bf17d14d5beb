// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/classify/classifier.h"

namespace firstline::classify {

/// Gradient-boosted trees by XGBoost on the most telling terms and the meta features.
///
/// The rounds are fixed, not stopped early: `rounds`, but at most 2,400 trees in all and at least
/// 20 a label.
class XgboostTrainer final : public Trainer
{
public:
    struct Settings
    {
        int rounds = 100;
        double eta = 0.3; ///< share of a tree's answer that counts
        int maxDepth = 6;
        double lambda = 1;           ///< L2 penalty on the answers of leaves
        double minChildWeight = 0.1; ///< least second derivative in a leaf
        double subsample = 0.8;      ///< share of tickets that a round sees
        double columns = 0.3;        ///< share of columns that a tree sees
        int terms = 2000;            ///< most telling terms that are read
        double balance = 1;          ///< 0 weighs tickets alike, 1 classes
    };

    XgboostTrainer() = default;
    explicit XgboostTrainer(const Settings &settings)
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
