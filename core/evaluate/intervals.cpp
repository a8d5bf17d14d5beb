// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/intervals.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <unordered_map>

namespace firstline::evaluate {

namespace {

/// Rows of a label in one family, and those of them that are right.
struct Hits
{
    double rows = 0;
    double right = 0;
};

std::vector<Hits> hitsByFamily(std::span<const int> truth,
                               std::span<const int> predicted,
                               int label,
                               std::span<const std::uint32_t> families)
{
    std::vector<Hits> hits;
    std::unordered_map<std::uint32_t, std::size_t> places;
    for (std::size_t i = 0; i < truth.size(); ++i) {
        if (truth[i] != label) {
            continue;
        }
        std::size_t place = hits.size();
        if (!families.empty()) {
            place = places.try_emplace(families[i], hits.size()).first->second;
        }
        if (place == hits.size()) {
            hits.emplace_back();
        }
        ++hits[place].rows;
        hits[place].right += predicted[i] == label ? 1 : 0;
    }
    return hits;
}

/// How many independent rows tell as much: the binomial variance of the share over the one seen
/// between families (linearised, Cochran: "Sampling techniques", 1977, 3.9).
double effectiveRows(const std::vector<Hits> &hits, const Hits &all)
{
    const double share = all.right / all.rows;
    double spread = 0;
    for (const Hits &family : hits) {
        const double residual = family.right - share * family.rows;
        spread += residual * residual;
    }
    if (spread <= 0) {
        return static_cast<double>(hits.size());
    }
    const double variance = spread / (all.rows * all.rows);
    return std::clamp(share * (1 - share) / variance, 1.0, all.rows);
}

} // namespace

FamilyBootstrap::FamilyBootstrap(std::span<const std::uint32_t> families, std::size_t rows)
    : m_families(rows)
{
    Q_ASSERT_X(families.empty() || families.size() == rows,
               "FamilyBootstrap",
               "needs a family for each row");
    if (families.empty()) {
        return;
    }
    m_rows.resize(rows);
    std::iota(m_rows.begin(), m_rows.end(), std::size_t{0});
    std::ranges::stable_sort(m_rows, {}, [&](std::size_t row) { return families[row]; });
    for (std::size_t at = 0; at < rows; ++at) {
        if (at == 0 || families[m_rows[at]] != families[m_rows[at - 1]]) {
            m_begins.push_back(at);
        }
    }
    m_families = m_begins.size();
    m_begins.push_back(rows);
}

Interval percentileInterval(std::vector<double> values)
{
    Q_ASSERT_X(!values.empty(), "percentileInterval", "needs a value");
    std::ranges::sort(values);
    const auto at = [&](double share) {
        return values[static_cast<std::size_t>(
            std::lround(share * static_cast<double>(values.size() - 1)))];
    };
    return {at(0.025), at(0.975)};
}

Interval wilsonInterval(double share, double n)
{
    constexpr double kZ = 1.959963984540054;
    const double weight = kZ * kZ / n;
    const double centre = (share + weight / 2) / (1 + weight);
    const double half = kZ / (1 + weight) * std::sqrt(share * (1 - share) / n + weight / (4 * n));
    return {std::max(0.0, centre - half), std::min(1.0, centre + half)};
}

std::optional<Interval> recallInterval(std::span<const int> truth,
                                       std::span<const int> predicted,
                                       int label,
                                       std::span<const std::uint32_t> families)
{
    const std::vector<Hits> hits = hitsByFamily(truth, predicted, label, families);
    if (hits.empty()) {
        return std::nullopt;
    }
    Hits all;
    for (const Hits &family : hits) {
        all.rows += family.rows;
        all.right += family.right;
    }
    return wilsonInterval(all.right / all.rows, effectiveRows(hits, all));
}

} // namespace firstline::evaluate
