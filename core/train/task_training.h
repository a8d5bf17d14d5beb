// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/cancellation.h"
#include "core/base/result.h"
#include "core/classify/calibration.h"
#include "core/classify/classifier.h"
#include "core/domain/decision_rule.h"
#include "core/features/count_matrix.h"
#include "core/train/task_labels.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace firstline::train {

/// The labelled tickets of a task and how they are dealt to folds.
struct FoldedTask
{
    TaskLabels labels;
    std::vector<std::uint32_t> folds; ///< one a labelled ticket, below `foldCount`
    std::uint32_t foldCount = 0;
    /// The near-duplicate family of each labelled ticket; empty: every ticket is one.
    std::vector<std::uint32_t> families = {};
    /// The text of each label in the matrix, `kNoText` where it has none; empty: no label has.
    /// They are learned from and never held out.
    std::vector<std::uint32_t> labelTexts = {};
    DecisionRule decision = DecisionRule::Auto;
};

/// A classifier with the term weights that it was trained on.
struct FittedClassifier
{
    features::TicketWeigher weigher;
    std::unique_ptr<const classify::Classifier> classifier;
};

/// Fits idf and meta scale on all tickets but the labelled ones of one fold, supervised weights and
/// classifier on the labelled ones among them. `foldLeftOut == task.foldCount` leaves none out:
/// then idf and meta scale are those of the pipeline that made the matrix. Errors: `Cancelled`.
[[nodiscard]] Result<FittedClassifier> fit(const features::CountMatrix &matrix,
                                           const FoldedTask &task,
                                           std::uint32_t foldLeftOut,
                                           const classify::Trainer &trainer,
                                           const RandomSource &random,
                                           const CancellationToken &cancellation);

/// Writes the scores of one fold's tickets into `scored`, which holds all labelled tickets.
void scoreFold(const features::CountMatrix &matrix,
               const FoldedTask &task,
               std::uint32_t fold,
               const FittedClassifier &fitted,
               classify::ScoredTickets &scored);

/// Room for the scores of all labelled tickets of a task.
[[nodiscard]] classify::ScoredTickets emptyScores(const FoldedTask &task);

} // namespace firstline::train
