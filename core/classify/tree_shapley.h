// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/classify/tree_ensemble.h"

#include <span>

namespace firstline::classify {

/// Adds what each column contributes to one tree's answer, as Shapley values over the paths that
/// the training tickets took (Lundberg, Erion and Lee, "Consistent individualized feature
/// attribution for tree ensembles", 2018, algorithm 2; what XGBoost calls TreeSHAP).
///
/// Ensures: what was added and `expectedAnswer` add up to the tree's answer.
/// Requires: `TreeEnsemble::add` took the tree; a value, and room, for each column.
/// Cost: leaves × depth².
void addShapleyValues(std::span<const TreeNode> tree,
                      std::span<const float> columns,
                      std::span<double> contributions);

/// The mean answer over the training tickets.
[[nodiscard]] double expectedAnswer(std::span<const TreeNode> tree);

} // namespace firstline::classify
