// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/evaluation_report.h"
#include "core/domain/hyper_parameter.h"
#include "core/domain/task.h"

#include <QString>

#include <cstdint>
#include <vector>

namespace firstline {

/// How settings are proposed.
enum class SearchMethod : std::uint8_t
{
    Grid,   ///< evenly spaced values, all combinations
    Random, ///< drawn independently
    Global  ///< where earlier trials leave the most room for a better score
};

/// One setting of an algorithm, tried out of fold. All ratios are 0 to 1.
struct Trial
{
    int number = 0; ///< 0 is the default setting, the search counts from 1
    HyperValues values;
    double macroF1 = 0;
    double accuracy = 0;
    double logLoss = 0; ///< natural logarithm; 0 is perfect
    double seconds = 0; ///< of its fits, each by the clock of its thread
};

/// Macro-F1 on the tickets that no trial of a search has seen.
struct HeldOutFigure
{
    double macroF1 = 0;
    Interval interval;
};

/// The best and the default setting on the held-out tickets.
struct HeldOutCheck
{
    qint64 n = 0; ///< tickets
    HeldOutFigure best;
    HeldOutFigure fallback;
    Difference difference; ///< best − default, on the same tickets
};

/// What a search for hyper-parameters found.
struct TuningReport
{
    Task task = Task::Priority;
    QString algorithm;
    SearchMethod search = SearchMethod::Random;
    int folds = 0;
    bool grouped = true;
    qint64 n = 0; ///< tickets that the trials were scored on
    std::vector<HyperParameter> parameters;
    Trial fallback;            ///< the default setting
    std::vector<Trial> trials; ///< in the order in which they ran
    int resumed = 0;           ///< trials taken from an earlier run, the default included
    double majorityMacroF1 = 0;
    double majorityAccuracy = 0;
    HeldOutCheck heldOut;

    /// The trial with the best macro-F1, the first of equals, the default before all others.
    [[nodiscard]] const Trial &best() const
    {
        const Trial *best = &fallback;
        for (const Trial &trial : trials) {
            best = trial.macroF1 > best->macroF1 ? &trial : best;
        }
        return *best;
    }
};

} // namespace firstline
