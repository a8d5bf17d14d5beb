// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/tree_shapley.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace firstline::classify {

namespace {

/// A column that the path to a node asked for.
struct Asked
{
    std::uint32_t column = TreeNode::kLeaf;
    double without = 1; ///< share of the training tickets that go on when the column is unknown
    double with = 1;    ///< 1 where this ticket goes on, else 0
    double weight = 0;  ///< of the subsets with as many known columns as the place of this one
};

using Path = std::vector<Asked>;

/// Lets the subsets grow by one column.
void extend(Path &path, const Asked &next)
{
    const std::size_t size = path.size();
    path.push_back(next);
    path.back().weight = size == 0 ? 1 : 0;
    const auto all = static_cast<double>(size + 1);
    for (std::size_t i = size; i-- > 0;) {
        const auto known = static_cast<double>(i + 1);
        path[i + 1].weight += next.with * path[i].weight * known / all;
        path[i].weight *= next.without * (all - known) / all;
    }
}

/// The weights as they were before the column at `at` came in; calls `found` with the place and
/// weight of each.
template <typename Found>
void withoutColumn(const Path &path, std::size_t at, Found &&found)
{
    const std::size_t last = path.size() - 1;
    const auto all = static_cast<double>(path.size());
    const Asked &gone = path[at];
    double next = path[last].weight;
    for (std::size_t i = last; i-- > 0;) {
        const auto known = static_cast<double>(i + 1);
        double weight = 0;
        if (gone.with > 0) {
            weight = next * all / (known * gone.with);
            next = path[i].weight - weight * gone.without * (all - known) / all;
        } else {
            weight = path[i].weight * all / (gone.without * (all - known));
        }
        found(i, weight);
    }
}

/// Takes a column out that is asked for again further down.
void remove(Path &path, std::size_t at)
{
    std::vector<double> weights(path.size() - 1);
    withoutColumn(path, at, [&weights](std::size_t i, double weight) { weights[i] = weight; });
    path.erase(path.begin() + static_cast<std::ptrdiff_t>(at));
    for (std::size_t i = 0; i < path.size(); ++i) {
        path[i].weight = weights[i];
    }
}

/// Walks one tree.
class Walk
{
public:
    Walk(std::span<const TreeNode> tree,
         std::span<const float> columns,
         std::span<double> contributions)
        : m_tree(tree)
        , m_columns(columns)
        , m_contributions(contributions)
    {
    }

    void visit(std::size_t at, Path path, const Asked &asked)
    {
        extend(path, asked);
        const TreeNode &node = m_tree[at];
        if (node.isLeaf()) {
            addLeaf(path, static_cast<double>(node.value));
            return;
        }
        Asked again{node.column};
        const auto before = std::find_if(path.begin() + 1, path.end(), [&node](const Asked &a) {
            return a.column == node.column;
        });
        if (before != path.end()) {
            again = *before;
            remove(path, static_cast<std::size_t>(before - path.begin()));
        }
        const bool left = goesLeft(node);
        visit(at + 1, path, next(again, node, at + 1, left));
        visit(node.right, path, next(again, node, node.right, !left));
    }

private:
    [[nodiscard]] bool goesLeft(const TreeNode &node) const
    {
        const float value = m_columns[node.column];
        return std::isnan(value) ? node.missingLeft : value < node.value;
    }

    [[nodiscard]] Asked
    next(const Asked &before, const TreeNode &node, std::size_t child, bool taken) const
    {
        const double share =
            static_cast<double>(m_tree[child].cover) / static_cast<double>(node.cover);
        return {node.column, before.without * share, taken ? before.with : 0.0, 0};
    }

    void addLeaf(const Path &path, double value)
    {
        for (std::size_t i = 1; i < path.size(); ++i) {
            double total = 0;
            withoutColumn(path, i, [&total](std::size_t, double weight) { total += weight; });
            m_contributions[path[i].column] += total * (path[i].with - path[i].without) * value;
        }
    }

    std::span<const TreeNode> m_tree;
    std::span<const float> m_columns;
    std::span<double> m_contributions;
};

double expectedFrom(std::span<const TreeNode> tree, std::size_t at)
{
    const TreeNode &node = tree[at];
    if (node.isLeaf()) {
        return static_cast<double>(node.value);
    }
    const auto left = static_cast<double>(tree[at + 1].cover);
    const auto right = static_cast<double>(tree[node.right].cover);
    return (left * expectedFrom(tree, at + 1) + right * expectedFrom(tree, node.right))
           / static_cast<double>(node.cover);
}

} // namespace

void addShapleyValues(std::span<const TreeNode> tree,
                      std::span<const float> columns,
                      std::span<double> contributions)
{
    Walk(tree, columns, contributions).visit(0, {}, {});
}

double expectedAnswer(std::span<const TreeNode> tree)
{
    return expectedFrom(tree, 0);
}

} // namespace firstline::classify
