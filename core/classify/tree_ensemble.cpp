// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/tree_ensemble.h"

#include <algorithm>
#include <cmath>

namespace firstline::classify {

namespace {

Error damaged()
{
    return {ErrorCode::Corrupt, QStringLiteral("the trees in the model file are damaged")};
}

bool isSound(const TreeNode &node, std::uint32_t columns)
{
    return std::isfinite(node.value) && std::isfinite(node.cover) && node.cover > 0
           && (node.isLeaf() || node.column < columns);
}

/// Whether the nodes are one tree, each fork before its left and then its right subtree.
bool isWholeTree(const std::vector<TreeNode> &tree)
{
    std::vector<std::size_t> rights; // of the forks above that are still to be visited
    for (std::size_t i = 0; i < tree.size(); ++i) {
        if (!tree[i].isLeaf()) {
            rights.push_back(tree[i].right);
            if (rights.size() > TreeEnsemble::kDeepest) {
                return false;
            }
        } else if (rights.empty()) {
            return i + 1 == tree.size();
        } else if (rights.back() != i + 1) {
            return false;
        } else {
            rights.pop_back();
        }
    }
    return false;
}

float answer(std::span<const TreeNode> tree, std::span<const float> columns)
{
    const TreeNode *node = tree.data();
    while (!node->isLeaf()) {
        const float value = columns[node->column];
        const bool goesLeft = std::isnan(value) ? node->missingLeft : value < node->value;
        node = goesLeft ? node + 1 : tree.data() + node->right;
    }
    return node->value;
}

} // namespace

Result<void> TreeEnsemble::add(std::uint32_t label, std::vector<TreeNode> tree)
{
    const bool sound = std::all_of(tree.begin(), tree.end(), [this](const TreeNode &node) {
        return isSound(node, m_columns);
    });
    if (label >= m_classes || !sound || !isWholeTree(tree)) {
        return fail(damaged());
    }
    m_nodes.insert(m_nodes.end(), tree.begin(), tree.end());
    m_start.push_back(m_nodes.size());
    m_labels.push_back(label);
    return {};
}

void TreeEnsemble::addScores(std::span<const float> columns, std::span<float> scores) const
{
    for (std::size_t i = 0; i < trees(); ++i) {
        scores[m_labels[i]] += answer(tree(i), columns);
    }
}

void TreeEnsemble::save(ByteWriter &writer) const
{
    writer.write(m_classes);
    writer.write<std::uint64_t>(trees());
    for (std::size_t i = 0; i < trees(); ++i) {
        std::vector<std::uint32_t> columns;
        std::vector<float> values;
        std::vector<float> covers;
        std::vector<std::uint32_t> rights; // doubled, plus one where missing values go left
        for (const TreeNode &node : tree(i)) {
            columns.push_back(node.column);
            values.push_back(node.value);
            covers.push_back(node.cover);
            rights.push_back(2 * node.right + (node.missingLeft ? 1 : 0));
        }
        writer.write(m_labels[i]);
        writer.writeAll(columns);
        writer.writeAll(values);
        writer.writeAll(covers);
        writer.writeAll(rights);
    }
}

Result<TreeEnsemble> TreeEnsemble::load(ByteReader &reader, std::uint32_t columns)
{
    TreeEnsemble ensemble(reader.read<std::uint32_t>(), columns);
    const auto trees = reader.read<std::uint64_t>();
    if (!reader.ok() || ensemble.classes() < 2 || ensemble.classes() > kMostClasses) {
        return fail(damaged());
    }
    for (std::uint64_t i = 0; i < trees; ++i) {
        const auto label = reader.read<std::uint32_t>();
        const auto splits = reader.readAll<std::uint32_t>();
        const auto values = reader.readAll<float>();
        const auto covers = reader.readAll<float>();
        const auto rights = reader.readAll<std::uint32_t>();
        const std::size_t size = splits.size();
        if (!reader.ok() || values.size() != size || covers.size() != size
            || rights.size() != size) {
            return fail(damaged());
        }
        std::vector<TreeNode> tree(size);
        for (std::size_t n = 0; n < size; ++n) {
            tree[n] = {splits[n], values[n], covers[n], rights[n] / 2, rights[n] % 2 == 1};
        }
        if (Result<void> added = ensemble.add(label, std::move(tree)); !added) {
            return fail(added.error());
        }
    }
    return ensemble;
}

} // namespace firstline::classify
