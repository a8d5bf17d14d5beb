// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/dense_rows.h"

#include <algorithm>

namespace firstline::classify {

namespace {

constexpr std::size_t kAhead = 8; ///< rows fetched before they are needed

} // namespace

DenseRows::DenseRows(std::uint32_t rows, std::uint32_t classes)
    : m_rows(rows)
    , m_classes(classes)
    , m_stride((classes + kLane - 1) / kLane * kLane)
    , m_weights((static_cast<std::size_t>(rows) + 1) * m_stride, 0.0F)
{
}

void DenseRows::scores(const features::FeatureVector &ticket, float *out) const
{
    const std::size_t stride = m_stride;
    const float *const bias = m_weights.data() + m_rows * stride;
    std::copy(bias, bias + stride, out);
    const std::size_t size = ticket.rows.size();
    for (std::size_t i = 0; i < size; ++i) {
        if (i + kAhead < size) {
            __builtin_prefetch(m_weights.data() + ticket.rows[i + kAhead] * stride);
        }
        const float value = ticket.values[i];
        const float *const weights = m_weights.data() + ticket.rows[i] * stride;
        for (std::size_t c = 0; c < stride; ++c) {
            out[c] += value * weights[c];
        }
    }
}

void DenseRows::add(const features::FeatureVector &ticket, const float *delta)
{
    const std::size_t stride = m_stride;
    for (std::size_t i = 0; i < ticket.rows.size(); ++i) {
        const float value = ticket.values[i];
        float *const weights = m_weights.data() + ticket.rows[i] * stride;
        for (std::size_t c = 0; c < stride; ++c) {
            weights[c] += value * delta[c];
        }
    }
    float *const bias = m_weights.data() + m_rows * stride;
    for (std::size_t c = 0; c < stride; ++c) {
        bias[c] += delta[c];
    }
}

LinearWeights DenseRows::unpadded() const
{
    LinearWeights linear;
    linear.classes = m_classes;
    linear.weights.reserve(static_cast<std::size_t>(m_rows) * m_classes);
    for (std::size_t row = 0; row < m_rows; ++row) {
        const float *const weights = m_weights.data() + row * m_stride;
        linear.weights.insert(linear.weights.end(), weights, weights + m_classes);
    }
    const float *const bias = m_weights.data() + static_cast<std::size_t>(m_rows) * m_stride;
    linear.bias.assign(bias, bias + m_classes);
    return linear;
}

} // namespace firstline::classify
