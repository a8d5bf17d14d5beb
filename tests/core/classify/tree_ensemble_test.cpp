// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/tree_ensemble.h"

#include "core/base/random_source.h"
#include "core/classify/tree_shapley.h"

#include <QTest>

#include <array>
#include <bit>
#include <cmath>
#include <limits>

using namespace firstline;
using namespace Qt::StringLiterals;
using classify::TreeEnsemble;
using classify::TreeNode;

namespace {

constexpr std::uint32_t kColumns = 4;

TreeNode leaf(float value, float cover)
{
    TreeNode node;
    node.value = value;
    node.cover = cover;
    return node;
}

TreeNode fork(std::uint32_t column, float split, float cover, std::uint32_t right)
{
    return {column, split, cover, right, false};
}

/// Exclusive or of columns 0 and 1.
std::vector<TreeNode> exclusiveOr()
{
    return {fork(0, 0.5F, 8, 4),
            fork(1, 0.5F, 4, 3),
            leaf(0, 2),
            leaf(1, 2),
            fork(1, 0.5F, 4, 6),
            leaf(1, 2),
            leaf(0, 2)};
}

/// A random tree that may ask for a column more than once.
std::uint32_t grow(std::vector<TreeNode> &tree, RandomSource &random, int depth, float cover)
{
    const auto place = static_cast<std::uint32_t>(tree.size());
    if (depth == 0 || random.chance(0.15)) {
        tree.push_back(leaf(static_cast<float>(random.uniform()), cover));
        return place;
    }
    const auto column = static_cast<std::uint32_t>(random.below(kColumns));
    tree.push_back(fork(column, static_cast<float>(random.uniform()), cover, 0));
    tree[place].missingLeft = random.chance(0.5);
    const float share = 0.2F + 0.6F * static_cast<float>(random.uniform());
    grow(tree, random, depth - 1, cover * share);
    tree[place].right = grow(tree, random, depth - 1, cover - cover * share);
    return place;
}

/// The mean answer where only the columns of `known` (bits) are known.
double expected(std::span<const TreeNode> tree,
                std::size_t at,
                std::span<const float> columns,
                unsigned known)
{
    const TreeNode &node = tree[at];
    if (node.isLeaf()) {
        return static_cast<double>(node.value);
    }
    if ((known >> node.column & 1U) != 0) {
        const float value = columns[node.column];
        const bool left = std::isnan(value) ? node.missingLeft : value < node.value;
        return expected(tree, left ? at + 1 : node.right, columns, known);
    }
    const auto left = static_cast<double>(tree[at + 1].cover);
    const auto right = static_cast<double>(tree[node.right].cover);
    return (left * expected(tree, at + 1, columns, known)
            + right * expected(tree, node.right, columns, known))
           / static_cast<double>(node.cover);
}

/// Shapley's formula, over all subsets.
double shapleyByDefinition(std::span<const TreeNode> tree,
                           std::span<const float> columns,
                           std::uint32_t column)
{
    double total = 0;
    for (unsigned known = 0; known < 1U << kColumns; ++known) {
        if ((known >> column & 1U) == 0) {
            const auto size = static_cast<double>(std::popcount(known));
            const double share =
                std::tgamma(size + 1) * std::tgamma(kColumns - size) / std::tgamma(kColumns + 1.0);
            total += share
                     * (expected(tree, 0, columns, known | 1U << column)
                        - expected(tree, 0, columns, known));
        }
    }
    return total;
}

} // namespace

class TreeEnsembleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTreeAnswersWhatItsLeafSays()
    {
        TreeEnsemble trees(2, kColumns);
        QVERIFY(trees.add(1, exclusiveOr()));

        for (const auto &[a, b, answer] :
             {std::array{0.0F, 0.0F, 0.0F}, {0.0F, 1.0F, 1.0F}, {1.0F, 0.0F, 1.0F}}) {
            const std::array<float, kColumns> columns{a, b, 0, 0};
            std::array<float, 2> scores{};
            trees.addScores(columns, scores);
            QCOMPARE(scores[0], 0.0F);
            QCOMPARE(scores[1], answer);
        }
    }

    void missingValuesGoWhereTheForkSays()
    {
        std::vector<TreeNode> tree{fork(2, 0.5F, 2, 2), leaf(-1, 1), leaf(1, 1)};
        TreeEnsemble trees(2, kColumns);
        QVERIFY(trees.add(0, tree));
        tree[0].missingLeft = true;
        QVERIFY(trees.add(1, tree));
        std::array<float, kColumns> columns{};
        columns.fill(TreeEnsemble::kMissing);
        std::array<float, 2> scores{};

        trees.addScores(columns, scores);

        QCOMPARE(scores[0], 1.0F);
        QCOMPARE(scores[1], -1.0F);
    }

    void shapleyValuesAgreeWithTheirDefinition()
    {
        RandomSource random(3);
        for (int i = 0; i < 40; ++i) {
            std::vector<TreeNode> tree;
            grow(tree, random, 6, 100);
            std::array<float, kColumns> columns{};
            for (float &value : columns) {
                value = random.chance(0.2) ? TreeEnsemble::kMissing
                                           : static_cast<float>(random.uniform());
            }
            std::array<double, kColumns> found{};
            classify::addShapleyValues(tree, columns, found);
            for (std::uint32_t column = 0; column < kColumns; ++column) {
                const double wanted = shapleyByDefinition(tree, columns, column);
                QVERIFY2(std::abs(found[column] - wanted) < 1e-9,
                         qPrintable(u"%1 %2"_s.arg(found[column]).arg(wanted)));
            }
        }
    }

    void savedTreesAreReadAsTheyWere()
    {
        RandomSource random(7);
        TreeEnsemble trees(3, kColumns);
        for (std::uint32_t i = 0; i < 6; ++i) {
            std::vector<TreeNode> tree;
            grow(tree, random, 5, 50);
            QVERIFY(trees.add(i % 3, tree));
        }
        ByteWriter first;
        trees.save(first);
        ByteReader reader(first.bytes());

        const auto loaded = TreeEnsemble::load(reader, kColumns);

        QVERIFY(loaded);
        ByteWriter second;
        loaded->save(second);
        QCOMPARE(second.bytes(), first.bytes());
    }

    void damagedTreesAreRefused_data()
    {
        QTest::addColumn<int>("node");
        QTest::addColumn<int>("what");
        QTest::newRow("right child before the fork") << 4 << 0;
        QTest::newRow("right child past the end") << 0 << 1;
        QTest::newRow("children shared") << 0 << 2;
        QTest::newRow("column that does not exist") << 1 << 3;
        QTest::newRow("leaf that is no number") << 2 << 4;
        QTest::newRow("nobody came here") << 3 << 5;
        QTest::newRow("a fork at the end") << 6 << 6;
    }

    void damagedTreesAreRefused()
    {
        QFETCH(const int, node);
        QFETCH(const int, what);
        std::vector<TreeNode> tree = exclusiveOr();
        TreeNode &changed = tree[static_cast<std::size_t>(node)];
        switch (what) {
        case 0:
            changed.right = 1;
            break;
        case 1:
            changed.right = 99;
            break;
        case 2:
            changed.right = 1;
            break;
        case 3:
            changed.column = kColumns;
            break;
        case 4:
            changed.value = std::numeric_limits<float>::infinity();
            break;
        case 5:
            changed.cover = 0;
            break;
        default:
            changed = fork(0, 0.5F, 2, 7);
        }
        TreeEnsemble trees(2, kColumns);

        const auto added = trees.add(0, tree);

        QVERIFY(!added);
        QCOMPARE(added.error().code, ErrorCode::Corrupt);
        QCOMPARE(trees.trees(), std::size_t{0});
    }

    void anEmptyOrTooDeepTreeIsRefused()
    {
        TreeEnsemble trees(2, kColumns);
        std::vector<TreeNode> deep;
        constexpr std::uint32_t kDepth = TreeEnsemble::kDeepest + 1;
        for (std::uint32_t i = 0; i < kDepth; ++i) {
            deep.push_back(fork(0, 0.5F, 1, 2 * kDepth - i));
        }
        for (std::uint32_t i = 0; i <= kDepth; ++i) {
            deep.push_back(leaf(0, 1));
        }

        QVERIFY(!trees.add(0, {}));
        QVERIFY(!trees.add(0, deep));
    }
};

QTEST_GUILESS_MAIN(TreeEnsembleTest)
#include "tree_ensemble_test.moc"
