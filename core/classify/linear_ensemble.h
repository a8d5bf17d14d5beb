// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/classify/classifier.h"

namespace firstline::classify {

/// The mean of softmax regression and linear SVM, each brought to the same spread of scores.
///
/// A sum of linear functions is linear: prediction costs and reasons are those of one model.
class LinearEnsembleTrainer final : public Trainer
{
public:
    struct Settings
    {
        double logisticC = 10; ///< of the softmax regression
        double svmC = 1;       ///< of the linear SVM
    };

    LinearEnsembleTrainer() = default;
    explicit LinearEnsembleTrainer(const Settings &settings)
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
