// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/trial_sequence.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <set>

using namespace firstline;
using namespace Qt::StringLiterals;

namespace {

const std::vector<HyperParameter> &parameters()
{
    static const std::vector<HyperParameter> all{{u"c"_s, 0.01, 1000, 1, true, false},
                                                 {u"balance"_s, 0, 1, 1, false, false},
                                                 {u"depth"_s, 1, 8, 3, false, true}};
    return all;
}

/// A hill over two parameters with its top at c = 30, balance = 0.25.
double hill(const HyperValues &values)
{
    const double c = std::log10(values.at(u"c"_s) / 30);
    const double balance = values.at(u"balance"_s) - 0.25;
    return 0.9 - 0.05 * c * c - 0.3 * balance * balance;
}

train::SequencePlan planFor(SearchMethod method, std::uint64_t seed = 1)
{
    return {method,
            {parameters()[0], parameters()[1]},
            30,
            seed,
            hill({{u"c"_s, 1.0}, {u"balance"_s, 1.0}})};
}

/// The first `count` proposals, or all that there are, each told what the hill is there.
std::vector<HyperValues> follow(train::TrialSequence &sequence, int count)
{
    std::vector<HyperValues> proposals;
    for (int i = 0; i < count; ++i) {
        const auto values = sequence.next().value();
        if (!values) {
            break;
        }
        proposals.push_back(*values);
        sequence.tell(hill(*values));
    }
    return proposals;
}

std::vector<HyperValues> proposalsOf(const train::SequencePlan &plan, int count)
{
    return follow(*train::makeTrialSequence(plan), count);
}

double bestOf(const std::vector<HyperValues> &proposals)
{
    double best = 0;
    for (const HyperValues &values : proposals) {
        best = std::max(best, hill(values));
    }
    return best;
}

} // namespace

class TrialSequenceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void proposalsAreInRange_data()
    {
        QTest::addColumn<SearchMethod>("method");
        QTest::newRow("grid") << SearchMethod::Grid;
        QTest::newRow("random") << SearchMethod::Random;
        QTest::newRow("global") << SearchMethod::Global;
    }

    void proposalsAreInRange()
    {
        QFETCH(const SearchMethod, method);
        const train::SequencePlan plan{method, parameters(), 20, 3, 0.5};
        const auto sequence = train::makeTrialSequence(plan);

        for (int i = 0; i < 20; ++i) {
            const auto values = sequence->next().value();
            if (!values) {
                break;
            }
            QCOMPARE(values->size(), parameters().size());
            for (const HyperParameter &parameter : parameters()) {
                const double value = values->at(parameter.name);
                QVERIFY(value >= parameter.low && value <= parameter.high);
                QVERIFY(!parameter.whole || value == std::floor(value));
                QCOMPARE(QString::number(value, 'g', 4).toDouble(), value);
            }
            sequence->tell(hill(*values));
        }
    }

    void theSameSeedProposesTheSame_data() { proposalsAreInRange_data(); }

    void theSameSeedProposesTheSame()
    {
        QFETCH(const SearchMethod, method);

        QCOMPARE(proposalsOf(planFor(method), 15), proposalsOf(planFor(method), 15));
        QVERIFY(method == SearchMethod::Grid
                || proposalsOf(planFor(method, 2), 15) != proposalsOf(planFor(method, 1), 15));
    }

    void aGridHasAllCombinationsOfEvenSteps()
    {
        const auto proposals = proposalsOf(planFor(SearchMethod::Grid), 100);

        std::set<double> c;
        std::set<double> balance;
        for (const HyperValues &values : proposals) {
            c.insert(values.at(u"c"_s));
            balance.insert(values.at(u"balance"_s));
        }
        QCOMPARE(proposals.size(), std::size_t{30});
        QCOMPARE(std::set(proposals.begin(), proposals.end()).size(), std::size_t{30});
        QCOMPARE(c.size() * balance.size(), std::size_t{30});
        QCOMPARE(*c.begin(), 0.01);
        QCOMPARE(*c.rbegin(), 1000.0);
        QVERIFY(c.contains(10));
    }

    void aSmallGridKeepsTheDefaultOfTheRest()
    {
        train::SequencePlan plan = planFor(SearchMethod::Grid);
        plan.trials = 3;

        const auto proposals = proposalsOf(plan, 10);

        QCOMPARE(proposals.size(), std::size_t{3});
        QVERIFY(std::all_of(proposals.begin(), proposals.end(), [](const HyperValues &values) {
            return values.at(u"balance"_s) == 1;
        }));
    }

    void globalSearchClimbsThePlantedHill()
    {
        for (const std::uint64_t seed : {1U, 2U, 3U}) {
            const double global = bestOf(proposalsOf(planFor(SearchMethod::Global, seed), 30));
            const double random = bestOf(proposalsOf(planFor(SearchMethod::Random, seed), 30));

            QVERIFY2(global > 0.899, qPrintable(QString::number(global)));
            QVERIFY2(global >= random, qPrintable(QString::number(random)));
        }
    }

    void placesAndValuesAreInverse()
    {
        for (const HyperParameter &parameter : parameters()) {
            QCOMPARE(valueAt(parameter, 0), parameter.low);
            QCOMPARE(valueAt(parameter, 1), parameter.high);
            QCOMPARE(valueAt(parameter, placeOf(parameter, parameter.fallback)),
                     parameter.fallback);
        }
    }
};

QTEST_GUILESS_MAIN(TrialSequenceTest)
#include "trial_sequence_test.moc"
