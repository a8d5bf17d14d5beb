// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/features/meta_features.h"
#include "core/features/packed_term.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace firstline::features {

/// The term counts of one ticket: rows of the vocabulary in ascending order, with their counts.
struct CountRow
{
    std::span<const std::uint32_t> rows;
    std::span<const std::uint16_t> counts; ///< 1 or more; as many as rows
};

/// A `CountRow` that holds its own memory. Reuse one object for many tickets.
struct OwnedCounts
{
    std::vector<std::uint32_t> rows;
    std::vector<std::uint16_t> counts;

    [[nodiscard]] CountRow view() const { return {rows, counts}; }
};

/// The term counts of one ticket by the rank of each term.
struct RankedRow
{
    std::span<const PackedTerm> words; ///< `bucket()` is the rank
    std::span<const PackedTerm> characters;
};

/// The term counts and meta values of many tickets, in compressed rows.
///
/// Term counts do not depend on labels or folds, so all fits share one matrix. Solvers keep what
/// belongs to a term by its rank: the few terms that make up most of the text lie together and stay
/// in the processor's cache.
class CountMatrix
{
public:
    std::uint32_t wordRows = 0; ///< rows below are words, the others characters
    std::uint32_t termRows = 0; ///< rows of the vocabulary
    std::vector<std::size_t> start{0};
    std::vector<std::uint32_t> rows;
    std::vector<std::uint16_t> counts;
    std::vector<MetaValues> meta; ///< not scaled
    std::vector<float> rarity;    ///< of the words, see `TicketScores`; of those fitted on
    std::vector<std::uint32_t> wordsOfText; ///< tokens that are no punctuation

    std::vector<std::uint32_t> byRank;     ///< rows of the terms, the most frequent first
    std::vector<PackedTerm> ranked;        ///< `rows` and `counts` with ranks for rows
    std::vector<std::uint32_t> wordsFirst; ///< so many terms of each ticket are words

    /// Fills in what tells the rank of terms. Requires: rows and counts are complete.
    void rank();

    [[nodiscard]] std::size_t tickets() const { return start.size() - 1; }

    [[nodiscard]] CountRow ticket(std::size_t i) const
    {
        const std::size_t size = start[i + 1] - start[i];
        return {std::span(rows).subspan(start[i], size), std::span(counts).subspan(start[i], size)};
    }

    /// Requires: ranked.
    [[nodiscard]] RankedRow rankedTicket(std::size_t i) const
    {
        const std::size_t words = start[i] + wordsFirst[i];
        return {std::span(ranked).subspan(start[i], wordsFirst[i]),
                std::span(ranked).subspan(words, start[i + 1] - words)};
    }
};

} // namespace firstline::features
