// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/cancellation.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/domain/decision_rule.h"
#include "core/domain/hyper_parameter.h"
#include "core/domain/task.h"
#include "core/domain/ticket.h"
#include "core/train/cross_validation.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>
#include <span>
#include <vector>

namespace firstline::train {

/// What a training run learns and how.
struct TrainingPlan
{
    std::vector<Task> tasks{Task::Priority, Task::Category};
    QString algorithm; ///< contract word, or "auto"
    std::uint64_t seed = 1;
    std::optional<int> topCategories; ///< folds all but the N most frequent into "other"
    std::uint32_t folds = 5;          ///< of the out-of-fold scores, 2 to 20
    bool groupByFamily = true;        ///< near-duplicates stay in one fold
    DecisionRule decision = DecisionRule::Auto;
    HyperValues settings = {}; ///< of each algorithm that is named; none with "auto"
};

/// Trains a model for every task whose labels can be learned from, and gives its file.
///
/// Calibration, review thresholds and the evaluation in the card come from out-of-fold scores.
/// Fits of tasks and folds run side by side; each is one thread's work, so that the bytes do not
/// depend on the number of cores.
///
/// Errors: `InvalidInput` when no task can be trained, `Cancelled`.
[[nodiscard]] Result<QByteArray> trainModel(std::span<const Ticket> tickets,
                                            const TrainingPlan &plan,
                                            const Progress &progress,
                                            const CancellationToken &cancellation);

/// Scores the tickets of one task out of fold with each algorithm. With `done` the algorithms run
/// one after another, and each is told when it has all its scores. Requires: one task in the plan.
/// Errors: `InvalidInput` for an unknown algorithm or labels that cannot be learned; `Cancelled`.
[[nodiscard]] Result<Contest> crossValidate(std::span<const Ticket> tickets,
                                            const TrainingPlan &plan,
                                            const QStringList &algorithms,
                                            const Progress &progress,
                                            const CancellationToken &cancellation,
                                            const ContenderDone &done = {});

} // namespace firstline::train
