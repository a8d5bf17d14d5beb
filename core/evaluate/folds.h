// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace firstline::evaluate {

/// How rows are dealt to folds.
struct FoldOptions
{
    std::size_t folds = 5; ///< 2 or more
    std::uint64_t seed = 1;
};

/// The fold of each row, 0 to folds − 1: every label is spread over the folds as evenly as families
/// allow, rows of one family share a fold, and folds are about equally large.
///
/// Families are dealt largest first to the fold in which their labels, then all rows, are rarest;
/// the seed orders equals. `families` may be empty: each row is then its own family.
///
/// Requires: at least two folds; as many families as labels, or none; labels 0 or more.
/// Cost: O(rows · folds + sorting). Thread safety: pure; the same arguments give the same folds.
[[nodiscard]] std::vector<std::uint32_t> stratifiedFolds(std::span<const int> labels,
                                                         std::span<const std::uint32_t> families,
                                                         const FoldOptions &options = {});

} // namespace firstline::evaluate
