// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/evaluation_report.h"

#include <QString>

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace firstline::evaluate {

/// Calibrated probabilities, one row per ticket and one column per label of the model, row after
/// row. A view: the values belong to the caller.
struct ProbabilityMatrix
{
    std::span<const float> values; ///< rows × columns; each row adds up to 1
    std::size_t columns = 0;

    [[nodiscard]] std::size_t rows() const { return columns == 0 ? 0 : values.size() / columns; }
    [[nodiscard]] std::span<const float> row(std::size_t i) const
    {
        return values.subspan(i * columns, columns);
    }
};

/// What is asked of an evaluation besides the metrics.
struct EvaluationOptions
{
    int bootstrapRounds = 500; ///< for the interval of macro-F1; 0: no interval
    std::uint64_t seed = 1;
    qint64 unlabelled = 0; ///< rows that the caller left out because they have no label
    /// The near-duplicate family of each row, which is drawn as a whole; empty: every row is one.
    std::span<const std::uint32_t> families = {};
};

/// Measures a model on labelled rows that it was not trained on.
///
/// `truth` holds the number of a label per row. `labels` names the columns and, behind them, the
/// labels that only the truth has: rows with one of those count as wrong. The prediction is the
/// most likely column, the first of equals.
///
/// Requires: as many rows of truth as of probabilities; a label for each column and each number of
/// `truth`; finite probabilities. No rows give a report of zeros.
/// Cost: O(rows · columns); the bootstrap adds O(rounds · rows). Thread safety: pure; the same
/// arguments give the same report.
[[nodiscard]] EvaluationReport evaluate(Task task,
                                        std::span<const int> truth,
                                        ProbabilityMatrix probabilities,
                                        const std::vector<QString> &labels,
                                        const EvaluationOptions &options = {});

/// The same with decisions that are not the most likely column (a decision rule that is fair to
/// small classes); calibration and coverage still look at the probabilities.
/// Requires: one column number per row in `predicted`.
[[nodiscard]] EvaluationReport evaluate(Task task,
                                        std::span<const int> truth,
                                        std::span<const int> predicted,
                                        ProbabilityMatrix probabilities,
                                        const std::vector<QString> &labels,
                                        const EvaluationOptions &options = {});

/// The most likely column of each row, the first of equals.
[[nodiscard]] std::vector<int> mostLikely(ProbabilityMatrix probabilities);

/// Mean F1 over the labels that occur in truth or prediction, 0 to 1; cheap enough for a search.
/// Requires: numbers below `labelCount`.
[[nodiscard]] double
macroF1(std::span<const int> truth, std::span<const int> predicted, std::size_t labelCount);

/// Expected calibration error of the top label, 0 to 1: the mean gap between confidence and
/// accuracy in 15 bins that hold equally many rows.
[[nodiscard]] double calibrationError(std::span<const int> truth, ProbabilityMatrix probabilities);

/// Matthews correlation coefficient for any number of labels, −1 to 1; 0 where undefined
/// (Gorodkin: "Comparing two K-category assignments by a K-category correlation coefficient",
/// 2004).
[[nodiscard]] double matthewsCorrelation(std::span<const int> truth,
                                         std::span<const int> predicted,
                                         std::size_t labelCount);

} // namespace firstline::evaluate
