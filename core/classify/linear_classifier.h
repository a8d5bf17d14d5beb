// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/classify/classifier.h"

namespace firstline::classify {

/// A decision function that is a weighted sum: logistic regression, linear SVM, naive Bayes.
class LinearClassifier final : public Classifier
{
public:
    static constexpr std::string_view kKind = "linear";

    /// Requires: a whole number of weights per class, a bias per class.
    explicit LinearClassifier(LinearWeights weights)
        : m_weights(std::move(weights))
    {
    }

    [[nodiscard]] std::string_view kind() const override { return kKind; }
    [[nodiscard]] std::uint32_t classes() const override { return m_weights.classes; }
    void scores(const features::FeatureVector &ticket, std::span<float> scores) const override;
    [[nodiscard]] const LinearWeights *linear() const override { return &m_weights; }

    [[nodiscard]] std::optional<Contributions> contributions(const features::FeatureVector &ticket,
                                                             std::uint32_t label) const override;

    /// Weights are written as half floats.
    void save(ByteWriter &writer) const override;
    /// Errors: `Corrupt` when the sizes do not fit `rows` features or a weight is not finite.
    [[nodiscard]] static Result<std::unique_ptr<const Classifier>> load(ByteReader &reader,
                                                                        std::uint32_t rows);

private:
    LinearWeights m_weights;
};

} // namespace firstline::classify
