// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/features/term_counter.h"

#include "core/features/ngram_hasher.h"

#include <algorithm>
#include <bit>

namespace firstline::features {

namespace {

constexpr std::uint32_t kNextGeneration = kBuckets;
constexpr std::uint32_t kLastGeneration = ~(kBuckets - 1);

/// Tells by the bits in which the tag of a slot differs from that of a bucket: none, it is the
/// bucket's own; any of the generation, it is free.
constexpr bool isTakenByAnother(std::uint32_t difference)
{
    return difference - 1 < kBuckets - 1;
}

} // namespace

std::span<const TermCount> TermCounter::count(const text::TokenizedText &text)
{
    makeRoom(2 * text.tokens.size() + 4 * text.letters.size());
    std::uint32_t *next = m_occurrences.data();
    const auto note = [&next](std::uint32_t bucket, std::uint32_t, std::uint32_t) {
        *next++ = bucket;
    };
    forEachNgram(text, note, note);
    m_occurrenceCount = static_cast<std::size_t>(next - m_occurrences.data());
    return std::span(m_terms).first(countOccurrences());
}

std::span<const TermCount> TermCounter::countWords(const text::TokenizedText &text)
{
    makeRoom(2 * text.tokens.size());
    std::uint32_t *next = m_occurrences.data();
    forEachWordNgram(
        text, [&next](std::uint32_t bucket, std::uint32_t, std::uint32_t) { *next++ = bucket; });
    m_occurrenceCount = static_cast<std::size_t>(next - m_occurrences.data());
    return std::span(m_terms).first(countOccurrences());
}

std::uint32_t TermCounter::countOccurrences()
{
    Slot *const slots = m_slots.data();
    TermCount *const terms = m_terms.data();
    const std::uint32_t mask = m_mask;
    const std::uint32_t generation = m_generation;
    std::uint32_t termCount = 0;
    for (std::uint32_t &occurrence : std::span(m_occurrences).first(m_occurrenceCount)) {
        const std::uint32_t bucket = occurrence;
        const std::uint32_t tag = generation | bucket;
        std::uint32_t at = bucket & mask;
        while (isTakenByAnother(slots[at].tag ^ tag)) {
            at = (at + 1) & mask;
        }
        // Whether a term is new is as good as random, so it is decided without a jump.
        const std::uint32_t isNew = slots[at].tag != tag ? 1 : 0;
        const std::uint32_t old = slots[at].position;
        const std::uint32_t position = old ^ ((old ^ termCount) & -isNew);
        const std::uint32_t before = terms[position].count & (isNew - 1);
        slots[at] = {tag, position};
        terms[position] = {bucket, before + 1};
        termCount += isNew;
        occurrence = position;
    }
    return termCount;
}

void TermCounter::makeRoom(std::size_t occurrences)
{
    const std::size_t distinct = std::min<std::size_t>(occurrences, kBuckets);
    if (occurrences > m_occurrences.size()) {
        m_occurrences.resize(occurrences);
        m_terms.resize(distinct + 1);
    }
    const std::size_t wanted = std::bit_ceil(std::max<std::size_t>(1024, 2 * distinct));
    if (wanted > m_slots.size() || m_generation == kLastGeneration) {
        m_slots.assign(std::max(wanted, m_slots.size()), Slot{});
        m_generation = 0;
    }
    m_mask = static_cast<std::uint32_t>(wanted - 1);
    m_generation += kNextGeneration;
}

} // namespace firstline::features
