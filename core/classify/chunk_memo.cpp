// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/chunk_memo.h"

#include <algorithm>

namespace firstline::classify {

namespace {

constexpr std::size_t kMostBytes = 8U << 20U;
constexpr std::size_t kFirstSlots = 4096;

constexpr unsigned kTagShift = 32;

template <typename T>
std::size_t bytesOf(const std::vector<T> &values)
{
    return values.size() * sizeof(T);
}

} // namespace

void ChunkMemo::beginTicket(const std::shared_ptr<const int> &weights, std::size_t linesPerPart)
{
    const bool isFull = bytes() > kMostBytes;
    if (m_weights != weights || isFull || m_ticket == kNone) {
        m_weights = weights;
        m_linesPerPart = linesPerPart;
        forget();
    }
    ++m_ticket;
}

std::size_t ChunkMemo::bytes() const
{
    return bytesOf(m_slots) + bytesOf(m_chunks) + bytesOf(m_letters) + bytesOf(m_parts)
           + bytesOf(m_rows) + bytesOf(m_lines);
}

void ChunkMemo::forget()
{
    // Not only cleared: a single long ticket may have taken a lot.
    m_slots = std::vector<Slot>(kFirstSlots);
    m_mask = kFirstSlots - 1;
    m_chunks = {};
    m_letters = {};
    m_parts = {};
    m_rows = {};
    m_lines = {};
    m_ticket = 0;
}

std::uint64_t ChunkMemo::hashOf(std::u32string_view letters)
{
    std::uint64_t hash = letters.size();
    for (const char32_t letter : letters) {
        hash = (hash ^ letter) * 0x9E3779B97F4A7C15ULL;
        hash ^= hash >> 32U;
    }
    return hash;
}

std::uint32_t ChunkMemo::find(std::uint64_t hash, std::u32string_view letters) const
{
    const auto tag = static_cast<std::uint32_t>(hash >> kTagShift);
    for (std::size_t at = hash & m_mask; m_slots[at].chunk != kNone; at = (at + 1) & m_mask) {
        if (m_slots[at].tag != tag) {
            continue;
        }
        const Chunk &chunk = m_chunks[m_slots[at].chunk];
        if (letters == std::u32string_view(m_letters.data() + chunk.firstLetter, chunk.letters)) {
            return m_slots[at].chunk;
        }
    }
    return kNone;
}

std::uint32_t ChunkMemo::add(std::uint64_t hash, std::u32string_view letters)
{
    if (2 * m_chunks.size() >= m_slots.size()) {
        growSlots();
    }
    const auto number = static_cast<std::uint32_t>(m_chunks.size());
    const auto part = static_cast<std::uint32_t>(m_parts.size());
    m_chunks.push_back({hash,
                        static_cast<std::uint32_t>(m_letters.size()),
                        static_cast<std::uint32_t>(letters.size()),
                        part,
                        part});
    m_letters.insert(m_letters.end(), letters.begin(), letters.end());
    fillSlot(hash, number);
    return number;
}

void ChunkMemo::fillSlot(std::uint64_t hash, std::uint32_t number)
{
    std::size_t at = hash & m_mask;
    while (m_slots[at].chunk != kNone) {
        at = (at + 1) & m_mask;
    }
    m_slots[at] = {static_cast<std::uint32_t>(hash >> kTagShift), number};
}

void ChunkMemo::growSlots()
{
    m_slots = std::vector<Slot>(4 * m_slots.size());
    m_mask = m_slots.size() - 1;
    for (std::uint32_t number = 0; number < m_chunks.size(); ++number) {
        fillSlot(m_chunks[number].hash, number);
    }
}

std::span<ScoreLine> ChunkMemo::addPart()
{
    const auto row = static_cast<std::uint32_t>(m_rows.size());
    m_parts.push_back({row, row});
    m_lines.resize(m_lines.size() + m_linesPerPart);
    m_chunks.back().endPart = static_cast<std::uint32_t>(m_parts.size());
    return std::span(m_lines).last(m_linesPerPart);
}

void ChunkMemo::addRow(std::uint32_t row)
{
    m_rows.push_back(row);
    ++m_parts.back().endRow;
}

} // namespace firstline::classify
