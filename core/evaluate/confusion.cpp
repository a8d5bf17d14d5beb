// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/confusion.h"

#include <algorithm>
#include <numeric>

namespace firstline::evaluate {

namespace {

double ratio(double part, double whole)
{
    return whole > 0 ? part / whole : 0;
}

qint64 sum(const std::vector<qint64> &values)
{
    return std::accumulate(values.begin(), values.end(), qint64{0});
}

} // namespace

void LabelCounts::clear()
{
    std::ranges::fill(m_right, 0);
    std::ranges::fill(m_true, 0);
    std::ranges::fill(m_predicted, 0);
}

ClassMetrics LabelCounts::of(std::size_t label) const
{
    const auto right = static_cast<double>(m_right[label]);
    const auto isTrue = static_cast<double>(m_true[label]);
    const auto isPredicted = static_cast<double>(m_predicted[label]);
    return {ratio(right, isPredicted),
            ratio(right, isTrue),
            ratio(2 * right, isTrue + isPredicted),
            m_true[label]};
}

double LabelCounts::macroF1() const
{
    double total = 0;
    double occurring = 0;
    for (std::size_t label = 0; label < m_true.size(); ++label) {
        if (occurs(label)) {
            total += of(label).f1;
            ++occurring;
        }
    }
    return ratio(total, occurring);
}

double LabelCounts::weightedF1() const
{
    double total = 0;
    for (std::size_t label = 0; label < m_true.size(); ++label) {
        total += of(label).f1 * static_cast<double>(m_true[label]);
    }
    return ratio(total, static_cast<double>(sum(m_true)));
}

qint64 LabelCounts::rightCount() const
{
    return sum(m_right);
}

double LabelCounts::accuracy() const
{
    return ratio(static_cast<double>(rightCount()), static_cast<double>(sum(m_true)));
}

std::size_t LabelCounts::majority() const
{
    return static_cast<std::size_t>(std::ranges::max_element(m_true) - m_true.begin());
}

std::optional<double> quadraticKappa(const std::vector<std::vector<qint64>> &counts)
{
    const std::size_t n = counts.size();
    std::vector<double> rows(n);
    std::vector<double> columns(n);
    double all = 0;
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = 0; j < n; ++j) {
            const auto count = static_cast<double>(counts[i][j]);
            rows[i] += count;
            columns[j] += count;
            all += count;
        }
    }
    double observed = 0;
    double expected = 0;
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = 0; j < n; ++j) {
            const double distance = static_cast<double>(i) - static_cast<double>(j);
            observed += distance * distance * static_cast<double>(counts[i][j]);
            expected += distance * distance * rows[i] * columns[j] / std::max(all, 1.0);
        }
    }
    return expected > 0 ? std::optional(1 - observed / expected) : std::nullopt;
}

} // namespace firstline::evaluate
