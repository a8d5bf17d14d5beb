// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/decision.h"

#include <algorithm>
#include <cmath>

namespace firstline::classify {

namespace {

constexpr int kSteps = 15;
constexpr double kStep = 0.1;
constexpr double kSmallest = 1e-12;

template <typename Number>
std::uint32_t bestOf(std::span<const Number> probabilities, const std::vector<float> &handicaps)
{
    if (handicaps.empty()) {
        const auto top = std::max_element(probabilities.begin(), probabilities.end());
        return static_cast<std::uint32_t>(top - probabilities.begin());
    }
    std::uint32_t best = 0;
    double most = -INFINITY;
    for (std::uint32_t label = 0; label < probabilities.size(); ++label) {
        const double p = std::max(static_cast<double>(probabilities[label]), kSmallest);
        const double value = std::log(p) - static_cast<double>(handicaps[label]);
        if (value > most) {
            most = value;
            best = label;
        }
    }
    return best;
}

double macroF1(const Decision &decision,
               std::span<const float> probabilities,
               std::span<const std::uint32_t> truth,
               std::uint32_t labels)
{
    std::vector<double> right(labels, 0.0);
    std::vector<double> either(labels, 0.0);
    for (std::size_t i = 0; i < truth.size(); ++i) {
        const std::uint32_t answer = decision.answer(probabilities.subspan(i * labels, labels));
        right[answer] += answer == truth[i] ? 1 : 0;
        either[answer] += 1;
        either[truth[i]] += 1;
    }
    double sum = 0;
    double occurring = 0;
    for (std::uint32_t label = 0; label < labels; ++label) {
        sum += either[label] > 0 ? 2 * right[label] / either[label] : 0;
        occurring += either[label] > 0 ? 1 : 0;
    }
    return occurring > 0 ? sum / occurring : 0;
}

} // namespace

Decision::Decision(std::span<const std::size_t> labelCounts, double strength)
{
    double all = 0;
    for (const std::size_t count : labelCounts) {
        all += static_cast<double>(count) + 1;
    }
    for (const std::size_t count : labelCounts) {
        const double share = (static_cast<double>(count) + 1) / all;
        m_handicaps.push_back(static_cast<float>(strength * std::log(share)));
    }
}

Decision Decision::fairest(std::span<const float> probabilities,
                           std::span<const std::uint32_t> truth,
                           std::uint32_t labels)
{
    std::vector<std::size_t> counts(labels, 0);
    for (const std::uint32_t label : truth) {
        ++counts[label];
    }
    Decision best;
    double most = macroF1(best, probabilities, truth, labels);
    for (int step = 1; step <= kSteps; ++step) {
        Decision tried(counts, step * kStep);
        const double reached = macroF1(tried, probabilities, truth, labels);
        if (reached > most) {
            most = reached;
            best = std::move(tried);
        }
    }
    return best;
}

std::uint32_t Decision::answer(std::span<const double> probabilities) const
{
    return bestOf(probabilities, m_handicaps);
}

std::uint32_t Decision::answer(std::span<const float> probabilities) const
{
    return bestOf(probabilities, m_handicaps);
}

void Decision::save(ByteWriter &writer) const
{
    writer.writeAll(m_handicaps);
}

bool Decision::load(ByteReader &reader, std::uint32_t labels)
{
    m_handicaps = reader.readAll<float>();
    const bool fits = m_handicaps.empty() || m_handicaps.size() == labels;
    return reader.ok() && fits && std::all_of(m_handicaps.begin(), m_handicaps.end(), [](float v) {
               return std::isfinite(v);
           });
}

} // namespace firstline::classify
