// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/features/meta_features.h"

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

/// The term counts and meta values of many tickets, in compressed rows.
///
/// Term counts do not depend on labels or folds, so all fits share one matrix.
class CountMatrix
{
public:
    std::uint32_t wordRows = 0; ///< rows below are words, the others characters
    std::uint32_t termRows = 0; ///< rows of the vocabulary
    std::vector<std::size_t> start{0};
    std::vector<std::uint32_t> rows;
    std::vector<std::uint16_t> counts;
    std::vector<MetaValues> meta;           ///< not scaled
    std::vector<float> rarity;              ///< of the words, see `TicketScores`; of those fitted on
    std::vector<std::uint32_t> wordsOfText; ///< tokens that are no punctuation

    [[nodiscard]] std::size_t tickets() const { return start.size() - 1; }

    [[nodiscard]] CountRow ticket(std::size_t i) const
    {
        const std::size_t size = start[i + 1] - start[i];
        return {std::span(rows).subspan(start[i], size), std::span(counts).subspan(start[i], size)};
    }
};

} // namespace firstline::features
