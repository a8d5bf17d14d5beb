// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/paired_difference.h"

#include "core/base/random_source.h"
#include "core/evaluate/metrics.h"

#include <QTest>

#include <algorithm>
#include <array>

using namespace firstline;

namespace {

/// Answers that are right with the given chance, else the next label.
std::vector<int> answers(const std::vector<int> &truth, double chance, std::uint64_t seed)
{
    RandomSource random(seed);
    std::vector<int> all;
    for (const int label : truth) {
        all.push_back(random.chance(chance) ? label : (label + 1) % 3);
    }
    return all;
}

std::vector<int> labels(int rows)
{
    std::vector<int> all;
    for (int row = 0; row < rows; ++row) {
        all.push_back(row % 3);
    }
    return all;
}

/// Every sample of four rows with replacement, 256 of them, all equally likely.
std::vector<double> allDifferences(const std::vector<int> &truth,
                                   const std::vector<int> &first,
                                   const std::vector<int> &second)
{
    std::vector<double> all;
    for (std::size_t sample = 0; sample < 256; ++sample) {
        std::array<std::vector<int>, 3> drawn;
        for (const std::size_t row :
             {sample % 4, sample / 4 % 4, sample / 16 % 4, sample / 64 % 4}) {
            drawn[0].push_back(truth[row]);
            drawn[1].push_back(first[row]);
            drawn[2].push_back(second[row]);
        }
        all.push_back(evaluate::macroF1(drawn[0], drawn[1], 3)
                      - evaluate::macroF1(drawn[0], drawn[2], 3));
    }
    std::ranges::sort(all);
    return all;
}

} // namespace

class PairedDifferenceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void intervalIsThatOfAllSamples()
    {
        const std::vector<int> truth{0, 0, 1, 2};
        const std::vector<int> first{0, 0, 1, 1};
        const std::vector<int> second{0, 1, 1, 1};
        const std::vector<double> all = allDifferences(truth, first, second);

        const Difference found = evaluate::pairedDifference({truth, first, second, 3}, {20'000, 1});

        QCOMPARE(found.value,
                 evaluate::macroF1(truth, first, 3) - evaluate::macroF1(truth, second, 3));
        QCOMPARE(found.interval.low, all[6]);    // 2.5 % of 256
        QCOMPARE(found.interval.high, all[249]); // 97.5 %
    }

    void aClearLeadIsNotNoise()
    {
        const std::vector<int> truth = labels(600);

        const Difference found =
            evaluate::pairedDifference({truth, answers(truth, 0.85, 1), answers(truth, 0.7, 2), 3});

        QVERIFY(found.value > 0.1);
        QVERIFY(!found.isWithinNoise());
        QVERIFY(found.interval.low > 0);
    }

    void equalModelsAreWithinNoise()
    {
        const std::vector<int> truth = labels(300);

        QVERIFY(
            evaluate::pairedDifference({truth, answers(truth, 0.8, 1), answers(truth, 0.8, 5), 3})
                .isWithinNoise());
    }

    void theSameAnswersDifferByNothing()
    {
        const std::vector<int> truth = labels(30);
        const std::vector<int> same = answers(truth, 0.8, 1);

        const Difference found = evaluate::pairedDifference({truth, same, same, 3});

        QCOMPARE(found.value, 0.0);
        QCOMPARE(found.interval.low, 0.0);
        QCOMPARE(found.interval.high, 0.0);
        QVERIFY(found.isWithinNoise());
    }

    void aLeadOnCopiesOfOneTicketIsNoise()
    {
        // 40 rows, both always right but for ten copies of one ticket, which the second misses.
        std::vector<int> truth = labels(40);
        std::fill(truth.begin(), truth.begin() + 10, 0);
        std::vector<int> second = truth;
        std::fill(second.begin(), second.begin() + 10, 1);
        std::vector<std::uint32_t> families;
        for (std::uint32_t row = 0; row < 40; ++row) {
            families.push_back(row < 10 ? 0 : row);
        }

        QVERIFY(evaluate::pairedDifference({truth, truth, second, 3, families}).isWithinNoise());
        QVERIFY(!evaluate::pairedDifference({truth, truth, second, 3}).isWithinNoise());
    }
};

QTEST_GUILESS_MAIN(PairedDifferenceTest)
#include "paired_difference_test.moc"
