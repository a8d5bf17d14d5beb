// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/learnability.h"

#include <QtGlobal>

#include <algorithm>
#include <bit>
#include <cmath>
#include <map>
#include <numeric>
#include <set>
#include <unordered_map>

namespace firstline::evaluate {

namespace {

using Rows = std::vector<std::uint32_t>;

constexpr int kBootstrapRounds = 500;
/// 99 % of a further value, from the mean and deviation of 20: Student's t with 19 degrees of
/// freedom times √(1 + 1/20).
constexpr double kDeviations = 2.93;

/// Rows by family, in the order in which families first occur.
std::vector<Rows> byFamily(std::size_t count, std::span<const std::uint32_t> families)
{
    std::vector<Rows> groups;
    std::unordered_map<std::uint32_t, std::size_t> groupOf;
    for (std::uint32_t row = 0; row < count; ++row) {
        const std::uint32_t family = families.empty() ? row : families[row];
        const auto [known, isNew] = groupOf.try_emplace(family, groups.size());
        if (isNew) {
            groups.emplace_back();
        }
        groups[known->second].push_back(row);
    }
    return groups;
}

/// The counts that the Matthews correlation needs.
class Agreement
{
public:
    explicit Agreement(std::uint32_t labels)
        : m_truth(labels)
        , m_answers(labels)
    {
    }

    void clear()
    {
        std::fill(m_truth.begin(), m_truth.end(), 0.0);
        std::fill(m_answers.begin(), m_answers.end(), 0.0);
        m_right = 0;
        m_rows = 0;
    }

    void add(std::uint32_t truth, std::uint32_t answer, double weight)
    {
        m_truth[truth] += weight;
        m_answers[answer] += weight;
        m_right += truth == answer ? weight : 0;
        m_rows += weight;
    }

    [[nodiscard]] double matthews() const
    {
        double both = 0;
        double truths = 0;
        double answers = 0;
        for (std::size_t label = 0; label < m_truth.size(); ++label) {
            both += m_truth[label] * m_answers[label];
            truths += m_truth[label] * m_truth[label];
            answers += m_answers[label] * m_answers[label];
        }
        const double squares = m_rows * m_rows;
        const double spread = (squares - truths) * (squares - answers);
        return spread > 0 ? (m_right * m_rows - both) / std::sqrt(spread) : 0;
    }

private:
    std::vector<double> m_truth;
    std::vector<double> m_answers;
    double m_right = 0;
    double m_rows = 0;
};

/// Agreement beyond chance of the numbers within a group of rows.
class Likeness
{
public:
    Likeness(std::span<const std::uint32_t> numbers, std::uint32_t labels)
        : m_numbers(numbers)
        , m_counts(labels)
    {
        std::vector<double> all(labels);
        for (const std::uint32_t number : numbers) {
            ++all[number];
        }
        for (const double count : all) {
            const double share =
                count / static_cast<double>(std::max<std::size_t>(numbers.size(), 1));
            m_chance += share * share;
        }
    }

