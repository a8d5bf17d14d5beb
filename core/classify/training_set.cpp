// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/classifier.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace firstline::classify {

TrainingSet::TrainingSet(const features::CountMatrix &matrix,
                         features::LabelledRows labelled,
                         features::TicketWeigher weigher)
    : m_matrix(matrix)
    , m_labelled(std::move(labelled))
    , m_weigher(std::move(weigher))
    , m_weights(m_weigher.ranked(matrix.byRank))
{
    m_factors.reserve(size());
    m_meta.reserve(size());
    for (const std::uint32_t ticket : m_labelled.tickets) {
        m_factors.push_back(features::factors(matrix.rankedTicket(ticket), m_weights));
        m_meta.push_back(m_weigher.metaScaler().scale(matrix.meta[ticket]));
    }
}

void TrainingSet::vector(std::size_t i, features::FeatureVector &out) const
{
    const std::uint32_t ticket = m_labelled.tickets[i];
    m_weigher.weigh(m_matrix.ticket(ticket), m_factors[i], m_matrix.meta[ticket], out);
}

void TrainingSet::placedVector(std::size_t i, features::FeatureVector &out) const
{
    const features::RankedRow terms = m_matrix.rankedTicket(m_labelled.tickets[i]);
    const std::size_t size = terms.words.size() + terms.characters.size();
    out.rows.resize(size + features::kMetaCount);
    out.values.resize(size + features::kMetaCount);
    features::weighRanked(terms, m_factors[i], m_weights.scale, kFirstTermPlace, out);
    const auto end = static_cast<std::ptrdiff_t>(size);
    std::iota(out.rows.begin() + end, out.rows.end(), kFirstMetaPlace);
    std::ranges::copy(m_meta[i], out.values.begin() + end);
}

void TrainingSet::prefetch(std::size_t i) const
{
    constexpr std::size_t kCacheLine = 64;
    const features::RankedRow terms = m_matrix.rankedTicket(m_labelled.tickets[i]);
    const auto *const begin = reinterpret_cast<const char *>(terms.words.data());
    const std::size_t bytes = terms.words.size_bytes() + terms.characters.size_bytes();
    for (std::size_t at = 0; at < bytes; at += kCacheLine) {
        __builtin_prefetch(begin + at);
    }
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
