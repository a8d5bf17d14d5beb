// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/classify/classifier.h"

#include <cstdint>
#include <vector>

namespace firstline::classify {

/// The features that trees and the network read: the most telling terms, and all meta features.
///
/// Thread safety: immutable.
class TermColumns
{
public:
    static constexpr std::uint32_t kNone = 0xffffffffU;

    /// Terms in fewer tickets than this tell too little about others.
    static constexpr std::uint32_t kFewestTickets = 3;

    /// Chooses `terms` terms at most, by how surely the tickets with them belong to one label or
    /// do not (the largest chi-squared of a label against the rest). Of terms that occur in the
    /// same tickets only the first is taken, a word before its parts.
    [[nodiscard]] static TermColumns mostTelling(const TrainingSet &set, std::size_t terms);

    /// Requires: rows in ascending order, each below `rows`.
    TermColumns(std::vector<std::uint32_t> chosen, std::uint32_t rows);

    /// Columns: chosen terms by row, then the meta features.
    [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(m_rows.size()); }
    /// Columns below are terms.
    [[nodiscard]] std::uint32_t terms() const;
    /// The column of a row of the feature vector, or `kNone`.
    [[nodiscard]] std::uint32_t columnOf(std::uint32_t row) const { return m_columns[row]; }

    void save(ByteWriter &writer) const;
    /// Errors: `Corrupt` when the bytes do not fit `rows` features.
    [[nodiscard]] static Result<TermColumns> load(ByteReader &reader, std::uint32_t rows);

private:
    std::vector<std::uint32_t> m_rows;    ///< of each column, ascending
    std::vector<std::uint32_t> m_columns; ///< of each row
};

} // namespace firstline::classify
