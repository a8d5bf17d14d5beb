// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/intervals.h"

#include <QTest>

#include <map>

using namespace firstline;

namespace {

bool isClose(double a, double b)
{
    return std::abs(a - b) < 1e-4;
}

} // namespace

class IntervalsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wilsonIsThatOfTheTextbook_data()
    {
        QTest::addColumn<double>("share");
        QTest::addColumn<double>("n");
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        // statsmodels proportion_confint(count, n, method="wilson")
        QTest::newRow("8 of 10") << 0.8 << 10.0 << 0.490162 << 0.943318;
        QTest::newRow("all of 20") << 1.0 << 20.0 << 0.838875 << 1.0;
        QTest::newRow("none of 5") << 0.0 << 5.0 << 0.0 << 0.434482;
    }

    void wilsonIsThatOfTheTextbook()
    {
        QFETCH(double, share);
        QFETCH(double, n);
        QFETCH(double, low);
        QFETCH(double, high);

        const Interval found = evaluate::wilsonInterval(share, n);

        QVERIFY(isClose(found.low, low));
        QVERIFY(isClose(found.high, high));
    }

    void familiesAreDrawnWhole()
    {
        const std::vector<std::uint32_t> families{7, 3, 7, 3, 3, 9};
        const evaluate::FamilyBootstrap bootstrap(families, families.size());
        RandomSource random(1);

        for (int round = 0; round < 50; ++round) {
            std::map<std::size_t, int> drawn;
            bootstrap.draw(random, [&](std::size_t row) { ++drawn[row]; });
            QCOMPARE(drawn[0], drawn[2]);
            QCOMPARE(drawn[1], drawn[3]);
            QCOMPARE(drawn[3], drawn[4]);
            QCOMPARE(drawn[0] + drawn[1] + drawn[5], 3);
        }
    }

    void rowsThatGoTogetherAreWorthAsManyAsTheirFamilies()
    {
        // Five families of four rows, right in four of them: as 4 of 5.
        std::vector<int> truth(20, 1);
        std::vector<int> predicted(20, 1);
        std::vector<std::uint32_t> families;
        for (std::uint32_t row = 0; row < 20; ++row) {
            families.push_back(row / 4);
            predicted[row] = row / 4 == 0 ? 0 : 1;
        }

        const auto together = evaluate::recallInterval(truth, predicted, 1, families).value();
        const auto alone = evaluate::recallInterval(truth, predicted, 1, {}).value();

        QVERIFY(isClose(together.low, evaluate::wilsonInterval(0.8, 5).low));
        QVERIFY(isClose(alone.low, evaluate::wilsonInterval(0.8, 20).low));
    }

    void noErrorAmongFewFamiliesIsNotCertainty()
    {
        const std::vector<int> truth(30, 0);
        const std::vector<std::uint32_t> families(30, 4);

        QVERIFY(evaluate::recallInterval(truth, truth, 0, families)->low < 0.25);
        QVERIFY(!evaluate::recallInterval(truth, truth, 1, families));
    }

    void percentilesLeaveAFortiethAtEachEnd()
    {
        std::vector<double> values;
        for (int i = 1000; i >= 0; --i) {
            values.push_back(i);
        }

        const Interval found = evaluate::percentileInterval(values);

        QCOMPARE(found.low, 25.0);
        QCOMPARE(found.high, 975.0);
    }
};

QTEST_GUILESS_MAIN(IntervalsTest)
#include "intervals_test.moc"
