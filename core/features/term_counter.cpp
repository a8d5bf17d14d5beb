// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/features/term_counter.h"

#include "core/features/ngram_hasher.h"

#include <algorithm>
#include <bit>
#include <limits>

namespace firstline::features {

const std::vector<TermCount> &TermCounter::count(const text::TokenizedText &text)
{
    makeRoom(2 * text.tokens.size() + 4 * text.letters.size());
    m_terms.clear();
    m_occurrences.clear();
    const auto take = [this](std::uint32_t bucket, std::uint32_t, std::uint32_t) { add(bucket); };
    forEachNgram(text, take, take);
    return m_terms;
}

void TermCounter::makeRoom(std::size_t occurrences)
{
    const std::size_t distinct = std::min<std::size_t>(occurrences, kBuckets);
    const std::size_t wanted = std::bit_ceil(std::max<std::size_t>(1024, 2 * distinct));
    if (wanted > m_slots.size() || m_generation == std::numeric_limits<std::uint32_t>::max()) {
        m_slots.assign(std::max(wanted, m_slots.size()), Slot{});
        m_generation = 0;
    }
    m_mask = static_cast<std::uint32_t>(wanted - 1);
    ++m_generation;
}

inline void TermCounter::add(std::uint32_t bucket)
{
    std::uint32_t at = (bucket * 0x9E3779B1U) >> 7U & m_mask;
    for (;; at = (at + 1) & m_mask) {
        Slot &slot = m_slots[at];
        if (slot.generation != m_generation) {
            slot = {m_generation, bucket, static_cast<std::uint32_t>(m_terms.size())};
            m_terms.push_back({bucket, 0});
        } else if (slot.bucket != bucket) {
            continue;
        }
        ++m_terms[slot.position].count;
        m_occurrences.push_back(slot.position);
        return;
    }
}

} // namespace firstline::features
