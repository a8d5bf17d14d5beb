// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/classify/chunk_memo.h"

#include <cstdint>
#include <span>
#include <vector>

namespace firstline::classify {

/// The chunks of one ticket, each once with its count, and the rows that several of them share.
///
/// The value of a term is sublinear in how often the ticket has it, so that chunks with a row in
/// common do not simply add up: `shared` tells what to correct.
///
/// Thread safety: holds its memory from one ticket to the next; one object per thread.
class TicketChunks
{
public:
    /// A part of a chunk that the ticket has `count` times.
    struct CountedPart
    {
        std::uint32_t part = 0; ///< in the memo
        std::uint32_t count = 0;
    };

    /// A row that may have more than one n-gram among the different chunks.
    struct SharedRow
    {
        std::uint32_t row = 0;
        std::uint32_t count = 0; ///< how often the ticket has it
        float values = 0;        ///< what the plain sum takes it for
        float squares = 0;       ///< what the plain sum of squares takes it for
    };

    /// An n-gram of a shared row.
    struct SharedTerm
    {
        std::uint32_t shared = 0; ///< place in `sharedRows()`
        std::uint32_t part = 0;   ///< place in `parts()`
    };

    void begin();
    /// Notes the next chunk of the text.
    void add(ChunkMemo &memo, std::uint32_t chunk);
    /// Ends after the last chunk.
    void end(const ChunkMemo &memo);

    [[nodiscard]] std::span<const CountedPart> parts() const { return m_parts; }
    [[nodiscard]] std::span<const SharedRow> sharedRows() const { return m_sharedRows; }
    [[nodiscard]] std::span<const SharedTerm> sharedTerms() const { return m_sharedTerms; }
    /// Where in `parts()` those of a chunk of the text begin. Requires: `chunk` counts the chunks
    /// of the text.
    [[nodiscard]] std::uint32_t firstPartOf(std::size_t chunk) const
    {
        return m_uses[m_useOf[chunk]].firstPart;
    }

private:
    struct Use
    {
        std::uint32_t chunk = 0;
        std::uint32_t count = 0;
        std::uint32_t firstPart = 0; ///< in `m_parts`
    };

    /// An n-gram whose row probably has others.
    struct Suspect
    {
        std::uint32_t row = 0;
        std::uint32_t part = 0;
    };

    void countParts(const ChunkMemo &memo);
    /// Marks the rows that stand twice, and some others.
    void markRepeats(const ChunkMemo &memo);
    void findSuspects(const ChunkMemo &memo);
    void share();
    /// The place of a row in `m_sharedRows`.
    std::uint32_t sharedRow(std::uint32_t row);

    std::vector<Use> m_uses;            ///< each chunk once
    std::vector<std::uint32_t> m_useOf; ///< of each chunk of the text its place in `m_uses`
    std::vector<CountedPart> m_parts;   ///< of the chunks, in order
    std::size_t m_rows = 0;             ///< n-grams of all parts
    std::vector<std::uint64_t> m_seen;  ///< a bit for several rows: one of them stands there
    std::vector<std::uint64_t> m_again; ///< the same: another one stands there
    std::vector<Suspect> m_suspects;    ///< those found, then room
    std::size_t m_suspectCount = 0;
    std::vector<std::uint32_t> m_slots;  ///< shared rows by row: open addressing
    std::vector<SharedRow> m_sharedRows; ///< in order of their first n-gram
    std::vector<SharedTerm> m_sharedTerms;
};

} // namespace firstline::classify
