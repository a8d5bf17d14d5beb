// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/tree_shapley.h"

#include <algorithm>
#include <array>
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

/// The columns asked for on the way to a node, in memory that the walk lends.
struct Path
{
    Asked *columns = nullptr;
    std::size_t size = 0;
};

/// Lets the subsets grow by one column.
void extend(Path &path, const Asked &next)
{
    const std::size_t size = path.size;
    path.columns[size] = next;
    path.columns[size].weight = size == 0 ? 1 : 0;
    ++path.size;
    const double share = 1.0 / static_cast<double>(path.size);
    for (std::size_t i = size; i-- > 0;) {
        Asked &asked = path.columns[i];
        path.columns[i + 1].weight += next.with * asked.weight * static_cast<double>(i + 1) * share;
        asked.weight *= next.without * static_cast<double>(size - i) * share;
    }
}

/// The weights as they were before a column came in that this ticket does not pass; calls
/// `found` with the place and weight of each, times the column's `without`.
template <typename Found>
void withoutFailed(const Path &path, Found &&found)
{
    const auto all = static_cast<double>(path.size);
    for (std::size_t i = 0; i + 1 < path.size; ++i) {
        found(i, path.columns[i].weight * all / static_cast<double>(path.size - 1 - i));
    }
}

/// The same for a column that this ticket passes.
template <typename Found>
void withoutPassed(const Path &path, double without, Found &&found)
{
    const auto all = static_cast<double>(path.size);
    double next = path.columns[path.size - 1].weight;
    for (std::size_t i = path.size - 1; i-- > 0;) {
        const double weight = next * all / static_cast<double>(i + 1);
        next = path.columns[i].weight
               - weight * without * static_cast<double>(path.size - 1 - i) / all;
        found(i, weight);
    }
}

/// Takes a column out that is asked for again further down.
void remove(Path &path, std::size_t at)
{
    const Asked gone = path.columns[at];
    std::array<double, TreeEnsemble::kDeepest + 2> weights{};
    const double factor = gone.with > 0 ? 1 : 1 / gone.without;
    const auto keep = [&](std::size_t i, double weight) { weights[i] = weight * factor; };
    if (gone.with > 0) {
        withoutPassed(path, gone.without, keep);
    } else {
        withoutFailed(path, keep);
    }
    std::copy(path.columns + at + 1, path.columns + path.size, path.columns + at);
    --path.size;
    for (std::size_t i = 0; i < path.size; ++i) {
        path.columns[i].weight = weights[i];
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

    /// Requires: room for the paths of all nodes from the root to the deepest leaf.
    void run(Asked *memory) { visit(0, {memory, 0}, {}); }

private:
    /// `path` is copied to the memory behind it before it grows.
    void visit(std::size_t at, const Path &above, const Asked &asked)
    {
        Path path{above.columns + above.size, above.size};
        std::copy(above.columns, above.columns + above.size, path.columns);
        extend(path, asked);
        const TreeNode &node = m_tree[at];
        if (node.isLeaf()) {
            addLeaf(path, static_cast<double>(node.value));
            return;
        }
        Asked again{node.column};
        Asked *const end = path.columns + path.size;
        Asked *const before = std::find_if(
            path.columns + 1, end, [&node](const Asked &a) { return a.column == node.column; });
        if (before != end) {
            again = *before;
            remove(path, static_cast<std::size_t>(before - path.columns));
        }
        const bool left = goesLeft(node);
        visit(at + 1, path, next(again, node, at + 1, left));
        visit(node.right, path, next(again, node, node.right, !left));
    }

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

    /// Columns that the ticket fails differ in a factor only, so their sum is made once.
    void addLeaf(const Path &path, double value)
    {
        double failed = 0;
        withoutFailed(path, [&failed](std::size_t, double weight) { failed += weight; });
        for (std::size_t i = 1; i < path.size; ++i) {
            const Asked &asked = path.columns[i];
            if (asked.with > 0) {
                double total = 0;
                withoutPassed(
                    path, asked.without, [&total](std::size_t, double weight) { total += weight; });
                m_contributions[asked.column] += total * (1 - asked.without) * value;
            } else {
                m_contributions[asked.column] -= failed * value;
            }
        }
    }

    std::span<const TreeNode> m_tree;
    std::span<const float> m_columns;
    std::span<double> m_contributions;
};

/// Memory that one thread reuses from tree to tree.
std::vector<Asked> &scratch()
{
    constexpr std::size_t kRoom = (TreeEnsemble::kDeepest + 2) * (TreeEnsemble::kDeepest + 3) / 2;
    thread_local std::vector<Asked> memory(kRoom);
    return memory;
}

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
    Walk(tree, columns, contributions).run(scratch().data());
}

double expectedAnswer(std::span<const TreeNode> tree)
{
    return expectedFrom(tree, 0);
}

} // namespace firstline::classify
