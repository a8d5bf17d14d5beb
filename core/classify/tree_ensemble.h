// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/byte_stream.h"
#include "core/base/result.h"

#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace firstline::classify {

/// A fork or a leaf of a tree. Forks stand before their children, the left one first.
struct TreeNode
{
    static constexpr std::uint32_t kLeaf = 0xffffffffU;

    std::uint32_t column = kLeaf; ///< of a fork
    float value = 0;              ///< of a fork: values below it go left; of a leaf: its score
    float cover = 0;              ///< weight of the training tickets that came here, above 0
    std::uint32_t right = 0;      ///< of a fork; the left child is the next node
    bool missingLeft = false;     ///< where a ticket goes that does not have the column

    [[nodiscard]] bool isLeaf() const { return column == kLeaf; }
};

/// Regression trees, each of which adds to the score of one label.
///
/// Thread safety: immutable once filled.
class TreeEnsemble
{
public:
    /// Where a ticket does not have a column.
    static constexpr float kMissing = std::numeric_limits<float>::quiet_NaN();
    static constexpr std::size_t kDeepest = 64;
    /// A file cannot make the loader ask for more memory than so many labels take.
    static constexpr std::uint32_t kMostClasses = 65'536;

    /// Requires: at least two labels.
    TreeEnsemble(std::uint32_t classes, std::uint32_t columns)
        : m_classes(classes)
        , m_columns(columns)
    {
    }

    /// Adds a tree for one label. Errors: `Corrupt` unless the nodes are one whole tree in order,
    /// at most `kDeepest` deep, with columns that exist, finite values and positive covers.
    [[nodiscard]] Result<void> add(std::uint32_t label, std::vector<TreeNode> tree);

    [[nodiscard]] std::uint32_t classes() const { return m_classes; }
    [[nodiscard]] std::uint32_t columns() const { return m_columns; }
    [[nodiscard]] std::size_t trees() const { return m_labels.size(); }
    [[nodiscard]] std::uint32_t labelOf(std::size_t tree) const { return m_labels[tree]; }
    [[nodiscard]] std::span<const TreeNode> tree(std::size_t i) const
    {
        return std::span(m_nodes).subspan(m_start[i], m_start[i + 1] - m_start[i]);
    }

    /// Adds every tree's answer to the score of its label. Requires: a value or `kMissing` a
    /// column, a score a label.
    void addScores(std::span<const float> columns, std::span<float> scores) const;

    void save(ByteWriter &writer) const;
    /// Errors: `Corrupt` as of `add`.
    [[nodiscard]] static Result<TreeEnsemble> load(ByteReader &reader, std::uint32_t columns);

private:
    std::uint32_t m_classes;
    std::uint32_t m_columns;
    std::vector<TreeNode> m_nodes;
    std::vector<std::size_t> m_start{0};
    std::vector<std::uint32_t> m_labels; ///< of each tree
};

} // namespace firstline::classify
