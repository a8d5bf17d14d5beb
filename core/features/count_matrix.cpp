// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/features/count_matrix.h"

#include "core/base/parallel.h"

#include <algorithm>
#include <numeric>

namespace firstline::features {

namespace {

/// The rank of each row; `byRank` is its inverse.
std::vector<std::uint32_t> ranks(const CountMatrix &matrix, std::vector<std::uint32_t> &byRank)
{
    std::vector<std::uint32_t> frequencies(matrix.termRows, 0);
    for (const std::uint32_t row : matrix.rows) {
        ++frequencies[row];
    }
    byRank.resize(matrix.termRows);
    std::iota(byRank.begin(), byRank.end(), 0U);
    std::ranges::stable_sort(
        byRank, std::greater(), [&](std::uint32_t row) { return frequencies[row]; });
    std::vector<std::uint32_t> ranks(matrix.termRows);
    for (std::uint32_t rank = 0; rank < byRank.size(); ++rank) {
        ranks[byRank[rank]] = rank;
    }
    return ranks;
}

} // namespace

void CountMatrix::rank()
{
    constexpr std::size_t kTicketsPerPiece = 256;
    const std::vector<std::uint32_t> ofRow = ranks(*this, byRank);
    ranked.assign(rows.size(), PackedTerm({0, 0}));
    wordsFirst.assign(tickets(), 0);
    parallelFor((tickets() + kTicketsPerPiece - 1) / kTicketsPerPiece, [&](std::size_t piece) {
        const std::size_t last = std::min(tickets(), (piece + 1) * kTicketsPerPiece);
        for (std::size_t i = piece * kTicketsPerPiece; i < last; ++i) {
            for (std::size_t at = start[i]; at < start[i + 1]; ++at) {
                wordsFirst[i] += rows[at] < wordRows ? 1 : 0;
                ranked[at] = PackedTerm({ofRow[rows[at]], counts[at]});
            }
        }
    });
}

} // namespace firstline::features
