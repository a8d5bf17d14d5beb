// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/evaluation_report.h"

#include <QDateTime>
#include <QString>

#include <optional>
#include <vector>

namespace firstline {

/// One algorithm of a cross-validation.
struct AlgorithmReport
{
    QString algorithm;                 ///< contract word
    EvaluationReport evaluation;       ///< out of fold
    double trainingSeconds = 0;        ///< of the fits of all folds, on one core
    double predictionMicroseconds = 0; ///< to score one ticket whose terms are counted
};

/// Several algorithms on the same folds of the same tickets.
struct CrossValidationReport
{
    Task task = Task::Priority;
    int folds = 0;
    bool grouped = true;                     ///< near-duplicates were in one fold
    std::vector<AlgorithmReport> algorithms; ///< best macro-F1 first
    /// Macro-F1 of the first algorithm minus that of the second; none where there is no second.
    std::optional<Difference> lead;
};

/// A cross-validation of the tickets of a database.
struct Comparison
{
    QDateTime finishedAt; ///< UTC
    CrossValidationReport report;
};

} // namespace firstline
