// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/classify/classifier.h"

namespace firstline::classify {

/// One tree a label, grown by XGBoost on the most telling terms and the meta features: the plainest
/// model, for people who want to read all of it.
class DecisionTreeTrainer final : public Trainer
{
public:
    struct Settings
    {
        int maxDepth = 12;
        double minChildWeight = 0.1; ///< least second derivative in a leaf
        double lambda = 1;           ///< L2 penalty on the answers of leaves
        double balance = 1;          ///< 0 weighs tickets alike, 1 classes
    };

    DecisionTreeTrainer() = default;
    explicit DecisionTreeTrainer(const Settings &settings)
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
