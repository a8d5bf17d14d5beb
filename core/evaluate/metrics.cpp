// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/metrics.h"

#include "core/base/parallel.h"
#include "core/base/random_source.h"
#include "core/domain/enum_text.h"
#include "core/evaluate/confidence_order.h"
#include "core/evaluate/confusion.h"
#include "core/evaluate/intervals.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace firstline::evaluate {

namespace {

/// Of the simulated calibration error: its 95th percentile is then good to two digits.
constexpr int kNoiseRounds = 400;

/// What every part of a report is computed from.
struct Answers
{
    std::span<const int> truth;
    std::span<const int> predicted;
    ProbabilityMatrix probabilities;
    const std::vector<QString> &labels;
};

LabelCounts counted(std::span<const int> truth, std::span<const int> predicted, std::size_t labels)
{
    LabelCounts counts(labels);
    for (std::size_t i = 0; i < truth.size(); ++i) {
        counts.add(truth[i], predicted[i]);
    }
    return counts;
}

/// Mean negative logarithm of the probability of the truth, clipped as scikit-learn does for
/// single precision: one row that was held impossible does not make it infinite.
double logLoss(std::span<const int> truth, ProbabilityMatrix probabilities)
{
    constexpr double kSmallest = std::numeric_limits<float>::epsilon();
    double sum = 0;
    for (std::size_t i = 0; i < truth.size(); ++i) {
        const auto column = static_cast<std::size_t>(truth[i]);
        const double p = column < probabilities.columns ? probabilities.row(i)[column] : 0.0;
        sum -= std::log(std::clamp(p, kSmallest, 1.0));
    }
    return truth.empty() ? 0 : sum / static_cast<double>(truth.size());
}

ConfusionMatrix confusionOf(const Answers &answers)
{
    const std::size_t n = answers.labels.size();
    ConfusionMatrix matrix{answers.labels, {n, std::vector<qint64>(n)}};
    for (std::size_t i = 0; i < answers.truth.size(); ++i) {
        ++matrix.counts[static_cast<std::size_t>(answers.truth[i])]
                       [static_cast<std::size_t>(answers.predicted[i])];
    }
    return matrix;
}

/// The agreement on low, medium and high; rows with other labels do not count.
std::optional<double> priorityKappa(const ConfusionMatrix &confusion)
{
    std::vector<std::vector<qint64>> ordered(kPriorities.size(),
                                             std::vector<qint64>(kPriorities.size()));
    for (std::size_t i = 0; i < confusion.labels.size(); ++i) {
        for (std::size_t j = 0; j < confusion.labels.size(); ++j) {
            const auto truth = priorityFromWord(confusion.labels[i]);
            const auto predicted = priorityFromWord(confusion.labels[j]);
            if (truth && predicted) {
                ordered[static_cast<std::size_t>(*truth)][static_cast<std::size_t>(*predicted)] +=
                    confusion.counts[i][j];
            }
        }
    }
    return quadraticKappa(ordered);
}

/// The interval of macro-F1 over families of rows drawn with replacement.
std::optional<Interval> macroF1Interval(const Answers &answers, const EvaluationOptions &options)
{
    if (answers.truth.empty() || options.bootstrapRounds <= 0) {
        return std::nullopt;
    }
    const FamilyBootstrap bootstrap(options.families, answers.truth.size());
    const RandomSource seeds(options.seed);
    std::vector<double> scores(static_cast<std::size_t>(options.bootstrapRounds));
    parallelFor(scores.size(), [&](std::size_t round) {
        RandomSource random = seeds.child(round);
        LabelCounts counts(answers.labels.size());
        bootstrap.draw(random, [&](std::size_t row) {
            counts.add(answers.truth[row], answers.predicted[row]);
        });
        scores[round] = counts.macroF1();
    });
    return percentileInterval(std::move(scores));
}

/// The interval of the recall of `high`; none where no row has that priority.
std::optional<Interval> highRecallInterval(const Answers &answers, const EvaluationOptions &options)
{
    const auto high = std::ranges::find(answers.labels, word(Priority::High));
    if (high == answers.labels.end()) {
        return std::nullopt;
    }
    const auto label = static_cast<int>(high - answers.labels.begin());
    return recallInterval(answers.truth, answers.predicted, label, options.families);
}

/// What always answering the most frequent label is worth.
void addMajority(const LabelCounts &counts, EvaluationReport &report)
{
    const std::vector<qint64> &support = counts.trueCounts();
    const double share = static_cast<double>(support[counts.majority()])
                         / static_cast<double>(std::max<qint64>(report.n, 1));
    const auto occurring = std::ranges::count_if(support, [](qint64 rows) { return rows > 0; });
    report.majorityAccuracy = share;
    report.majorityMacroF1 =
        2 * share / (1 + share) / static_cast<double>(std::max<std::ptrdiff_t>(occurring, 1));
}

void addLabelMetrics(const LabelCounts &counts, EvaluationReport &report)
{
    report.accuracy = counts.accuracy();
    report.macroF1 = counts.macroF1();
    report.weightedF1 = counts.weightedF1();
    for (std::size_t label = 0; label < report.classes.size(); ++label) {
        report.perClass[report.classes[label]] = counts.of(label);
    }
}

} // namespace

