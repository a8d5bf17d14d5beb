// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/features/ngram_hasher.h"
#include "core/features/term_counter.h"

#include <algorithm>
#include <compare>
#include <cstdint>

namespace firstline::features {

/// A bucket or a term and how often it occurs, in one number that sorts by the former: the counts
/// of all tickets are held at a time.
class PackedTerm
{
public:
    /// What occurs more often counts as so many.
    static constexpr std::uint32_t kLargestCount = 8'191;

    explicit PackedTerm(TermCount term)
        : m_bits((term.bucket << kCountBits) | std::min(term.count, kLargestCount))
    {
    }

    [[nodiscard]] std::uint32_t bucket() const { return m_bits >> kCountBits; }
    [[nodiscard]] std::uint16_t count() const
    {
        return static_cast<std::uint16_t>(m_bits & kLargestCount);
    }

    friend auto operator<=>(PackedTerm, PackedTerm) = default;

private:
    static constexpr unsigned kCountBits = 13;
    static_assert(kLargestCount == (1U << kCountBits) - 1);
    static_assert(kBuckets <= 1ULL << (32 - kCountBits));

    std::uint32_t m_bits;
};

} // namespace firstline::features
