// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/ticket_chunks.h"

#include "core/features/feature_vector.h"

#include <algorithm>
#include <bit>

namespace firstline::classify {

namespace {

using features::sublinear;

constexpr std::uint32_t kEmpty = 0xffffffffU;
constexpr std::size_t kBitsPerRow = 16; ///< few rows share a bit by chance
constexpr std::size_t kFewestBits = 1U << 15U;
constexpr std::size_t kMostBits = 1U << 20U;
constexpr std::size_t kWordBits = 64;

} // namespace

void TicketChunks::begin()
{
    m_uses.clear();
    m_useOf.clear();
}

void TicketChunks::add(ChunkMemo &memo, std::uint32_t number)
{
    ChunkMemo::Chunk &chunk = memo.chunk(number);
    if (chunk.ticket != memo.ticket()) {
        chunk.ticket = memo.ticket();
        chunk.use = static_cast<std::uint32_t>(m_uses.size());
        m_uses.push_back({number});
    }
    ++m_uses[chunk.use].count;
    m_useOf.push_back(chunk.use);
}

void TicketChunks::end(const ChunkMemo &memo)
{
    countParts(memo);
    markRepeats(memo);
    findSuspects(memo);
    share();
}

void TicketChunks::countParts(const ChunkMemo &memo)
{
    m_parts.clear();
    m_rows = 0;
    for (Use &use : m_uses) {
        const ChunkMemo::Chunk &chunk = memo.chunk(use.chunk);
        use.firstPart = static_cast<std::uint32_t>(m_parts.size());
        for (std::uint32_t part = chunk.firstPart; part < chunk.endPart; ++part) {
            m_parts.push_back({part, use.count});
            m_rows += memo.rowsOfPart(part).size();
        }
    }
}

void TicketChunks::markRepeats(const ChunkMemo &memo)
{
    const std::size_t bits =
        std::clamp(std::bit_ceil(kBitsPerRow * m_rows), kFewestBits, kMostBits);
    m_seen.assign(bits / kWordBits, 0);
    m_again.assign(bits / kWordBits, 0);
    const std::size_t mask = bits / kWordBits - 1;
    for (const CountedPart &part : m_parts) {
        for (const std::uint32_t row : memo.rowsOfPart(part.part)) {
            const std::size_t word = (row / kWordBits) & mask;
            const std::uint64_t bit = 1ULL << (row % kWordBits);
            m_again[word] |= m_seen[word] & bit;
            m_seen[word] |= bit;
        }
    }
}

void TicketChunks::findSuspects(const ChunkMemo &memo)
{
    if (m_suspects.size() < m_rows + 1) {
        m_suspects.resize(2 * m_rows + 1);
    }
    const std::size_t mask = m_again.size() - 1;
    Suspect *next = m_suspects.data();
    for (std::uint32_t i = 0; i < m_parts.size(); ++i) {
        for (const std::uint32_t row : memo.rowsOfPart(m_parts[i].part)) {
            // As good as random, so it is decided without a jump.
            *next = {row, i};
            next += (m_again[(row / kWordBits) & mask] >> (row % kWordBits)) & 1U;
        }
    }
    m_suspectCount = static_cast<std::size_t>(next - m_suspects.data());
}

void TicketChunks::share()
{
    m_sharedRows.clear();
    m_sharedTerms.clear();
    m_slots.assign(std::bit_ceil(2 * m_suspectCount + 1), kEmpty); // half are free
    for (const Suspect &suspect : std::span(m_suspects).first(m_suspectCount)) {
        const std::uint32_t shared = sharedRow(suspect.row);
        SharedRow &row = m_sharedRows[shared];
        const std::uint32_t count = m_parts[suspect.part].count;
        const float value = sublinear(count);
        row.count += count;
        row.values += value;
        row.squares += value * value;
        m_sharedTerms.push_back({shared, suspect.part});
    }
}

std::uint32_t TicketChunks::sharedRow(std::uint32_t row)
{
    const std::size_t mask = m_slots.size() - 1;
    std::size_t slot = row & mask;
    while (m_slots[slot] != kEmpty && m_sharedRows[m_slots[slot]].row != row) {
        slot = (slot + 1) & mask;
    }
    if (m_slots[slot] == kEmpty) {
        m_slots[slot] = static_cast<std::uint32_t>(m_sharedRows.size());
        m_sharedRows.push_back({row});
    }
    return m_slots[slot];
}

} // namespace firstline::classify
