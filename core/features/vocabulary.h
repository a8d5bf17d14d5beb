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
    [[nodiscard]] std::uint32_t rowOf(std::uint32_t bucket) const { return m_rows[bucket]; }
    [[nodiscard]] std::uint32_t size() const { return m_size; }
    /// Rows below are words and word pairs, the others characters.
    [[nodiscard]] std::uint32_t wordRows() const { return m_wordRows; }

    /// Writes one bit a bucket.
    void save(ByteWriter &writer) const;
    [[nodiscard]] bool load(ByteReader &reader);

private:
    std::vector<std::uint32_t> m_rows = std::vector<std::uint32_t>(kBuckets, kUnknown);
    std::uint32_t m_size = 0;
    std::uint32_t m_wordRows = 0;
};

} // namespace firstline::features