    /// −∞ to 1 over all pairs of different rows; 1: all alike. Requires: two rows or more.
    double of(const Rows &rows)
    {
        for (const std::uint32_t row : rows) {
            ++m_counts[m_numbers[row]];
        }
        double alike = 0;
        for (const std::uint32_t row : rows) {
            const double count = m_counts[m_numbers[row]];
            alike += count * (count - 1);
            m_counts[m_numbers[row]] = 0;
        }
        const auto size = static_cast<double>(rows.size());
        const double share = alike / (size * (size - 1));
        return m_chance < 1 ? (share - m_chance) / (1 - m_chance) : 1;
    }

private:
    std::span<const std::uint32_t> m_numbers;
    std::vector<double> m_counts;
    double m_chance = 0;
};

/// Labels that occur in enough families to be learned and tested.
std::int64_t usableLabels(const LabelledAnswers &rows, const std::vector<Rows> &groups)
{
    std::vector<std::size_t> families(rows.labels);
    for (const Rows &group : groups) {
        std::set<std::uint32_t> seen;
        for (const std::uint32_t row : group) {
            seen.insert(rows.truth[row]);
        }
        for (const std::uint32_t label : seen) {
            ++families[label];
        }
    }
    return std::count_if(families.begin(), families.end(), [](std::size_t count) {
        return count >= kFewestFamilies;
    });
}

std::int64_t distinct(std::span<const std::uint32_t> numbers)
{
    return static_cast<std::int64_t>(std::set(numbers.begin(), numbers.end()).size());
}

LearnabilityVerdict verdictOf(const LearnabilityReport &report)
{
    if (report.usableLabels < 2 || std::sqrt(report.effectiveRows) < kWeakZ) {
        return LearnabilityVerdict::NotEnoughEvidence;
    }
    const double chance = report.permuted ? report.permuted->highZ : 0;
    if (report.z < kWeakZ || report.z <= chance) {
        return report.effectiveRows < kFewestRows ? LearnabilityVerdict::NotEnoughEvidence
                                                  : LearnabilityVerdict::NotPredictable;
    }
    const bool isNormal = report.z > kNormalZ && report.mcc >= kUsefulMcc;
    return isNormal ? LearnabilityVerdict::Normal : LearnabilityVerdict::Weak;
}

/// Groups that count the same: single rows with the same label and answer.
struct Kinds
{
    std::vector<std::uint32_t> ofGroup;
    std::vector<const Rows *> examples; ///< a group of each kind
};

Kinds kindsOf(const LabelledAnswers &rows, const std::vector<Rows> &groups)
{
    Kinds kinds;
    std::unordered_map<std::uint64_t, std::uint32_t> ofSingle;
    for (const Rows &group : groups) {
        auto kind = static_cast<std::uint32_t>(kinds.examples.size());
        if (group.size() == 1) {
            const std::uint64_t cell = std::uint64_t{rows.truth[group.front()]} * rows.labels
                                       + rows.answers[group.front()];
            kind = ofSingle.try_emplace(cell, kind).first->second;
        }
        if (kind == kinds.examples.size()) {
            kinds.examples.push_back(&group);
        }
        kinds.ofGroup.push_back(kind);
    }
    return kinds;
}

/// All rows of some groups, one group after the other.
Rows joined(std::span<const Rows *const> groups)
{
    Rows all;
    for (const Rows *const group : groups) {
        all.insert(all.end(), group->begin(), group->end());
    }
    return all;
}

} // namespace

std::vector<double> rowWeights(const LabelledAnswers &rows)
{
    Likeness truth(rows.truth, rows.labels);
    std::vector<double> weights(rows.truth.size(), 1.0);
    for (const Rows &group : byFamily(rows.truth.size(), rows.families)) {
        if (group.size() > 1) {
            const double others = static_cast<double>(group.size()) - 1;
            const double weight = 1 / (1 + others * std::max(truth.of(group), 0.0));
            for (const std::uint32_t row : group) {
                weights[row] = weight;
            }
        }
    }
    return weights;
}

double matthews(const LabelledAnswers &rows)
{
    const std::vector<double> weights = rowWeights(rows);
    Agreement agreement(rows.labels);
    for (std::size_t row = 0; row < rows.truth.size(); ++row) {
        agreement.add(rows.truth[row], rows.answers[row], weights[row]);
    }
    return agreement.matthews();
}

double effectiveRows(const LabelledAnswers &rows)
{
    const std::vector<double> weights = rowWeights(rows);
    Likeness truth(rows.truth, rows.labels);
    Likeness answers(rows.answers, rows.labels);
    double total = 0;
    double variance = 0;
    for (const Rows &group : byFamily(rows.truth.size(), rows.families)) {
        const auto size = static_cast<double>(group.size());
        const double weight = weights[group.front()];
        const double alike = group.size() > 1 ? truth.of(group) * answers.of(group) : 0;
        total += size * weight;
        variance += size * weight * weight * (1 + (size - 1) * std::max(alike, 0.0));
    }
    return variance > 0 ? total * total / variance : 0;
}

double zOf(const LabelledAnswers &rows)
{
    return matthews(rows) * std::sqrt(effectiveRows(rows));
}

Interval matthewsInterval(const LabelledAnswers &rows, RandomSource random)
{
    const std::vector<Rows> groups = byFamily(rows.truth.size(), rows.families);
    if (groups.empty()) {
        return {};
    }
    const std::vector<double> weights = rowWeights(rows);
    const Kinds kinds = kindsOf(rows, groups);
    Agreement agreement(rows.labels);
    std::vector<double> drawn;
    std::vector<std::uint32_t> times(kinds.examples.size());
    for (int round = 0; round < kBootstrapRounds; ++round) {
        agreement.clear();
        std::ranges::fill(times, 0U);
        for (std::size_t i = 0; i < groups.size(); ++i) {
            ++times[kinds.ofGroup[random.below(groups.size())]];
        }
        for (std::size_t kind = 0; kind < times.size(); ++kind) {
            for (const std::uint32_t row : *kinds.examples[kind]) {
                agreement.add(rows.truth[row], rows.answers[row], times[kind] * weights[row]);
            }
        }
        drawn.push_back(agreement.matthews());
    }
    std::sort(drawn.begin(), drawn.end());
    const std::size_t tail = drawn.size() / 40;
    return {drawn[tail], drawn[drawn.size() - 1 - tail]};
}

std::vector<std::uint32_t> permutedLabels(std::span<const std::uint32_t> labels,
                                          std::span<const std::uint32_t> families,
                                          RandomSource random)
{
    const std::vector<Rows> groups = byFamily(labels.size(), families);
    std::map<int, std::vector<const Rows *>> bySize;
    for (const Rows &group : groups) {
        bySize[std::bit_width(group.size())].push_back(&group);
    }
    std::vector<std::uint32_t> permuted(labels.size());
    for (auto &[width, alike] : bySize) {
        random.shuffle(alike);
        const Rows from = joined(alike);
        random.shuffle(alike);
        const Rows to = joined(alike);
        for (std::size_t i = 0; i < from.size(); ++i) {
            permuted[to[i]] = labels[from[i]];
        }
    }
    return permuted;
}

LearnabilityReport learnability(const LabelledAnswers &rows, RandomSource random)
{
    Q_ASSERT_X(rows.answers.size() == rows.truth.size()
                   && (rows.families.empty() || rows.families.size() == rows.truth.size()),
               "learnability",
               "needs an answer for each row, and a family or none");
    const std::vector<Rows> groups = byFamily(rows.truth.size(), rows.families);
    LearnabilityReport report;
    report.n = static_cast<qint64>(rows.truth.size());
    report.families = static_cast<qint64>(groups.size());
    report.labels = distinct(rows.truth);
    report.usableLabels = usableLabels(rows, groups);
    report.effectiveRows = effectiveRows(rows);
    report.mcc = matthews(rows);
    report.mccInterval = matthewsInterval(rows, random);
    report.z = report.mcc * std::sqrt(report.effectiveRows);
    report.verdict = verdictOf(report);
    return report;
}

void compare(LearnabilityReport &report, std::span<const double> permutedZ, std::int64_t rows)
{
    Q_ASSERT_X(permutedZ.size() >= 2, "compare", "needs two runs");
    const auto runs = static_cast<double>(permutedZ.size());
    const double mean = std::accumulate(permutedZ.begin(), permutedZ.end(), 0.0) / runs;
    double squares = 0;
    for (const double z : permutedZ) {
        squares += (z - mean) * (z - mean);
    }
    const double reach = kDeviations * std::sqrt(squares / (runs - 1));
    const double scale = report.effectiveRows > 0 ? 1 / std::sqrt(report.effectiveRows) : 0;
    report.permuted = PermutedLabels{static_cast<int>(permutedZ.size()),
                                     rows,
                                     {(mean - reach) * scale, (mean + reach) * scale},
                                     mean + reach};
    report.verdict = verdictOf(report);
}

} // namespace firstline::evaluate
