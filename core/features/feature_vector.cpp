// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/features/feature_vector.h"

#include <array>
#include <cmath>

namespace firstline::features {

namespace {

float inverseLength(double squares)
{
    return squares > 0 ? static_cast<float>(1.0 / std::sqrt(squares)) : 0.0F;
}

} // namespace

TicketWeigher::TicketWeigher(std::uint32_t wordRows, TermWeights weights, MetaScaler scaler)
    : m_wordRows(wordRows)
    , m_weights(std::move(weights))
    , m_scale(m_weights.idf)
    , m_scaler(scaler)
{
    for (std::size_t row = 0; row < m_scale.size(); ++row) {
        m_scale[row] *= m_weights.supervised[row];
    }
}

BlockFactors TicketWeigher::factors(const CountRow &counts) const
{
    std::array<double, 2> plain{};
    std::array<double, 2> weighted{};
    for (std::size_t i = 0; i < counts.rows.size(); ++i) {
        const std::uint32_t row = counts.rows[i];
        const std::size_t block = row < m_wordRows ? 0 : 1;
        const double count = sublinear(counts.counts[i]);
        plain[block] += count * m_weights.idf[row] * count * m_weights.idf[row];
        weighted[block] += count * m_scale[row] * count * m_scale[row];
    }
    const float words = inverseLength(plain[0]);
    const float characters = inverseLength(plain[1]);
    const float all =
        inverseLength(weighted[0] * words * words + weighted[1] * characters * characters);
    return {words * all, characters * all};
}

void TicketWeigher::weigh(const CountRow &counts,
                          const BlockFactors &factors,
                          const MetaValues &meta,
                          FeatureVector &out) const
{
    const std::size_t terms = counts.rows.size();
    out.rows.resize(terms + kMetaCount);
    out.values.resize(terms + kMetaCount);
    for (std::size_t i = 0; i < terms; ++i) {
        const std::uint32_t row = counts.rows[i];
        const float factor = row < m_wordRows ? factors.words : factors.characters;
        out.rows[i] = row;
        out.values[i] = sublinear(counts.counts[i]) * m_scale[row] * factor;
    }
    const MetaValues scaled = m_scaler.scale(meta);
    for (std::uint32_t m = 0; m < kMetaCount; ++m) {
        out.rows[terms + m] = static_cast<std::uint32_t>(m_scale.size()) + m;
        out.values[terms + m] = scaled[m];
    }
}

std::uint32_t TicketWeigher::rows() const
{
    return static_cast<std::uint32_t>(m_scale.size() + kMetaCount);
}

std::vector<float> inverseDocumentFrequencies(const CountMatrix &matrix,
                                              std::span<const std::uint32_t> tickets)
{
    std::vector<std::uint32_t> frequencies(matrix.termRows, 0);
    for (const std::uint32_t ticket : tickets) {
        for (const std::uint32_t row : matrix.ticket(ticket).rows) {
            ++frequencies[row];
        }
    }
    const double all = 1.0 + static_cast<double>(tickets.size());
    std::vector<float> idf(matrix.termRows, 0.0F);
    for (std::size_t row = 0; row < idf.size(); ++row) {
        if (frequencies[row] > 0) {
            idf[row] = static_cast<float>(std::log(all / (1.0 + frequencies[row])) + 1.0);
        }
    }
    return idf;
}

std::vector<float> supervisedWeights(const CountMatrix &matrix, const LabelledRows &labelled)
{
    const std::size_t k = labelled.classes;
    std::vector<float> present(matrix.termRows * k, 0.0F);
    std::vector<double> perClass(k, 0.0);
    for (std::size_t i = 0; i < labelled.tickets.size(); ++i) {
        const std::uint32_t label = labelled.labels[i];
        const CountRow terms = matrix.ticket(labelled.tickets[i]);
        for (const std::uint32_t row : terms.rows) {
            present[row * k + label] += 1.0F;
        }
        perClass[label] += static_cast<double>(terms.rows.size());
    }
    double all = 0;
    for (const double count : perClass) {
        all += count;
    }
    std::vector<float> weights(matrix.termRows, 1.0F);
    const auto rows = static_cast<double>(matrix.termRows);
    for (std::size_t row = 0; row < matrix.termRows; ++row) {
        double total = 0;
        for (std::size_t c = 0; c < k; ++c) {
            total += present[row * k + c];
        }
        double largest = 0;
        for (std::size_t c = 0; c < k; ++c) {
            const double in = present[row * k + c];
            const double inside = (1.0 + in) / (rows + perClass[c]);
            const double outside = (1.0 + total - in) / (rows + all - perClass[c]);
            largest = std::max(largest, std::abs(std::log(inside / outside)));
        }
        weights[row] = static_cast<float>(std::sqrt(largest));
    }
    return weights;
}

} // namespace firstline::features
