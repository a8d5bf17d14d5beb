// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/folds.h"

#include "core/base/random_source.h"

#include <QtGlobal>

#include <algorithm>
#include <numeric>
#include <tuple>
#include <unordered_map>

namespace firstline::evaluate {

namespace {

using Rows = std::vector<std::size_t>;

/// Rows by family, in the order in which families first occur.
std::vector<Rows> groupedRows(std::size_t rows, std::span<const std::uint32_t> families)
{
    std::vector<Rows> groups;
    groups.reserve(rows);
    std::unordered_map<std::uint32_t, std::size_t> groupOf;
    for (std::size_t row = 0; row < rows; ++row) {
        const auto family = families.empty() ? static_cast<std::uint32_t>(row) : families[row];
        const auto [known, isNew] = groupOf.try_emplace(family, groups.size());
        if (isNew) {
            groups.emplace_back();
        }
        groups[known->second].push_back(row);
    }
    return groups;
}

std::size_t labelCount(std::span<const int> labels)
{
    return labels.empty() ? 0 : static_cast<std::size_t>(std::ranges::max(labels)) + 1;
}

/// Deals groups of rows to folds and keeps count.
class Dealer
{
public:
    Dealer(std::span<const int> labels, std::size_t folds)
        : m_labels(labels)
        , m_total(labelCount(labels))
        , m_perLabel(folds, std::vector<double>(m_total.size()))
        , m_sizes(folds)
    {
        for (const int label : labels) {
            ++m_total[static_cast<std::size_t>(label)];
        }
    }

    /// The fold in which the group's labels, then all rows, are rarest.
    [[nodiscard]] std::size_t foldFor(const Rows &group) const
    {
        std::size_t best = 0;
        auto bestCost = cost(group, 0);
        for (std::size_t fold = 1; fold < m_sizes.size(); ++fold) {
            const auto candidate = cost(group, fold);
            if (candidate < bestCost) {
                best = fold;
                bestCost = candidate;
            }
        }
        return best;
    }

    void add(const Rows &group, std::size_t fold)
    {
        m_sizes[fold] += group.size();
        for (const std::size_t row : group) {
            ++m_perLabel[fold][static_cast<std::size_t>(m_labels[row])];
        }
    }

private:
    /// How full a fold is of the labels of a group, and of all.
    [[nodiscard]] std::pair<double, std::size_t> cost(const Rows &group, std::size_t fold) const
    {
        double share = 0;
        for (const std::size_t row : group) {
            const auto label = static_cast<std::size_t>(m_labels[row]);
            share += m_perLabel[fold][label] / m_total[label];
        }
        return {share, m_sizes[fold]};
    }

    std::span<const int> m_labels;
    std::vector<double> m_total;
    std::vector<std::vector<double>> m_perLabel;
    std::vector<std::size_t> m_sizes;
};

} // namespace

std::vector<std::uint32_t> stratifiedFolds(std::span<const int> labels,
                                           std::span<const std::uint32_t> families,
                                           const FoldOptions &options)
{
    Q_ASSERT_X(options.folds >= 2 && (families.empty() || families.size() == labels.size()),
               "stratifiedFolds",
               "needs two folds and a family per label or none");
    std::vector<Rows> groups = groupedRows(labels.size(), families);
    RandomSource random(options.seed);
    random.shuffle(groups);
    std::ranges::stable_sort(groups, std::greater{}, &Rows::size);
    Dealer dealer(labels, options.folds);
    std::vector<std::uint32_t> folds(labels.size());
    for (const Rows &group : groups) {
        const std::size_t fold = dealer.foldFor(group);
        dealer.add(group, fold);
        for (const std::size_t row : group) {
            folds[row] = static_cast<std::uint32_t>(fold);
        }
    }
    return folds;
}

} // namespace firstline::evaluate
