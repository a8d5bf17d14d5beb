// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random_source.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <vector>

using namespace firstline;

class RandomSourceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbersAreThoseOfSplitMix64()
    {
        // The first outputs of the published algorithm for the seed 1234567.
        RandomSource random(1'234'567);

        for (const std::uint64_t expected : {6457827717110365317ULL,
                                             3203168211198807973ULL,
                                             9817491932198370423ULL,
                                             4593380528125082431ULL,
                                             16408922859458223821ULL}) {
            QCOMPARE(random.next(), expected);
        }
    }

    void boundedNumbersAreSpreadEvenly()
    {
        constexpr int kDraws = 60'000;
        RandomSource random(5);
        std::array<int, 6> counts{};

        for (int draw = 0; draw < kDraws; ++draw) {
            ++counts.at(random.below(counts.size()));
        }

        // Five standard deviations of the binomial around 10,000.
        QVERIFY(
            std::ranges::all_of(counts, [](int count) { return std::abs(count - 10'000) < 460; }));
        QCOMPARE(random.below(1), 0ULL);
    }

    void uniformNumbersAreBelowOne()
    {
        RandomSource random(7);
        double sum = 0;
        for (int draw = 0; draw < 10'000; ++draw) {
            const double value = random.uniform();
            QVERIFY(value >= 0 && value < 1);
            sum += value;
        }

        QVERIFY(std::abs(sum / 10'000 - 0.5) < 0.015);
    }

    void chanceKeepsItsProbability()
    {
        RandomSource random(9);
        int hits = 0;
        for (int draw = 0; draw < 10'000; ++draw) {
            hits += random.chance(0.2) ? 1 : 0;
            QVERIFY(!random.chance(0));
            QVERIFY(random.chance(1));
        }

        QVERIFY(std::abs(hits - 2'000) < 200);
    }

    void childrenDoNotDependOnDraws()
    {
        RandomSource used(3);
        RandomSource firstChild = used.child(1);
        RandomSource secondChild = used.child(2);

        QCOMPARE(RandomSource(3).child(1).next(), firstChild.next());
        QVERIFY(RandomSource(3).child(1).next() != secondChild.next());
        QVERIFY(RandomSource(4).child(1).next() != RandomSource(3).child(1).next());
    }

    void shufflingKeepsTheElements()
    {
        std::vector<int> items(100);
        std::iota(items.begin(), items.end(), 0);
        std::vector<int> shuffled = items;
        std::vector<int> again = items;

        RandomSource(11).shuffle(shuffled);
        RandomSource(11).shuffle(again);

        QVERIFY(shuffled != items);
        QCOMPARE(again, shuffled);
        std::ranges::sort(shuffled);
        QCOMPARE(shuffled, items);
    }

    void everyOrderOfThreeIsEquallyLikely()
    {
        RandomSource random(13);
        std::array<int, 27> counts{};
        for (int round = 0; round < 6'000; ++round) {
            std::array<int, 3> items{0, 1, 2};
            random.shuffle(items);
            ++counts.at(static_cast<std::size_t>(items[0] * 9 + items[1] * 3 + items[2]));
        }

        QCOMPARE(std::ranges::count_if(counts, [](int count) { return count > 0; }), 6);
        QVERIFY(std::ranges::all_of(
            counts, [](int count) { return count == 0 || std::abs(count - 1'000) < 150; }));
    }
};

QTEST_GUILESS_MAIN(RandomSourceTest)
#include "random_source_test.moc"
