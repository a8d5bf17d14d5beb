// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/confidence_order.h"

#include "core/base/parallel.h"
#include "core/base/random_source.h"
#include "core/evaluate/metrics.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace firstline::evaluate {

namespace {

constexpr std::size_t kBins = 15;
constexpr std::size_t kCoverageSteps = 20;

/// The answers of a bin, bin 0 the surest.
std::span<const RankedAnswer> binOf(std::span<const RankedAnswer> answers, std::size_t bin)
{
    const std::size_t begin = answers.size() * bin / kBins;
    const std::size_t end = answers.size() * (bin + 1) / kBins;
    return answers.subspan(begin, end - begin);
}

/// The sum over the bins of the absolute sum of `gap`, by the number of answers; 0 without any.
template <typename Gap>
double meanGap(std::span<const RankedAnswer> answers, Gap gap)
{
    double error = 0;
    for (std::size_t bin = 0; bin < kBins; ++bin) {
        double sum = 0;
        for (const RankedAnswer &answer : binOf(answers, bin)) {
            sum += gap(answer);
        }
        error += std::abs(sum);
    }
    return answers.empty() ? 0 : error / static_cast<double>(answers.size());
}

} // namespace

std::vector<RankedAnswer> byConfidence(std::span<const int> truth, ProbabilityMatrix probabilities)
{
    std::vector<RankedAnswer> answers;
    answers.reserve(truth.size());
    for (std::size_t i = 0; i < truth.size(); ++i) {
        const auto row = probabilities.row(i);
        const auto top = std::ranges::max_element(row);
        answers.push_back({*top, top - row.begin() == truth[i]});
    }
    std::ranges::stable_sort(answers, std::greater{}, &RankedAnswer::confidence);
    return answers;
}

std::vector<ReliabilityBin> reliabilityBins(std::span<const RankedAnswer> answers)
{
    std::vector<ReliabilityBin> bins;
    for (std::size_t bin = kBins; bin-- > 0;) {
        const auto inBin = binOf(answers, bin);
        if (inBin.empty()) {
            continue;
        }
        ReliabilityBin sums{0, 0, static_cast<qint64>(inBin.size())};
        for (const RankedAnswer &answer : inBin) {
            sums.confidence += answer.confidence;
            sums.accuracy += answer.isRight ? 1 : 0;
        }
        const auto n = static_cast<double>(inBin.size());
        bins.push_back({sums.confidence / n, sums.accuracy / n, sums.n});
    }
    return bins;
}

double calibrationError(std::span<const RankedAnswer> answers)
{
    const auto gap = [](const RankedAnswer &answer) {
        return answer.confidence - (answer.isRight ? 1 : 0);
    };
    return meanGap(answers, gap);
}

double calibrationNoise(std::span<const RankedAnswer> answers, int rounds, std::uint64_t seed)
{
    if (answers.empty() || rounds <= 0) {
        return 0;
    }
    const RandomSource seeds(seed);
    std::vector<double> errors(static_cast<std::size_t>(rounds));
    parallelFor(errors.size(), [&](std::size_t round) {
        RandomSource random = seeds.child(round);
        errors[round] = meanGap(answers, [&random](const RankedAnswer &answer) {
            return answer.confidence - (random.chance(answer.confidence) ? 1 : 0);
        });
    });
    const auto place = std::lround(0.95 * static_cast<double>(errors.size() - 1));
    std::ranges::nth_element(errors, errors.begin() + place);
    return errors[static_cast<std::size_t>(place)];
}

double calibrationError(std::span<const int> truth, ProbabilityMatrix probabilities)
{
    return calibrationError(byConfidence(truth, probabilities));
}

std::vector<CoveragePoint> coverageCurve(std::span<const RankedAnswer> answers)
{
    std::vector<CoveragePoint> curve;
    std::size_t kept = 0;
    std::size_t right = 0;
    for (std::size_t step = 1; step <= kCoverageSteps; ++step) {
        const std::size_t end = answers.size() * step / kCoverageSteps;
        if (end == kept) {
            continue;
        }
        for (; kept < end; ++kept) {
            right += answers[kept].isRight ? 1 : 0;
        }
        curve.push_back({static_cast<double>(kept) / static_cast<double>(answers.size()),
                         static_cast<double>(right) / static_cast<double>(kept),
                         answers[kept - 1].confidence});
    }
    return curve;
}

} // namespace firstline::evaluate
