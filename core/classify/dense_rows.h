// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/classify/classifier.h"

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace firstline::classify {

/// Weights under training: one place a feature, classes side by side and padded, so that one pass
/// over the features of a ticket serves all classes.
///
/// Places are those of `TrainingSet`, the bias first: the few terms that make up most of the text
/// lie together and stay in the processor's cache.
///
/// Every lane is computed alike and by itself: the same bits come out whatever the vector width.
class DenseRows
{
public:
    /// What the set is made of is kept and must outlive this object.
    explicit DenseRows(const TrainingSet &set);

    /// Classes rounded up to whole lanes.
    [[nodiscard]] std::size_t stride() const { return m_stride; }

    /// out[c] = bias[c] + Σ value × weight[c]. Requires: by places; `out` has `stride()` elements.
    void scores(const features::FeatureVector &placed, float *out) const;
    /// weight[c] += value × delta[c] for every feature of the ticket, and bias[c] += delta[c].
    /// Requires: by places.
    void add(const features::FeatureVector &placed, const float *delta);

    /// The weights by rows; 0 for features that do not occur.
    [[nodiscard]] LinearWeights byRows() const;

private:
    struct Free
    {
        void operator()(float *memory) const;
    };

    std::uint32_t m_classes;
    std::size_t m_stride;
    std::span<const std::uint32_t> m_rowsByRank;
    std::unique_ptr<float[], Free> m_weights; ///< [place × stride + class]; place 0 is the bias
};

} // namespace firstline::classify
