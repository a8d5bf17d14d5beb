// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/classify/classifier.h"

#include <cstdint>
#include <vector>

namespace firstline::classify {

/// Weights under training: one row a feature, classes side by side and padded, so that one pass
/// over the features of a ticket serves all classes. The last row is the bias.
///
/// Every lane is computed alike and by itself: the same bits come out whatever the vector width.
class DenseRows
{
public:
    static constexpr std::uint32_t kLane = 8;

    DenseRows(std::uint32_t rows, std::uint32_t classes);

    /// Classes rounded up to a multiple of `kLane`.
    [[nodiscard]] std::uint32_t stride() const { return m_stride; }

    /// out[c] = bias[c] + Σ value × weight[c]. Requires: `out` has `stride()` elements.
    void scores(const features::FeatureVector &ticket, float *out) const;
    /// weight[c] += value × delta[c] for every feature of the ticket, and bias[c] += delta[c].
    void add(const features::FeatureVector &ticket, const float *delta);

    [[nodiscard]] LinearWeights unpadded() const;

private:
    std::uint32_t m_rows;
    std::uint32_t m_classes;
    std::uint32_t m_stride;
    std::vector<float> m_weights;
};

} // namespace firstline::classify
