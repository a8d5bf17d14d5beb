// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/decision.h"

#include <QTest>

#include <array>
#include <cmath>
#include <limits>

using namespace firstline;
using classify::Decision;

class DecisionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersTheLikeliestLabelWithoutHandicaps();
    void handicapsOutweighASmallLead();
    void choosesTheStrengthWithTheBestMacroF1();
    void staysWithTheLikeliestWhereNothingIsGained();
    void comesBackFromBytes();
    void refusesDamagedBytes();
};

void DecisionTest::answersTheLikeliestLabelWithoutHandicaps()
{
    const std::array probabilities{0.2, 0.5, 0.3};
    QCOMPARE(Decision().answer(std::span<const double>(probabilities)), 1U);
    QVERIFY(!Decision().isFair());
}

void DecisionTest::handicapsOutweighASmallLead()
{
    const std::array<std::size_t, 2> counts{899, 99}; // shares 0.9 and 0.1
    const Decision full(counts, 1);
    const std::array<double, 2> below{0.91, 0.09};
    const std::array<double, 2> above{0.89, 0.11};
    QCOMPARE(full.answer(std::span<const double>(below)), 0U);
    QCOMPARE(full.answer(std::span<const double>(above)), 1U);
}

/// Nine large tickets are sure; the small label is right at 0.4 and would never be the likeliest.
void DecisionTest::choosesTheStrengthWithTheBestMacroF1()
{
    std::vector<float> probabilities;
    std::vector<std::uint32_t> truth;
    for (std::uint32_t i = 0; i < 100; ++i) {
        const bool isSmall = i % 10 == 0;
        probabilities.insert(probabilities.end(), {isSmall ? 0.6F : 0.95F, isSmall ? 0.4F : 0.05F});
        truth.push_back(isSmall ? 1 : 0);
    }
    const Decision fair = Decision::fairest(probabilities, truth, 2);
    QVERIFY(fair.isFair());
    for (std::uint32_t i = 0; i < 100; ++i) {
        QCOMPARE(fair.answer(std::span<const float>(probabilities).subspan(std::size_t{2} * i, 2)),
                 truth[i]);
    }
}

void DecisionTest::staysWithTheLikeliestWhereNothingIsGained()
{
    const std::vector<float> probabilities{0.9F, 0.1F, 0.2F, 0.8F};
    QVERIFY(!Decision::fairest(probabilities, std::vector<std::uint32_t>{0, 1}, 2).isFair());
}

void DecisionTest::comesBackFromBytes()
{
    const std::array<std::size_t, 3> counts{10, 20, 70};
    const Decision written(counts, 0.7);
    ByteWriter writer;
    written.save(writer);
    ByteReader reader(writer.bytes());
    Decision read;
    QVERIFY(read.load(reader, 3));
    const std::array probabilities{0.3, 0.33, 0.37};
    QCOMPARE(read.answer(std::span<const double>(probabilities)),
             written.answer(std::span<const double>(probabilities)));
    QVERIFY(read.isFair());
}

void DecisionTest::refusesDamagedBytes()
{
    ByteWriter two;
    two.writeAll(std::vector<float>{0, 1});
    ByteReader otherLabels(two.bytes());
    Decision decision;
    QVERIFY(!decision.load(otherLabels, 3));

    ByteWriter infinite;
    infinite.writeAll(std::vector<float>{0, std::numeric_limits<float>::infinity()});
    ByteReader notFinite(infinite.bytes());
    QVERIFY(!decision.load(notFinite, 2));
}

QTEST_GUILESS_MAIN(DecisionTest)
#include "decision_test.moc"
