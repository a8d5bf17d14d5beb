// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/classifier.h"

#include <cmath>

namespace firstline::classify {

TrainingSet::TrainingSet(const features::CountMatrix &matrix,
                         features::LabelledRows labelled,
                         features::TicketWeigher weigher)
    : m_matrix(matrix)
    , m_labelled(std::move(labelled))
    , m_weigher(std::move(weigher))
{
    m_factors.reserve(size());
    for (const std::uint32_t ticket : m_labelled.tickets) {
        m_factors.push_back(m_weigher.factors(matrix.ticket(ticket)));
    }
}

void TrainingSet::vector(std::size_t i, features::FeatureVector &out) const
{
    const std::uint32_t ticket = m_labelled.tickets[i];
    m_weigher.weigh(m_matrix.ticket(ticket), m_factors[i], m_matrix.meta[ticket], out);
}

void TrainingSet::placedVector(std::size_t i,
                               std::span<const features::PlacedTerm> places,
                               features::FeatureVector &out) const
{
    const std::uint32_t ticket = m_labelled.tickets[i];
    m_weigher.weighPlaced(
        m_matrix.ticket(ticket), m_factors[i], m_matrix.meta[ticket], places, out);
}

std::vector<float> TrainingSet::classWeights(double balance) const
{
    std::vector<double> counts(classes(), 0.0);
    for (const std::uint32_t label : m_labelled.labels) {
        counts[label] += 1.0;
    }
    const double fair = static_cast<double>(size()) / classes();
    std::vector<float> weights(classes(), 1.0F);
    for (std::size_t c = 0; c < weights.size(); ++c) {
        const double weight = counts[c] > 0 ? std::pow(fair / counts[c], balance) : 1.0;
        weights[c] = static_cast<float>(weight);
    }
    return weights;
}

} // namespace firstline::classify
