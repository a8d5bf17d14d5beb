// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/task.h"

#include <QString>

#include <map>
#include <optional>
#include <vector>

namespace firstline {

/// How well a model finds one label. All ratios are 0 to 1; 0 where undefined.
struct ClassMetrics
{
    double precision = 0;
    double recall = 0;
    double f1 = 0;
    qint64 support = 0; ///< rows that truly have the label
};

/// Counts of truth against prediction.
struct ConfusionMatrix
{
    std::vector<QString> labels;
    std::vector<std::vector<qint64>> counts; ///< [truth][predicted], as many rows as labels
};

/// Accuracy among the predictions that the model is surest of.
struct CoveragePoint
{
    double coverage = 0; ///< share of rows kept, 0 to 1
    double accuracy = 0; ///< share of those that are right, 0 to 1
    /// The lowest confidence among the rows kept, 0 to 1; none in reports of older models.
    std::optional<double> confidence = {};
};

/// Rows of about equal confidence: what the model stated against what came true.
struct ReliabilityBin
{
    double confidence = 0; ///< mean of the stated probabilities, 0 to 1
    double accuracy = 0;   ///< share of rows that are right, 0 to 1
    qint64 n = 0;          ///< rows in the bin
};

/// An interval that holds the true value in 95 of 100 repetitions.
struct Interval
{
    double low = 0;
    double high = 0;
};

/// How much more one model is worth than another on the same rows.
struct Difference
{
    double value = 0; ///< of the first minus of the second
    Interval interval;

    /// Whether the difference may be chance: the interval holds zero.
    [[nodiscard]] bool isWithinNoise() const { return interval.low <= 0 && interval.high >= 0; }
};

/// What a model is worth on labelled rows it was not trained on, the majority baseline beside it.
struct EvaluationReport
{
    Task task = Task::Priority;
    qint64 n = 0;          ///< rows with a label
    qint64 unlabelled = 0; ///< rows left out because they have none
    std::vector<QString> classes;
    double accuracy = 0;
    double macroF1 = 0; ///< mean over the labels that occur in truth or prediction
    double weightedF1 = 0;
    double logLoss = 0; ///< natural logarithm; 0 is perfect
    double ece = 0;     ///< expected calibration error, 15 equal-mass bins on the top label
    /// The ECE below which 95 of 100 perfectly calibrated models with these confidences stay on as
    /// many rows; none in reports of older models.
    std::optional<double> eceNoise;
    double majorityAccuracy = 0;
    double majorityMacroF1 = 0;
    std::optional<double> quadraticKappa;       ///< priority only, −1 to 1
    std::optional<Interval> macroF1Interval;    ///< near-duplicates drawn together
    std::optional<Interval> highRecallInterval; ///< of `high`, priority only
    std::map<QString, ClassMetrics> perClass;
    ConfusionMatrix confusion;
    std::vector<CoveragePoint> coverageCurve;
    std::vector<ReliabilityBin> reliability; ///< least sure first, as many rows in each
};

} // namespace firstline
