// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/features/count_matrix.h"
#include "core/features/meta_features.h"

#include <array>
#include <cmath>
#include <cstdint>
#include <span>
#include <vector>

namespace firstline::features {

/// A weighted ticket: term rows in ascending order, then one row per meta feature.
struct FeatureVector
{
    std::vector<std::uint32_t> rows;
    std::vector<float> values; ///< as many as rows
};

/// What a term is worth beside how often it occurs.
struct TermWeights
{
    std::vector<float> idf;        ///< per row; 0 for a row that did not occur where it was fitted
    std::vector<float> supervised; ///< per row; 1 where labels say nothing
};

namespace detail {

/// 1 + ln(count) for small counts.
inline const std::array<float, 64> kSublinear = [] {
    std::array<float, 64> table{};
    for (std::size_t count = 1; count < table.size(); ++count) {
        table[count] = static_cast<float>(1.0 + std::log(static_cast<double>(count)));
    }
    return table;
}();

} // namespace detail

/// 1 + ln(count): a second mention says less than the first. Requires: count ≥ 1.
[[nodiscard]] inline float sublinear(std::uint32_t count)
{
    return count < detail::kSublinear.size()
               ? detail::kSublinear[count]
               : static_cast<float>(1.0 + std::log(static_cast<double>(count)));
}

/// What brings the terms of one ticket to length 1.
struct BlockFactors
{
    float words = 0;
    float characters = 0;
};

/// The weights of terms by rank, see `CountMatrix`.
struct RankedWeights
{
    std::vector<float> idf;
    std::vector<float> scale; ///< idf × supervised weight
};

/// Weighs tickets: sublinear counts × idf, words and characters each brought to length 1; × the
/// supervised weight, all terms together brought to length 1; then the scaled meta values.
///
/// Thread safety: immutable.
class TicketWeigher
{
public:
    /// Requires: as many supervised weights as idf values.
    TicketWeigher(std::uint32_t wordRows, TermWeights weights, MetaScaler scaler);

    [[nodiscard]] BlockFactors factors(const CountRow &counts) const;
    void weigh(const CountRow &counts,
               const BlockFactors &factors,
               const MetaValues &meta,
               FeatureVector &out) const;

    [[nodiscard]] const TermWeights &weights() const { return m_weights; }
    [[nodiscard]] const MetaScaler &metaScaler() const { return m_scaler; }
    [[nodiscard]] RankedWeights ranked(std::span<const std::uint32_t> rowsByRank) const;
    /// Terms and meta features.
    [[nodiscard]] std::uint32_t rows() const;

private:
    std::uint32_t m_wordRows;
    TermWeights m_weights;
    std::vector<float> m_scale; ///< idf × supervised weight
    MetaScaler m_scaler;
};

/// What brings the terms of a ranked ticket to length 1; the same to float precision.
[[nodiscard]] BlockFactors factors(const RankedRow &terms, const RankedWeights &weights);

/// Weighs the terms of a training ticket, each with `firstPlace` + rank for its row. Requires:
/// `out` has room for all of them.
void weighRanked(const RankedRow &terms,
                 const BlockFactors &factors,
                 std::span<const float> scales,
                 std::uint32_t firstPlace,
                 FeatureVector &out);

/// Smooth idf, ln((1 + n) / (1 + df)) + 1, over some of the tickets.
[[nodiscard]] std::vector<float> inverseDocumentFrequencies(const CountMatrix &matrix,
                                                            std::span<const std::uint32_t> tickets);

/// The labels of some tickets of a matrix.
struct LabelledRows
{
    std::vector<std::uint32_t> tickets; ///< positions in the matrix
    std::vector<std::uint32_t> labels;  ///< as many, each below `classes`
    std::uint32_t classes = 0;
};

/// For each term the square root of its largest absolute log naive-Bayes ratio over the classes,
/// from presence counts with one added (after Wang and Manning, "Baselines and bigrams", 2012).
[[nodiscard]] std::vector<float> supervisedWeights(const CountMatrix &matrix,
                                                   const LabelledRows &labelled);

} // namespace firstline::features
