// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/linear_ensemble.h"

#include "core/classify/linear_classifier.h"
#include "core/classify/linear_svm.h"
#include "core/classify/softmax_regression.h"

#include <algorithm>
#include <cmath>

namespace firstline::classify {

namespace {

/// Tickets that the spread is measured on at most; more would not change it.
constexpr std::size_t kMostTickets = 2000;

/// Standard deviation of the scores over tickets and classes.
double spread(const Classifier &classifier, const TrainingSet &set)
{
    const std::size_t step = (set.size() + kMostTickets - 1) / kMostTickets;
    features::FeatureVector ticket;
    std::vector<float> scores(set.classes());
    double n = 0;
    double sum = 0;
    double squares = 0;
    for (std::size_t i = 0; i < set.size(); i += step) {
        set.vector(i, ticket);
        classifier.scores(ticket, scores);
        for (const float score : scores) {
            n += 1;
            sum += static_cast<double>(score);
            squares += static_cast<double>(score) * static_cast<double>(score);
        }
    }
    const double variance = n > 0 ? squares / n - (sum / n) * (sum / n) : 0;
    return std::sqrt(std::max(variance, 1e-12));
}

/// a ← (a + factor × b) / 2.
void average(std::vector<float> &a, const std::vector<float> &b, float factor)
{
    std::transform(a.begin(), a.end(), b.begin(), a.begin(), [factor](float x, float y) {
        return 0.5F * (x + factor * y);
    });
}

} // namespace

Result<std::unique_ptr<const Classifier>> LinearEnsembleTrainer::train(
    const TrainingSet &set, RandomSource random, const CancellationToken &cancellation) const
{
    SoftmaxTrainer::Settings logistic;
    logistic.c = m_settings.logisticC;
    const Result<std::unique_ptr<const Classifier>> softmax =
        SoftmaxTrainer(logistic).train(set, random.child(0), cancellation);
    if (!softmax) {
        return fail(softmax.error());
    }
    LinearSvmTrainer::Settings hinge;
    hinge.c = m_settings.svmC;
    const Result<std::unique_ptr<const Classifier>> svm =
        LinearSvmTrainer(hinge).train(set, random.child(1), cancellation);
    if (!svm) {
        return fail(svm.error());
    }
    const auto factor = static_cast<float>(spread(**softmax, set) / spread(**svm, set));
    LinearWeights weights = *(*softmax)->linear();
    average(weights.weights, (*svm)->linear()->weights, factor);
    average(weights.bias, (*svm)->linear()->bias, factor);
    return std::make_unique<LinearClassifier>(std::move(weights));
}

} // namespace firstline::classify