std::vector<int> mostLikely(ProbabilityMatrix probabilities)
{
    std::vector<int> result(probabilities.rows());
    for (std::size_t i = 0; i < result.size(); ++i) {
        const auto row = probabilities.row(i);
        result[i] = static_cast<int>(std::ranges::max_element(row) - row.begin());
    }
    return result;
}

EvaluationReport evaluate(Task task,
                          std::span<const int> truth,
                          ProbabilityMatrix probabilities,
                          const std::vector<QString> &labels,
                          const EvaluationOptions &options)
{
    return evaluate(task, truth, mostLikely(probabilities), probabilities, labels, options);
}

EvaluationReport evaluate(Task task,
                          std::span<const int> truth,
                          std::span<const int> predicted,
                          ProbabilityMatrix probabilities,
                          const std::vector<QString> &labels,
                          const EvaluationOptions &options)
{
    Q_ASSERT_X(truth.size() == probabilities.rows() && truth.size() == predicted.size()
                   && labels.size() >= probabilities.columns
                   && (options.families.empty() || options.families.size() == truth.size()),
               "evaluate",
               "needs one truth, prediction and family per row and a label per column");
    const Answers answers{truth, predicted, probabilities, labels};
    EvaluationReport report;
    report.task = task;
    report.n = static_cast<qint64>(truth.size());
    report.unlabelled = options.unlabelled;
    report.classes = labels;
    report.confusion = confusionOf(answers);
    if (truth.empty()) {
        return report;
    }
    const LabelCounts counts = counted(truth, predicted, labels.size());
    addLabelMetrics(counts, report);
    addMajority(counts, report);
    report.logLoss = logLoss(truth, probabilities);
    const std::vector<RankedAnswer> ranked = byConfidence(truth, probabilities);
    report.ece = calibrationError(ranked);
    report.coverageCurve = coverageCurve(ranked);
    report.quadraticKappa = task == Task::Priority ? priorityKappa(report.confusion) : std::nullopt;
    report.reliability = reliabilityBins(ranked);
    report.eceNoise = calibrationNoise(ranked, kNoiseRounds, options.seed);
    report.macroF1Interval = macroF1Interval(answers, options);
    if (task == Task::Priority) {
        report.highRecallInterval = highRecallInterval(answers, options);
    }
    return report;
}

double macroF1(std::span<const int> truth, std::span<const int> predicted, std::size_t labelCount)
{
    return counted(truth, predicted, labelCount).macroF1();
}

double matthewsCorrelation(std::span<const int> truth,
                           std::span<const int> predicted,
                           std::size_t labelCount)
{
    const LabelCounts counts = counted(truth, predicted, labelCount);
    const auto n = static_cast<double>(truth.size());
    double agreement = static_cast<double>(counts.rightCount()) * n;
    double truthSpread = n * n;
    double predictedSpread = n * n;
    for (std::size_t label = 0; label < labelCount; ++label) {
        const auto isTrue = static_cast<double>(counts.trueCounts()[label]);
        const auto isPredicted = static_cast<double>(counts.predictedCounts()[label]);
        agreement -= isTrue * isPredicted;
        truthSpread -= isTrue * isTrue;
        predictedSpread -= isPredicted * isPredicted;
    }
    const double spread = truthSpread * predictedSpread;
    return spread > 0 ? agreement / std::sqrt(spread) : 0;
}

} // namespace firstline::evaluate
