// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/classify/classifier.h"

namespace firstline::classify {

/// Multinomial naive Bayes on TF-IDF values instead of counts (Rennie et al., "Tackling the poor
/// assumptions of naive Bayes text classifiers", 2003). Meta features take no part.
class NaiveBayesTrainer final : public Trainer
{
public:
    struct Settings
    {
        double smoothing = 0.05; ///< added to the value of every term in every class
        double sharpness = 10;   ///< how many words of evidence one ticket is worth
    };

    NaiveBayesTrainer() = default;
    explicit NaiveBayesTrainer(const Settings &settings)
        : m_settings(settings)
    {
    }

    [[nodiscard]] bool wantsSupervisedWeights() const override { return false; }
    [[nodiscard]] Result<std::unique_ptr<const Classifier>>
    train(const TrainingSet &set,
          RandomSource random,
          const CancellationToken &cancellation) const override;

private:
    Settings m_settings;
};

} // namespace firstline::classify
