// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/classify/classifier.h"

namespace firstline::classify {

/// A network with one hidden layer, trained with dlib: class-weighted log loss, Adam (Kingma and
/// Ba, 2015), small batches in a random order.
///
/// Its first layer reads sparse tickets, so that thousands of terms cost no more than those that a
/// ticket has. Parameters start from the run's own seed. It stops after a number of epochs:
/// `steps` batches, but at least `fewestEpochs` and at most `mostEpochs`.
class NeuralNetworkTrainer final : public Trainer
{
public:
    struct Settings
    {
        int hidden = 64;
        int terms = 8000;            ///< most telling terms that are read
        double learningRate = 0.003; ///< of Adam; falls to a tenth over the run
        double weightDecay = 0.0005;
        double balance = 1; ///< 0 weighs tickets alike, 1 classes
        int steps = 2000;
    };

    static constexpr int kBatch = 64; ///< tickets
    static constexpr int kFewestEpochs = 6;
    static constexpr int kMostEpochs = 30;

    NeuralNetworkTrainer() = default;
    explicit NeuralNetworkTrainer(const Settings &settings)
        : m_settings(settings)
    {
    }

    /// Cost: epochs × tickets × terms of a ticket × hidden units, and for each batch all weights.
    [[nodiscard]] Result<std::unique_ptr<const Classifier>>
    train(const TrainingSet &set,
          RandomSource random,
          const CancellationToken &cancellation) const override;

private:
    Settings m_settings;
};

} // namespace firstline::classify
