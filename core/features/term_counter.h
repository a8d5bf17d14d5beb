// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/tokenizer.h"

#include <cstdint>
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
    const std::vector<TermCount> &count(const text::TokenizedText &text);

    /// For each n-gram of the last text, in the order of `forEachNgram`, its position among the
    /// terms.
    [[nodiscard]] const std::vector<std::uint32_t> &occurrences() const { return m_occurrences; }

private:
    struct Slot
    {
        std::uint32_t generation = 0;
        std::uint32_t bucket = 0;
        std::uint32_t position = 0; ///< in m_terms
    };

    void makeRoom(std::size_t occurrences);
    void add(std::uint32_t bucket);

    std::vector<Slot> m_slots; ///< open addressing, a power of two
    std::vector<TermCount> m_terms;
    std::vector<std::uint32_t> m_occurrences;
    std::uint32_t m_mask = 0;
    std::uint32_t m_generation = 0;
};

} // namespace firstline::features
