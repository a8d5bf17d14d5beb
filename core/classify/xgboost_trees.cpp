// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/xgboost_trees.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace firstline::classify {

namespace {

using namespace Qt::StringLiterals;

Error unreadable()
{
    return {ErrorCode::Internal, u"the trees that XGBoost grew cannot be read"_s};
}

/// The nodes of one tree as XGBoost numbers them, the root first.
class XgboostTree
{
public:
    explicit XgboostTree(const QJsonObject &tree)
        : m_left(tree[u"left_children"_s].toArray())
        , m_right(tree[u"right_children"_s].toArray())
        , m_columns(tree[u"split_indices"_s].toArray())
        , m_values(tree[u"split_conditions"_s].toArray())
        , m_missingLeft(tree[u"default_left"_s].toArray())
        , m_covers(tree[u"sum_hessian"_s].toArray())
    {
    }

    [[nodiscard]] bool isComplete() const
    {
        const qsizetype size = m_left.size();
        return size > 0 && m_right.size() == size && m_columns.size() == size
               && m_values.size() == size && m_missingLeft.size() == size
               && m_covers.size() == size;
    }

    /// Appends a node and all below it in the order of `TreeNode`; false when it is no tree.
    bool append(qsizetype at, float factor, std::vector<TreeNode> &out) const
    {
        if (at < 0 || at >= m_left.size() || out.size() > static_cast<std::size_t>(m_left.size())) {
            return false;
        }
        const std::size_t place = out.size();
        TreeNode node;
        node.value = static_cast<float>(m_values[at].toDouble());
        node.cover = static_cast<float>(m_covers[at].toDouble());
        const int left = m_left[at].toInt(-1);
        if (left < 0) {
            node.value *= factor;
            out.push_back(node);
            return true;
        }
        node.column = static_cast<std::uint32_t>(m_columns[at].toInt());
        node.missingLeft = m_missingLeft[at].isBool() ? m_missingLeft[at].toBool()
                                                      : m_missingLeft[at].toInt() != 0;
        out.push_back(node);
        if (!append(left, factor, out)) {
            return false;
        }
        out[place].right = static_cast<std::uint32_t>(out.size());
        return append(m_right[at].toInt(-1), factor, out);
    }

private:
    QJsonArray m_left;
    QJsonArray m_right;
    QJsonArray m_columns;
    QJsonArray m_values; ///< where a fork splits, or what a leaf answers
    QJsonArray m_missingLeft;
    QJsonArray m_covers;
};

} // namespace

Result<void> addXgboostTrees(const QByteArray &json, float factor, TreeEnsemble &ensemble)
{
    const QJsonObject learner = QJsonDocument::fromJson(json)[u"learner"_s].toObject();
    const QJsonObject model = learner[u"gradient_booster"_s].toObject()[u"model"_s].toObject();
    const QJsonArray trees = model[u"trees"_s].toArray();
    const QJsonArray labels = model[u"tree_info"_s].toArray();
    if (trees.isEmpty() || labels.size() != trees.size()) {
        return fail(unreadable());
    }
    for (qsizetype i = 0; i < trees.size(); ++i) {
        const XgboostTree tree(trees[i].toObject());
        std::vector<TreeNode> nodes;
        if (!tree.isComplete() || !tree.append(0, factor, nodes)) {
            return fail(unreadable());
        }
        const auto label = static_cast<std::uint32_t>(labels[i].toInt());
        if (!ensemble.add(label, std::move(nodes))) {
            return fail(unreadable());
        }
    }
    return {};
}

} // namespace firstline::classify
