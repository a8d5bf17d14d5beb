// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/confidence_order.h"

#include "core/evaluate/metrics.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace firstline::evaluate {

namespace {

constexpr std::size_t kBins = 15;
constexpr std::size_t kCoverageSteps = 20;

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

double calibrationError(std::span<const RankedAnswer> answers)
{
    double error = 0;
    for (std::size_t bin = 0; bin < kBins; ++bin) {
        double gap = 0;
        for (std::size_t i = answers.size() * bin / kBins; i < answers.size() * (bin + 1) / kBins;
             ++i) {
            gap += answers[i].confidence - (answers[i].isRight ? 1 : 0);
        }
        error += std::abs(gap);
    }
    return answers.empty() ? 0 : error / static_cast<double>(answers.size());
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
                         static_cast<double>(right) / static_cast<double>(kept)});
    }
    return curve;
}

} // namespace firstline::evaluate
