// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/features/ngram_hasher.h"

#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace firstline {
class ByteReader;
class ByteWriter;
} // namespace firstline

namespace firstline::features {

/// Numbers the buckets that occurred in training; the others are not stored at all.
///
/// Rows follow the order of buckets, so that word rows come first. Thread safety: a value.
class Vocabulary
{
public:
    static constexpr std::uint32_t kUnknown = std::numeric_limits<std::uint32_t>::max();

    Vocabulary() = default;
    /// Takes the buckets that occur in at least `atLeast` tickets. Requires: one frequency a
    /// bucket.
    Vocabulary(std::span<const std::uint32_t> documentFrequencies, std::uint32_t atLeast);

    /// The row of a bucket, or `kUnknown`.
    [[nodiscard]] std::uint32_t rowOf(std::uint32_t bucket) const
    {
        const Group group = m_groups[bucket / kGroupSize];
        const std::uint32_t below = (1U << (bucket % kGroupSize)) - 1;
        const std::uint32_t isKnown = (group.present >> (bucket % kGroupSize)) & 1U;
        // Without a jump, since nobody could foretell it: all bits are set where it is not known.
        return (group.firstRow + bitsSet(group.present & below)) | (isKnown - 1U);
    }
    [[nodiscard]] std::uint32_t size() const { return m_size; }
    /// Rows below are words and word pairs, the others characters.
    [[nodiscard]] std::uint32_t wordRows() const { return m_wordRows; }

    /// Writes one bit a bucket.
    void save(ByteWriter &writer) const;
    [[nodiscard]] bool load(ByteReader &reader);

private:
    static constexpr std::uint32_t kGroupSize = 32;
    static constexpr std::size_t kGroupBytes = sizeof(std::uint32_t);

    /// Neighbouring buckets. All groups together are small enough for a core's own cache.
    struct Group
    {
        std::uint32_t present = 0;  ///< one bit a bucket
        std::uint32_t firstRow = 0; ///< how many buckets are present before this group
    };

    /// Counts in parallel within the number: the instruction that does so is not on every
    /// processor.
    static constexpr std::uint32_t bitsSet(std::uint32_t bits)
    {
        bits -= (bits >> 1U) & 0x55555555U;
        bits = (bits & 0x33333333U) + ((bits >> 2U) & 0x33333333U);
        bits = (bits + (bits >> 4U)) & 0x0F0F0F0FU;
        return (bits * 0x01010101U) >> 24U;
    }

    /// Counts what is present.
    void numberRows();

    std::vector<Group> m_groups = std::vector<Group>(kBuckets / kGroupSize);
    std::uint32_t m_size = 0;
    std::uint32_t m_wordRows = 0;
};

} // namespace firstline::features
