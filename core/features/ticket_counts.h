// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/cancellation.h"
#include "core/base/result.h"
#include "core/domain/ticket.h"
#include "core/features/meta_features.h"
#include "core/features/ngram_hasher.h"
#include "core/features/term_counter.h"

#include <algorithm>
#include <compare>
#include <cstdint>
#include <span>
#include <vector>

namespace firstline::features {

/// A bucket and how often it occurs, in one number that sorts by bucket: the counts of all tickets
/// are held at a time.
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

/// What one ticket holds, before there is a vocabulary.
struct TicketCounts
{
    std::vector<PackedTerm> terms;    ///< by bucket, ascending
    std::vector<std::uint32_t> words; ///< bucket of each token that is no punctuation
    MetaValues meta{};
};

/// Counts the n-grams of many tickets on all cores and says in the log what the steps took. The
/// result does not depend on the number of cores. Errors: `Cancelled`.
[[nodiscard]] Result<std::vector<TicketCounts>> countTickets(std::span<const Ticket> tickets,
                                                             const CancellationToken &cancellation);

} // namespace firstline::features
