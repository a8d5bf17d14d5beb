// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/byte_stream.h"

#include <cstdint>
#include <span>
#include <vector>

namespace firstline::classify {

/// Scores that a classifier gave to tickets it was not trained on, with the truth.
struct ScoredTickets
{
    std::uint32_t classes = 0;
    std::vector<float> scores;         ///< [ticket × classes + class]
    std::vector<std::uint32_t> labels; ///< one a ticket

    [[nodiscard]] std::size_t size() const { return labels.size(); }
    [[nodiscard]] std::span<const float> of(std::size_t ticket) const
    {
        return std::span(scores).subspan(ticket * classes, classes);
    }
};

/// Turns scores into probabilities: softmax(scale × score + bias of the class).
///
/// Temperature scaling (Guo et al., "On calibration of modern neural networks", 2017), with a bias
/// per class where that makes held-out probabilities truer and no answers worse.
///
/// Thread safety: a value.
class Calibration
{
public:
    Calibration() = default;
    /// Leaves scores as they are.
    explicit Calibration(std::uint32_t classes)
        : m_bias(classes, 0.0F)
    {
    }

    /// Fits the temperature, and the bias per class if in a five-fold cross-validation over the
    /// scored tickets it lowers the log loss without lowering macro-F1.
    [[nodiscard]] static Calibration fit(const ScoredTickets &tickets);

    /// The probabilities of all classes; they add up to 1. Requires: one score a class.
    [[nodiscard]] std::vector<double> probabilities(std::span<const float> scores) const;

    [[nodiscard]] bool hasClassBias() const;

    void save(ByteWriter &writer) const;
    [[nodiscard]] bool load(ByteReader &reader, std::uint32_t classes);

private:
    float m_scale = 1;
    std::vector<float> m_bias;
};

} // namespace firstline::classify
