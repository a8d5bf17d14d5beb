// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random_source.h"
#include "core/domain/evaluation_report.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace firstline::evaluate {

/// Draws families of rows with replacement, as many as there are. Copies of one ticket do not
/// count as independent evidence then (Davison, Hinkley: "Bootstrap methods and their application",
/// 1997, 3.8).
///
/// Thread safety: immutable.
class FamilyBootstrap
{
public:
    /// `families` has a number for each row, or is empty: then every row is a family of its own.
    FamilyBootstrap(std::span<const std::uint32_t> families, std::size_t rows);

    /// Calls `visit(row)` for the rows of one sample.
    template <typename Visit>
    void draw(RandomSource &random, Visit visit) const
    {
        for (std::size_t i = 0; i < m_families; ++i) {
            const auto family = static_cast<std::size_t>(random.below(m_families));
            if (m_rows.empty()) {
                visit(family);
                continue;
            }
            for (std::size_t at = m_begins[family]; at < m_begins[family + 1]; ++at) {
                visit(m_rows[at]);
            }
        }
    }

    [[nodiscard]] std::size_t families() const { return m_families; }

private:
    std::size_t m_families;
    std::vector<std::size_t> m_rows;   ///< family after family; empty: row = family
    std::vector<std::size_t> m_begins; ///< of each family in `m_rows`, and the end
};

/// From the 2.5th to the 97.5th percentile. Requires: at least one value.
[[nodiscard]] Interval percentileInterval(std::vector<double> values);

/// The 95 % interval of a label's recall by Wilson's score, with as many rows as they are worth
/// when families of them are right or wrong together. Rows that are all right, or all wrong, are
/// worth as many as they have families. None where no row has the label.
[[nodiscard]] std::optional<Interval> recallInterval(std::span<const int> truth,
                                                     std::span<const int> predicted,
                                                     int label,
                                                     std::span<const std::uint32_t> families);

/// The 95 % interval of a share that was observed on `n` independent rows (Wilson: "Probable
/// inference, the law of succession, and statistical inference", 1927). Requires: n > 0.
[[nodiscard]] Interval wilsonInterval(double share, double n);

} // namespace firstline::evaluate
