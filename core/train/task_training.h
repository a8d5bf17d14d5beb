// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/cancellation.h"
#include "core/base/result.h"
#include "core/classify/classifier.h"
#include "core/classify/task_model.h"
#include "core/features/count_matrix.h"
#include "core/train/task_labels.h"

#include <memory>
#include <span>
#include <vector>

namespace firstline::train {

/// A classifier with the term weights that it was trained on.
struct FittedClassifier
{
    features::TicketWeigher weigher;
    std::unique_ptr<const classify::Classifier> classifier;
};

/// What one fit learns from.
struct FitInput
{
    const features::CountMatrix &matrix;
    const TaskLabels &labels;
    std::vector<std::uint32_t> members; ///< positions among the labelled tickets
};

/// Fits idf, meta scale, supervised weights and classifier on some of the labelled tickets, and on
/// nothing else. Errors: `Cancelled`.
[[nodiscard]] Result<FittedClassifier> fit(const FitInput &input,
                                           const classify::Trainer &trainer,
                                           RandomSource random,
                                           const CancellationToken &cancellation);

} // namespace firstline::train
