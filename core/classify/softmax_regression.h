// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/classify/classifier.h"

namespace firstline::classify {

/// Multinomial logistic regression with an L2 penalty, by proximal stochastic dual coordinate
/// ascent (Shalev-Shwartz and Zhang, "Accelerated proximal stochastic dual coordinate ascent",
/// 2014): each step moves the dual probabilities of one ticket towards the model's by a closed
/// form.
///
/// Minimises ½‖W‖² + C Σ weight(label) × cross entropy.
class SoftmaxTrainer final : public Trainer
{
public:
    struct Settings
    {
        double c = 3;             ///< larger follows the training tickets more closely
        double balance = 1;       ///< 0 weighs tickets alike, 1 classes
        double dualityGap = 3e-3; ///< mean per ticket at which it stops
        int maxEpochs = 30;
    };

    SoftmaxTrainer() = default;
    explicit SoftmaxTrainer(const Settings &settings)
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
