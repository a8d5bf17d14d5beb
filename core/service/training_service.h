// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/cancellation.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/domain/cross_validation_report.h"
#include "core/domain/decision_rule.h"
#include "core/domain/evaluation_report.h"
#include "core/domain/hyper_parameter.h"
#include "core/domain/learnability_report.h"
#include "core/domain/model_card.h"
#include "core/domain/ticket.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace firstline::classify {
class Model;
}

namespace firstline {

/// What to learn and how.
struct TrainingRequest
{
    std::vector<Task> tasks{Task::Priority, Task::Category};
    QString algorithm =
        QStringLiteral("auto"); ///< contract word; see `TrainingService::algorithms`
    quint64 seed = 1;
    std::optional<int> topCategories; ///< folds all but the N most frequent into "other"
    int folds = 5;                    ///< of the out-of-fold scores, 2 to 20
    bool groupByFamily = true;        ///< near-duplicates stay in one fold
    DecisionRule decision = DecisionRule::Auto;
    HyperValues settings;             ///< of each algorithm that is named; none with "auto"
};

/// Is told of an algorithm as soon as it is measured, on the thread that compares.
using AlgorithmMeasured = std::function<void(const AlgorithmReport &)>;

/// Trains and measures models on labelled tickets.
///
/// Labels are the tickets' imported labels. Rows without a label of a task do not take part in
/// it. The same rows, request and build give the same bytes, whatever the number of cores.
///
/// Thread safety: has no state; runs on the calling thread and uses the global thread pool.
class TrainingService
{
public:
    /// Contract words of the algorithms that this build has, "auto" first.
    [[nodiscard]] static QStringList algorithms();

    /// Whether `settings` can be given to an algorithm. Errors: `InvalidInput` for an unknown name,
    /// a value out of range, or any at all with "auto"; the detail says what is allowed.
    [[nodiscard]] static Result<void> checkSettings(const QString &algorithm,
                                                    const HyperValues &settings);

    /// Trains a model and gives its file, with what drives each label in its card. A task whose
    /// labels cannot be learned from (fewer than two labels with two rows) is left out with a log
    /// line.
    ///
    /// Errors: `InvalidInput` when no task can be trained (the detail says why for each), or the
    /// algorithm or a setting of it is unknown; `Cancelled`.
    [[nodiscard]] Result<QByteArray> train(const std::vector<Ticket> &tickets,
                                           const TrainingRequest &request,
                                           const Progress &progress = {},
                                           const CancellationToken &cancellation = {}) const;

    /// Compares algorithms on out-of-fold predictions of one task, and the first with the second by
    /// paired bootstrap. With `measured` the algorithms run one after another. Errors: as `train`.
    [[nodiscard]] Result<CrossValidationReport>
    crossValidate(const std::vector<Ticket> &tickets,
                  const QStringList &algorithms,
                  const TrainingRequest &request,
                  const Progress &progress = {},
                  const CancellationToken &cancellation = {},
                  const AlgorithmMeasured &measured = {}) const;

    /// Whether the labels of one task can be predicted from the tickets at all. The algorithm of
    /// the request does not matter.
    ///
    /// Errors: `InvalidInput` when no ticket has a label of the task; `Cancelled`.
    [[nodiscard]] Result<LearnabilityReport>
    learnability(const std::vector<Ticket> &tickets,
                 const TrainingRequest &request,
                 const Progress &progress = {},
                 const CancellationToken &cancellation = {}) const;

    /// Measures a trained model on labelled tickets, one report per task of the model.
    [[nodiscard]] Result<std::vector<EvaluationReport>>
    evaluate(const classify::Model &model,
             const std::vector<Ticket> &tickets,
             std::optional<int> topCategories = {}) const;
};

} // namespace firstline
