// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace firstline::classify {

inline constexpr std::size_t kScoreLanes = 16;

/// A cache line of a row of weights, or of sums over rows.
struct alignas(64) ScoreLine
{
    std::array<float, kScoreLanes> lanes{};
};

/// Remembers what the character n-grams of chunks (runs of letters between blanks) add to the
/// scores: tickets are made of the same words again and again.
///
/// A chunk is kept in parts, one a token, each with the known rows of its n-grams, one an
/// occurrence, and the sum of those rows. What is remembered does not depend on what came before.
///
/// Thread safety: one object per thread.
class ChunkMemo
{
public:
    static constexpr std::uint32_t kNone = 0xffffffffU;

    struct Chunk
    {
        std::uint64_t hash = 0;
        std::uint32_t firstLetter = 0;
        std::uint32_t letters = 0;
        std::uint32_t firstPart = 0;
        std::uint32_t endPart = 0;
        std::uint32_t ticket = 0; ///< the last one it occurred in
        std::uint32_t use = 0;    ///< its place among the chunks of that one
    };

    /// The rows of the n-grams that belong to one token.
    struct Part
    {
        std::uint32_t firstRow = 0;
        std::uint32_t endRow = 0;
    };

    /// Forgets all that belongs to other weights, and everything once it takes too much memory.
    /// Chunk numbers hold until the next call. Requires: `weights` names the weights for good.
    void beginTicket(const std::shared_ptr<const int> &weights, std::size_t linesPerPart);

    [[nodiscard]] static std::uint64_t hashOf(std::u32string_view letters);
    /// Fetches what `find` will read first.
    void prepareToFind(std::uint64_t hash) const { __builtin_prefetch(&m_slots[hash & m_mask]); }
    /// The number of a chunk, or `kNone` if it is new.
    [[nodiscard]] std::uint32_t find(std::uint64_t hash, std::u32string_view letters) const;

    /// Takes a new chunk, whose parts `addPart` then adds.
    std::uint32_t add(std::uint64_t hash, std::u32string_view letters);
    /// Adds a part to the newest chunk and gives room for the sum of its rows, all zero.
    std::span<ScoreLine> addPart();
    /// Adds a row to the newest part.
    void addRow(std::uint32_t row);

    [[nodiscard]] Chunk &chunk(std::uint32_t number) { return m_chunks[number]; }
    [[nodiscard]] const Chunk &chunk(std::uint32_t number) const { return m_chunks[number]; }
    [[nodiscard]] std::span<const std::uint32_t> rowsOfPart(std::uint32_t part) const
    {
        const Part place = m_parts[part];
        return {m_rows.data() + place.firstRow, place.endRow - place.firstRow};
    }
    [[nodiscard]] const ScoreLine *linesOfPart(std::uint32_t part) const
    {
        return m_lines.data() + part * m_linesPerPart;
    }
    /// Counts tickets; never 0.
    [[nodiscard]] std::uint32_t ticket() const { return m_ticket; }

private:
    struct Slot
    {
        std::uint32_t tag = 0; ///< the upper half of the hash
        std::uint32_t chunk = kNone;
    };

    [[nodiscard]] std::size_t bytes() const;
    void forget();
    void growSlots();
    void fillSlot(std::uint64_t hash, std::uint32_t number);

    std::shared_ptr<const int> m_weights;
    std::size_t m_linesPerPart = 0;
    std::uint32_t m_ticket = 0;
    std::vector<Slot> m_slots; ///< by hash; a power of two, half are free
    std::size_t m_mask = 0;
    std::vector<Chunk> m_chunks;
    std::vector<char32_t> m_letters;
    std::vector<Part> m_parts;
    std::vector<std::uint32_t> m_rows;
    std::vector<ScoreLine> m_lines; ///< [part × lines]
};

} // namespace firstline::classify
