// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/classify/classifier.h"

namespace firstline::classify {

/// Linear support vector machine, one class against the rest, squared hinge loss, by dual
/// coordinate descent (Hsieh et al., "A dual coordinate descent method for large-scale linear
/// SVM", 2008); one pass over a ticket serves all classes.
class LinearSvmTrainer final : public Trainer
{
public:
    struct Settings
    {
        double c = 0.5;         ///< larger follows the training tickets more closely
        double balance = 1;     ///< 0 weighs tickets alike, 1 classes
        double tolerance = 0.1; ///< largest projected gradient at which it stops
        int maxEpochs = 20;
    };

    LinearSvmTrainer() = default;
    explicit LinearSvmTrainer(const Settings &settings)
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
