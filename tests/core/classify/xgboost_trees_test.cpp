// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/xgboost_trees.h"

#include "core/base/random_source.h"
#include "core/classify/tree_shapley.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <string>
#include <utility>
#include <vector>

#include <xgboost/c_api.h>

using namespace firstline;
using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t kRows = 300;
constexpr std::size_t kColumns = 6;
constexpr std::size_t kClasses = 3;
constexpr float kNone = std::numeric_limits<float>::quiet_NaN();

} // namespace

/// Our trees beside the library that grew them.
class XgboostTreesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        RandomSource random(5);
        std::vector<float> labels;
        for (std::size_t i = 0; i < kRows; ++i) {
            for (std::size_t c = 0; c < kColumns; ++c) {
                const bool isThere = random.chance(0.7);
                m_values.push_back(isThere ? static_cast<float>(random.uniform()) : kNone);
            }
            const float first = m_values[i * kColumns];
            const float second = m_values[i * kColumns + 1];
            labels.push_back(std::isnan(first) ? 2.0F : (first > second ? 1.0F : 0.0F));
        }
        QCOMPARE(XGDMatrixCreateFromMat(m_values.data(), kRows, kColumns, kNone, &m_matrix), 0);
        QCOMPARE(XGDMatrixSetFloatInfo(m_matrix, "label", labels.data(), kRows), 0);
        QCOMPARE(XGBoosterCreate(&m_matrix, 1, &m_booster), 0);
        for (const auto &[name, value] : {std::pair{"objective", "multi:softprob"},
                                          {"num_class", "3"},
                                          {"base_score", "0.5"},
                                          {"max_depth", "5"},
                                          {"nthread", "1"},
                                          {"verbosity", "0"}}) {
            QCOMPARE(XGBoosterSetParam(m_booster, name, value), 0);
        }
        for (int round = 0; round < 8; ++round) {
            QCOMPARE(XGBoosterUpdateOneIter(m_booster, round, m_matrix), 0);
        }
        bst_ulong size = 0;
        const char *bytes = nullptr;
        QCOMPARE(XGBoosterSaveModelToBuffer(m_booster, R"({"format":"json"})", &size, &bytes), 0);
        m_json = QByteArray(bytes, static_cast<qsizetype>(size));
        QVERIFY(classify::addXgboostTrees(m_json, 1, m_trees));
        QCOMPARE(m_trees.trees(), 8 * kClasses);
    }

    void cleanupTestCase()
    {
        XGBoosterFree(m_booster);
        XGDMatrixFree(m_matrix);
    }

    void ourScoresAreThoseOfXgboost()
    {
        const std::vector<float> margins = answers(1);
        QCOMPARE(margins.size(), kRows * kClasses);
        for (std::size_t i = 0; i < kRows; ++i) {
            std::vector<float> scores(kClasses, 0.5F);
            m_trees.addScores(row(i), scores);
            for (std::size_t c = 0; c < kClasses; ++c) {
                QVERIFY(std::abs(scores[c] - margins[i * kClasses + c]) < 1e-5F);
            }
        }
    }

    void ourShapleyValuesAreThoseOfXgboost()
    {
        const std::vector<float> shares = answers(2);
        QCOMPARE(shares.size(), kRows * kClasses * (kColumns + 1));
        for (std::size_t i = 0; i < kRows; ++i) {
            for (std::size_t c = 0; c < kClasses; ++c) {
                std::vector<double> found(kColumns + 1, 0.0);
                found.back() = 0.5;
                for (std::size_t t = 0; t < m_trees.trees(); ++t) {
                    if (m_trees.labelOf(t) == c) {
                        classify::addShapleyValues(
                            m_trees.tree(t), row(i), std::span(found).first(kColumns));
                        found.back() += classify::expectedAnswer(m_trees.tree(t));
                    }
                }
                const std::size_t start = (i * kClasses + c) * (kColumns + 1);
                for (std::size_t column = 0; column <= kColumns; ++column) {
                    const auto wanted = static_cast<double>(shares[start + column]);
                    QVERIFY2(std::abs(found[column] - wanted) < 1e-4,
                             qPrintable(u"%1 %2"_s.arg(found[column]).arg(wanted)));
                }
            }
        }
    }

    void whatIsNoModelIsRefused()
    {
        classify::TreeEnsemble trees(2, kColumns);
        QVERIFY(!classify::addXgboostTrees("no JSON", 1, trees));
        QVERIFY(!classify::addXgboostTrees("{}", 1, trees));
        QVERIFY(
            !classify::addXgboostTrees(QByteArray(m_json).replace("left_children", "x"), 1, trees));
        // Three labels do not fit into two.
        QVERIFY(!classify::addXgboostTrees(m_json, 1, trees));
    }

private:
    [[nodiscard]] std::span<const float> row(std::size_t i) const
    {
        return std::span(m_values).subspan(i * kColumns, kColumns);
    }

    /// Type 1: scores; 2: contributions, the bias last.
    [[nodiscard]] std::vector<float> answers(int type) const
    {
        const std::string config =
            R"({"training":false,"iteration_begin":0,"iteration_end":0,"strict_shape":false,"type":)"
            + std::to_string(type) + "}";
        const bst_ulong *shape = nullptr;
        bst_ulong dimensions = 0;
        const float *result = nullptr;
        if (XGBoosterPredictFromDMatrix(
                m_booster, m_matrix, config.c_str(), &shape, &dimensions, &result)
            != 0) {
            return {};
        }
        std::size_t size = 1;
        for (bst_ulong i = 0; i < dimensions; ++i) {
            size *= shape[i];
        }
        return {result, result + size};
    }

    std::vector<float> m_values;
    DMatrixHandle m_matrix = nullptr;
    BoosterHandle m_booster = nullptr;
    QByteArray m_json;
    classify::TreeEnsemble m_trees{kClasses, kColumns};
};

QTEST_GUILESS_MAIN(XgboostTreesTest)
#include "xgboost_trees_test.moc"
