// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/tokenizer.h"

#include <cstdint>
#include <span>
#include <vector>

namespace firstline::features {

/// A bucket of the hashed space and how often it occurs in one text.
struct TermCount
{
    std::uint32_t bucket = 0;
    std::uint32_t count = 0;
};

/// Counts the n-grams of texts, one text at a time.
///
/// Thread safety: holds its memory from one text to the next; one object per thread.
class TermCounter
{
public:
    /// The distinct buckets of a text in order of first occurrence; valid until the next call.
    std::span<const TermCount> count(const text::TokenizedText &text);
    /// Counts words and word pairs only.
    std::span<const TermCount> countWords(const text::TokenizedText &text);

    /// For each n-gram counted last, in the order of `forEachNgram`, its position among the terms.
    [[nodiscard]] std::span<const std::uint32_t> occurrences() const
    {
        return std::span(m_occurrences).first(m_occurrenceCount);
    }

private:
    struct Slot
    {
        std::uint32_t tag = 0;      ///< bucket and generation; another generation: empty
        std::uint32_t position = 0; ///< among the terms
    };

    void makeRoom(std::size_t occurrences);
    /// Turns the buckets in `m_occurrences` into positions; gives the number of terms.
    std::uint32_t countOccurrences();

    std::vector<Slot> m_slots;                ///< open addressing, a power of two
    std::vector<TermCount> m_terms;           ///< has room for one more than there can be
    std::vector<std::uint32_t> m_occurrences; ///< buckets at first; has room for all
    std::size_t m_occurrenceCount = 0;
    std::uint32_t m_mask = 0;
    std::uint32_t m_generation = 0; ///< counts texts in the bits above those of a bucket
};

} // namespace firstline::features
