// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/naive_bayes.h"

#include "core/classify/linear_classifier.h"
#include "core/features/meta_features.h"

#include <cmath>

namespace firstline::classify {

namespace {

/// The values of each term summed up per class.
struct Totals
{
    std::vector<double> terms;   ///< [row × classes + class]
    std::vector<double> classes; ///< over all terms
    std::vector<double> tickets; ///< how many tickets each class has
};

Totals sumUp(const TrainingSet &set, std::size_t termRows)
{
    const std::size_t k = set.classes();
    Totals totals{std::vector<double>(termRows * k, 0.0),
                  std::vector<double>(k, 0.0),
                  std::vector<double>(k, 0.0)};
    features::FeatureVector ticket;
    for (std::size_t i = 0; i < set.size(); ++i) {
        set.vector(i, ticket);
        const std::uint32_t label = set.label(i);
        totals.tickets[label] += 1;
        for (std::size_t j = 0; j < ticket.rows.size(); ++j) {
            if (ticket.rows[j] < termRows) {
                totals.terms[ticket.rows[j] * k + label] += static_cast<double>(ticket.values[j]);
                totals.classes[label] += static_cast<double>(ticket.values[j]);
            }
        }
    }
    return totals;
}

/// Takes the mean off: only differences between classes say anything.
void centre(std::vector<double> &perClass)
{
    double mean = 0;
    for (const double value : perClass) {
        mean += value / static_cast<double>(perClass.size());
    }
    for (double &value : perClass) {
        value -= mean;
    }
}

} // namespace

Result<std::unique_ptr<const Classifier>> NaiveBayesTrainer::train(
    const TrainingSet &set, RandomSource /*random*/, const CancellationToken &cancellation) const
{
    const std::size_t k = set.classes();
    const std::size_t termRows = set.rows() - features::kMetaCount;
    const Totals totals = sumUp(set, termRows);
    if (cancellation.isCancelled()) {
        return fail(ErrorCode::Cancelled, QStringLiteral("training was stopped"));
    }
    LinearWeights linear;
    linear.classes = set.classes();
    linear.weights.assign(set.rows() * k, 0.0F);
    std::vector<double> logs(k);
    for (std::size_t row = 0; row < termRows; ++row) {
        for (std::size_t c = 0; c < k; ++c) {
            const double all =
                totals.classes[c] + m_settings.smoothing * static_cast<double>(termRows);
            logs[c] = std::log((totals.terms[row * k + c] + m_settings.smoothing) / all);
        }
        centre(logs);
        for (std::size_t c = 0; c < k; ++c) {
            linear.weights[row * k + c] = static_cast<float>(m_settings.sharpness * logs[c]);
        }
    }
    for (std::size_t c = 0; c < k; ++c) {
        logs[c] = std::log(totals.tickets[c] + 1.0);
    }
    centre(logs);
    linear.bias.assign(logs.begin(), logs.end());
    return std::make_unique<LinearClassifier>(std::move(linear));
}

} // namespace firstline::classify
