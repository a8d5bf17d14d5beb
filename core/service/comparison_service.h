// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/cancellation.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/domain/cross_validation_report.h"
#include "core/service/training_service.h"

#include <QFuture>
#include <QStringList>
#include <QThreadPool>

#include <vector>

namespace firstline::storage {
class Reader;
class Writer;
} // namespace firstline::storage

namespace firstline {

class Clock;

/// What to compare on the labelled tickets of the database.
struct ComparisonRequest
{
    Task task = Task::Priority;
    QStringList algorithms = TrainingService::algorithms().mid(1); ///< contract words
    int folds = 5;
};

/// Compares the algorithms on the labelled tickets of a database and keeps the result in it.
///
/// Thread safety: every function may be called from any thread; one comparison at a time, a second
/// one waits.
class ComparisonService
{
public:
    /// The references are kept and must outlive this object.
    ComparisonService(storage::Reader &reader, storage::Writer &writer, const Clock &clock);

    /// The newest comparison of each task that has one.
    [[nodiscard]] QFuture<Result<std::vector<Comparison>>> stored();

    /// Compares on the training thread. `measured` and `progress` are called there; `total` of the
    /// progress is the fits of all algorithms. Nothing is kept unless it comes to its end.
    ///
    /// Errors: `InvalidInput` when there are not two labels with two tickets each; `Cancelled`,
    /// within a second; `Unavailable` when the result could not be kept.
    [[nodiscard]] QFuture<Result<Comparison>> start(const ComparisonRequest &request,
                                                    const Progress &progress,
                                                    const AlgorithmMeasured &measured,
                                                    const CancellationToken &cancellation);

private:
    [[nodiscard]] Result<Comparison> run(const ComparisonRequest &request,
                                         const Progress &progress,
                                         const AlgorithmMeasured &measured,
                                         const CancellationToken &cancellation);
    [[nodiscard]] Result<void> keep(const Comparison &comparison);

    storage::Reader &m_reader;
    storage::Writer &m_writer;
    const Clock &m_clock;
    QThreadPool m_training; ///< the training thread; ends before the rest goes
};

} // namespace firstline
