// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/classify/classifier.h"
#include "core/classify/term_columns.h"

#include <memory>
#include <vector>

namespace firstline::classify {

/// The weights of a network with one hidden layer.
struct NeuralWeights
{
    std::uint32_t hidden = 0;
    std::uint32_t classes = 0;
    std::vector<float> first; ///< [column × hidden + unit]
    std::vector<float> firstBias;
    std::vector<float> second; ///< [unit × classes + class]
    std::vector<float> secondBias;
};

/// A decision function that is a network: the chosen terms and meta features → hidden units that
/// are 0 below 0 → one score a label.
class NeuralClassifier final : public Classifier
{
public:
    static constexpr std::string_view kKind = "network";
    static constexpr std::uint32_t kMostHidden = 1024;

    /// Rounds the weights to half floats, as they are saved. Requires: sizes that fit each other.
    NeuralClassifier(TermColumns columns, NeuralWeights weights);

    [[nodiscard]] std::string_view kind() const override { return kKind; }
    [[nodiscard]] std::uint32_t classes() const override { return m_weights.classes; }
    void scores(const features::FeatureVector &ticket, std::span<float> scores) const override;

    void save(ByteWriter &writer) const override;
    /// Errors: `Corrupt` when the sizes do not fit `rows` features or a weight is not finite.
    [[nodiscard]] static Result<std::unique_ptr<const Classifier>> load(ByteReader &reader,
                                                                        std::uint32_t rows);

private:
    TermColumns m_columns;
    NeuralWeights m_weights;
};

} // namespace firstline::classify
