// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/features/feature_vector.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace firstline::features {

namespace {

float inverseLength(double squares)
{
    return squares > 0 ? static_cast<float>(1.0 / std::sqrt(squares)) : 0.0F;
}

/// Squared lengths of a block of one ticket.
struct Squares
{
    double plain = 0;    ///< by idf alone
    double weighted = 0; ///< with supervised weights

    void add(double count, double idf, double scale)
    {
        plain += count * idf * count * idf;
        weighted += count * scale * count * scale;
    }
};

BlockFactors factorsOf(const Squares &ofWords, const Squares &ofCharacters)
{
    const float words = inverseLength(ofWords.plain);
    const float characters = inverseLength(ofCharacters.plain);
    const float all = inverseLength(ofWords.weighted * words * words
                                    + ofCharacters.weighted * characters * characters);
    return {words * all, characters * all};
}

Squares squaresOf(std::span<const PackedTerm> terms, const RankedWeights &weights)
{
    Squares squares;
    for (const PackedTerm term : terms) {
        const std::uint32_t rank = term.bucket();
        squares.add(sublinear(term.count()), weights.idf[rank], weights.scale[rank]);
    }
    return squares;
}

/// Where the values of some terms go.
struct Target
{
    std::uint32_t *rows;
    float *values;
};

void weighBlock(std::span<const PackedTerm> terms,
                float factor,
                const float *scales,
                std::uint32_t firstPlace,
                const Target &out)
{
    for (std::size_t i = 0; i < terms.size(); ++i) {
        const std::uint32_t rank = terms[i].bucket();
        out.rows[i] = firstPlace + rank;
        out.values[i] = sublinear(terms[i].count()) * scales[rank] * factor;
    }
}

/// Rows whose counts per class are held at a time: all of them would be as large as a model.
constexpr std::uint32_t kRowsAtOnce = 16'384;

struct RowRange
{
    std::uint32_t first = 0;
    std::uint32_t last = 0; ///< behind the last
};

/// Distinct terms of the tickets of each class, summed.
std::vector<double> termsPerClass(const CountMatrix &matrix, const LabelledRows &labelled)
{
    std::vector<double> perClass(labelled.classes, 0.0);
    for (std::size_t i = 0; i < labelled.tickets.size(); ++i) {
        perClass[labelled.labels[i]] +=
            static_cast<double>(matrix.ticket(labelled.tickets[i]).rows.size());
    }
    return perClass;
}

/// Counts the tickets of each class that have the rows of a range: `present`, [row × classes +
/// class]. `next` is where each ticket's rows in or behind the range begin, and moves behind it.
void countPresence(const CountMatrix &matrix,
                   const LabelledRows &labelled,
                   RowRange range,
                   std::span<std::size_t> next,
                   std::span<std::uint32_t> present)
{
    for (std::size_t i = 0; i < next.size(); ++i) {
        const std::size_t end = matrix.start[labelled.tickets[i] + 1];
        std::size_t at = next[i];
        for (; at < end && matrix.rows[at] < range.last; ++at) {
            const std::size_t row = matrix.rows[at] - range.first;
            ++present[row * labelled.classes + labelled.labels[i]];
        }
        next[i] = at;
    }
}

/// The largest ratio, or 1 by it, of what a term is inside and outside of a class; 1 or more.
double largestRatio(std::span<const std::uint32_t> present,
                    const std::vector<double> &perClass,
                    double rows)
{
    const double all = std::accumulate(perClass.begin(), perClass.end(), 0.0);
    const double total = std::accumulate(present.begin(), present.end(), 0.0);
    double largest = 1;
    for (std::size_t c = 0; c < present.size(); ++c) {
        const double in = present[c];
        const double inside = (1.0 + in) * (rows + all - perClass[c]);
        const double outside = (1.0 + total - in) * (rows + perClass[c]);
        largest = std::max(largest, std::max(inside, outside) / std::min(inside, outside));
    }
    return largest;
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
    std::array<Squares, 2> blocks;
    for (std::size_t i = 0; i < counts.rows.size(); ++i) {
        const std::uint32_t row = counts.rows[i];
        blocks[row < m_wordRows ? 0 : 1].add(
            sublinear(counts.counts[i]), m_weights.idf[row], m_scale[row]);
    }
    return factorsOf(blocks[0], blocks[1]);
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

RankedWeights TicketWeigher::ranked(std::span<const std::uint32_t> rowsByRank) const
{
    RankedWeights weights;
    weights.idf.reserve(rowsByRank.size());
    weights.scale.reserve(rowsByRank.size());
    for (const std::uint32_t row : rowsByRank) {
        weights.idf.push_back(m_weights.idf[row]);
        weights.scale.push_back(m_scale[row]);
    }
    return weights;
}

std::uint32_t TicketWeigher::rows() const
{
    return static_cast<std::uint32_t>(m_scale.size() + kMetaCount);
}

BlockFactors factors(const RankedRow &terms, const RankedWeights &weights)
{
    return factorsOf(squaresOf(terms.words, weights), squaresOf(terms.characters, weights));
}

void weighRanked(const RankedRow &terms,
                 const BlockFactors &factors,
                 std::span<const float> scales,
                 std::uint32_t firstPlace,
                 FeatureVector &out)
{
    const std::size_t words = terms.words.size();
    const Target target{out.rows.data(), out.values.data()};
    weighBlock(terms.words, factors.words, scales.data(), firstPlace, target);
    weighBlock(terms.characters,
               factors.characters,
               scales.data(),
               firstPlace,
               {target.rows + words, target.values + words});
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
    const std::vector<double> perClass = termsPerClass(matrix, labelled);
    std::vector<std::size_t> next; // where the rest of each ticket begins
    next.reserve(labelled.tickets.size());
    for (const std::uint32_t ticket : labelled.tickets) {
        next.push_back(matrix.start[ticket]);
    }
    std::vector<float> weights(matrix.termRows, 1.0F);
    std::vector<std::uint32_t> present;
    for (std::uint32_t first = 0; first < matrix.termRows; first += kRowsAtOnce) {
        const std::uint32_t last = std::min(first + kRowsAtOnce, matrix.termRows);
        present.assign(static_cast<std::size_t>(last - first) * labelled.classes, 0);
        countPresence(matrix, labelled, {first, last}, next, present);
        for (std::uint32_t row = first; row < last; ++row) {
            const auto ofRow = std::span(present).subspan(
                static_cast<std::size_t>(row - first) * labelled.classes, labelled.classes);
            const double ratio = largestRatio(ofRow, perClass, matrix.termRows);
            weights[row] = static_cast<float>(std::sqrt(std::log(ratio)));
        }
    }
    return weights;
}

} // namespace firstline::features
