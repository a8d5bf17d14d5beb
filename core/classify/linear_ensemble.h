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
    [[nodiscard]] Result<std::unique_ptr<const Classifier>>
    train(const TrainingSet &set,
          RandomSource random,
          const CancellationToken &cancellation) const override;
};

} // namespace firstline::classify
