// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/dense_rows.h"

#include "core/base/vector_clones.h"
#include "core/classify/lanes.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <cstring>
#include <new>

#include <sys/mman.h>

namespace firstline::classify {

namespace {

constexpr std::size_t kAhead = 16;             ///< rows fetched before they are needed
constexpr std::size_t kWidest = 32;            ///< classes that are added up in registers
constexpr std::size_t kPage = 2 * 1024 * 1024; ///< few large pages: rows are visited at random

/// The features of a ticket and the columns of the weights that a pass over them serves.
struct Pass
{
    const std::uint32_t *rows;
    const float *values;
    std::size_t size;
    std::size_t stride;
};

/// Has the processor fetch the row that is needed soon.
template <std::size_t Width>
inline void fetchAhead(const Pass &pass, std::size_t i, const float *weights)
{
    if (i + kAhead < pass.size) {
        const float *const next = weights + pass.rows[i + kAhead] * pass.stride;
        __builtin_prefetch(next);
        if constexpr (Width > 16) {
            __builtin_prefetch(next + 16);
        }
    }
}

template <std::size_t Width>
inline void addUp(const Pass &pass, const float *weights, float *out)
{
    std::array<float, Width> sums;
    std::copy_n(out, Width, sums.begin());
    for (std::size_t i = 0; i < pass.size; ++i) {
        fetchAhead<Width>(pass, i, weights);
        const float value = pass.values[i];
        const float *const row = weights + pass.rows[i] * pass.stride;
        for (std::size_t c = 0; c < Width; ++c) {
            sums[c] += value * row[c];
        }
    }
    std::copy_n(sums.begin(), Width, out);
}

FIRSTLINE_VECTOR_CLONES
void addUpAll(const Pass &pass, const float *weights, float *out)
{
    std::size_t column = 0;
    for (; column + kWidest <= pass.stride; column += kWidest) {
        addUp<kWidest>(pass, weights + column, out + column);
    }
    switch (pass.stride - column) {
    case 24:
        addUp<24>(pass, weights + column, out + column);
        break;
    case 16:
        addUp<16>(pass, weights + column, out + column);
        break;
    case 8:
        addUp<8>(pass, weights + column, out + column);
        break;
    default:
        break;
    }
}

template <std::size_t Width>
inline void spread(const Pass &pass, const float *delta, float *weights)
{
    std::array<float, Width> deltas;
    std::copy_n(delta, Width, deltas.begin());
    for (std::size_t i = 0; i < pass.size; ++i) {
        fetchAhead<Width>(pass, i, weights);
        const float value = pass.values[i];
        float *const row = weights + pass.rows[i] * pass.stride;
        for (std::size_t c = 0; c < Width; ++c) {
            row[c] += value * deltas[c];
        }
    }
    for (std::size_t c = 0; c < Width; ++c) {
        weights[c] += deltas[c];
    }
}

FIRSTLINE_VECTOR_CLONES
void spreadAll(const Pass &pass, const float *delta, float *weights)
{
    std::size_t column = 0;
    for (; column + kWidest <= pass.stride; column += kWidest) {
        spread<kWidest>(pass, delta + column, weights + column);
    }
    switch (pass.stride - column) {
    case 24:
        spread<24>(pass, delta + column, weights + column);
        break;
    case 16:
        spread<16>(pass, delta + column, weights + column);
        break;
    case 8:
        spread<8>(pass, delta + column, weights + column);
        break;
    default:
        break;
    }
}

float *zeros(std::size_t size)
{
    const std::size_t bytes = (size * sizeof(float) + kPage - 1) / kPage * kPage;
    auto *const memory = static_cast<float *>(std::aligned_alloc(kPage, bytes));
    if (memory == nullptr) {
        throw std::bad_alloc();
    }
    madvise(memory, bytes, MADV_HUGEPAGE);
    std::memset(memory, 0, size * sizeof(float));
    return memory;
}

} // namespace

void DenseRows::Free::operator()(float *memory) const
{
    std::free(memory);
}

DenseRows::DenseRows(const TrainingSet &set)
    : m_classes(set.classes())
    , m_stride(padded(set.classes()))
    , m_rowsByRank(set.rowsByRank())
    , m_weights(zeros(set.places() * m_stride))
{
}

void DenseRows::scores(const features::FeatureVector &placed, float *out) const
{
    std::copy_n(m_weights.get(), m_stride, out);
    addUpAll({placed.rows.data(), placed.values.data(), placed.rows.size(), m_stride},
             m_weights.get(),
             out);
}

void DenseRows::add(const features::FeatureVector &placed, const float *delta)
{
    spreadAll({placed.rows.data(), placed.values.data(), placed.rows.size(), m_stride},
              delta,
              m_weights.get());
}

LinearWeights DenseRows::byRows() const
{
    LinearWeights linear;
    linear.classes = m_classes;
    linear.weights.assign((m_rowsByRank.size() + features::kMetaCount) * m_classes, 0.0F);
    const auto take = [&](std::size_t place, std::size_t row) {
        std::copy_n(
            m_weights.get() + place * m_stride, m_classes, linear.weights.data() + row * m_classes);
    };
    for (std::size_t rank = 0; rank < m_rowsByRank.size(); ++rank) {
        take(TrainingSet::kFirstTermPlace + rank, m_rowsByRank[rank]);
    }
    for (std::size_t m = 0; m < features::kMetaCount; ++m) {
        take(TrainingSet::kFirstMetaPlace + m, m_rowsByRank.size() + m);
    }
    linear.bias.assign(m_weights.get(), m_weights.get() + m_classes);
    return linear;
}

} // namespace firstline::classify
