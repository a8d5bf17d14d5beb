// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random_source.h"
#include "core/domain/learnability_report.h"

#include <cstdint>
#include <span>
#include <vector>

/// Whether answers out of fold are better than chance.
namespace firstline::evaluate {

/// Below this z labels are not told from chance; above the second one they are as usual.
inline constexpr double kWeakZ = 3;
inline constexpr double kNormalZ = 8;
/// A relation weaker than this is of little use, however sure it is.
inline constexpr double kUsefulMcc = 0.1;
/// A label in fewer families than this cannot be learned and tested both.
inline constexpr std::size_t kFewestFamilies = 5;
/// With fewer independent tickets than this, chance hides a Matthews correlation of 0.3.
inline constexpr double kFewestRows = 100;

/// True labels and the answers to the same rows by a model that had not seen them. A view.
struct LabelledAnswers
{
    std::span<const std::uint32_t> truth;
    std::span<const std::uint32_t> answers;  ///< as many as truth
    std::span<const std::uint32_t> families; ///< as many as truth, any numbers; empty: none alike
    std::uint32_t labels = 0;                ///< all numbers of truth and answers are below
};

/// How much each row counts, 0 to 1: in full, unless near-duplicates share its label. A family of m
/// rows with likeness ρ (agreement of labels beyond chance, 0 to 1) counts as m / (1 + (m − 1) ρ)
/// rows: copies as one, texts of one form with labels of their own as many.
[[nodiscard]] std::vector<double> rowWeights(const LabelledAnswers &rows);

/// The Matthews correlation of several labels, −1 to 1 (Gorodkin: "Comparing two K-category
/// assignments by a K-category correlation coefficient", 2004), rows weighted by `rowWeights`.
/// 0 where all rows have one label or one answer.
[[nodiscard]] double matthews(const LabelledAnswers &rows);

/// How many independent rows say as much about chance as these, weighted by `rowWeights`, after the
/// design effect of cluster samples (Kish: "Survey sampling", 1965): rows of a family depend on
/// each other where labels and answers are alike both.
[[nodiscard]] double effectiveRows(const LabelledAnswers &rows);

/// `matthews` · √`effectiveRows`: about how many standard deviations above chance.
[[nodiscard]] double zOf(const LabelledAnswers &rows);

/// A 95 % interval of `matthews` by drawing whole families with replacement.
[[nodiscard]] Interval matthewsInterval(const LabelledAnswers &rows, RandomSource random);

/// The labels, dealt out anew so that they have nothing to do with the texts.
///
/// Labels move in runs: those of a family stay together and go to a family of like size (less than
/// double), because near-duplicates share labels by being copies, and that must be as true of the
/// labels that stand for chance. Single texts swap labels freely.
///
/// Ensures: each label is as frequent as before.
[[nodiscard]] std::vector<std::uint32_t> permutedLabels(std::span<const std::uint32_t> labels,
                                                        std::span<const std::uint32_t> families,
                                                        RandomSource random);

/// All figures of the rows, and the verdict as far as it goes without permuted labels. `task` and
/// `unlabelled` are left to the caller.
[[nodiscard]] LearnabilityReport learnability(const LabelledAnswers &rows, RandomSource random);

/// Adds the z values of runs with permuted labels, `rows` tickets each, and decides anew: labels
/// must be above chance as measured, not only as computed. Requires: two runs or more.
void compare(LearnabilityReport &report, std::span<const double> permutedZ, std::int64_t rows);

} // namespace firstline::evaluate
