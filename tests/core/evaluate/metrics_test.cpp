// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/metrics.h"

#include "core/base/random_source.h"

#include <QTest>

using namespace firstline;
using namespace Qt::StringLiterals;

namespace {

bool isClose(double a, double b)
{
    return std::abs(a - b) < 1e-6;
}

/// Twelve rows, three columns and a fourth label that the model does not know. The expected numbers
/// are those of scikit-learn 1.2 for y_true = kTruth, y_pred = argmax: accuracy_score,
/// f1_score(average=…), precision_recall_fscore_support, matthews_corrcoef; log loss with the
/// probabilities clipped to the epsilon of float32 and 0 for the fourth label.
const std::vector<int> kTruth{0, 0, 0, 0, 1, 1, 1, 2, 2, 2, 2, 3};
const std::vector<float> kProbabilities{
    .7F,  .2F,  .1F, .5F, .3F, .2F, .2F, .6F, .2F, .9F, .05F, .05F, .1F,  .8F,  .1F, .3F, .4F, .3F,
    .45F, .35F, .2F, .1F, .1F, .8F, .2F, .2F, .6F, .1F, .7F,  .2F,  .05F, .05F, .9F, .4F, .3F, .3F};
const std::vector<QString> kLabels{u"a"_s, u"b"_s, u"c"_s, u"d"_s};

evaluate::ProbabilityMatrix matrix(const std::vector<float> &values, std::size_t columns)
{
    return {values, columns};
}

EvaluationReport report(const evaluate::EvaluationOptions &options = {})
{
    return evaluate::evaluate(Task::Category, kTruth, matrix(kProbabilities, 3), kLabels, options);
}

/// Probabilities that put everything on one of three priorities.
std::vector<float> certain(const std::vector<int> &predicted)
{
    std::vector<float> values;
    for (const int label : predicted) {
        for (int column = 0; column < 3; ++column) {
            values.push_back(column == label ? 1.0F : 0.0F);
        }
    }
    return values;
}

} // namespace

class MetricsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void scoresAreThoseOfScikitLearn()
    {
        const EvaluationReport found = report();

        QCOMPARE(found.n, 12);
        QVERIFY(isClose(found.accuracy, 0.6666666666666666));
        QVERIFY(isClose(found.macroF1, 0.5238095238095238));
        QVERIFY(isClose(found.weightedF1, 0.6507936507936507));
        QVERIFY(isClose(found.logLoss, 1.9454191407606656));
        QVERIFY(
            isClose(evaluate::macroF1(kTruth, evaluate::mostLikely(matrix(kProbabilities, 3)), 4),
                    0.5238095238095238));
        QVERIFY(isClose(evaluate::matthewsCorrelation(
                            kTruth, evaluate::mostLikely(matrix(kProbabilities, 3)), 4),
                        0.5310547906336834));
    }

    void labelMetricsAreThoseOfScikitLearn_data()
    {
        QTest::addColumn<QString>("label");
        QTest::addColumn<double>("precision");
        QTest::addColumn<double>("recall");
        QTest::addColumn<double>("f1");
        QTest::addColumn<int>("support");
        QTest::newRow("a") << u"a"_s << 0.6 << 0.75 << 0.66666667 << 4;
        QTest::newRow("b") << u"b"_s << 0.5 << 0.66666667 << 0.57142857 << 3;
        QTest::newRow("c") << u"c"_s << 1.0 << 0.75 << 0.85714286 << 4;
        QTest::newRow("unknown to the model") << u"d"_s << 0.0 << 0.0 << 0.0 << 1;
    }

    void labelMetricsAreThoseOfScikitLearn()
    {
        QFETCH(QString, label);
        QFETCH(double, precision);
        QFETCH(double, recall);
        QFETCH(double, f1);
        QFETCH(int, support);

        const ClassMetrics found = report().perClass.at(label);

        QVERIFY(isClose(found.precision, precision));
        QVERIFY(isClose(found.recall, recall));
        QVERIFY(isClose(found.f1, f1));
        QCOMPARE(found.support, support);
    }

    void confusionRowsAreTheTruth()
    {
        const std::vector<std::vector<qint64>> expected{
            {3, 1, 0, 0}, {1, 2, 0, 0}, {0, 1, 3, 0}, {1, 0, 0, 0}};

        QCOMPARE(report().confusion.counts, expected);
        QCOMPARE(report().confusion.labels, kLabels);
    }

    void majorityIsTheMostFrequentTruth()
    {
        // "a" and "c" have 4 of 12 rows: F1 of always saying one is 2·(1/3)/(4/3) = 0.5, over 4.
        QVERIFY(isClose(report().majorityAccuracy, 1.0 / 3));
        QVERIFY(isClose(report().majorityMacroF1, 0.125));
    }

    void calibrationErrorOfFewRowsIsTheMeanGap()
    {
        // Twelve rows in 15 bins: one row a bin. Gaps .3 .5 .6 .1 .2 .6 .45 .2 .4 .7 .1 .4.
        QVERIFY(isClose(report().ece, 4.55 / 12));
    }

    void calibrationErrorComparesMeansWithinBins()
    {
        // 30 rows, two a bin, each pair half right at confidence 0.6: the gap is 0.1 everywhere.
        std::vector<int> truth;
        std::vector<float> values;
        for (int row = 0; row < 30; ++row) {
            truth.push_back(row % 2);
            values.insert(values.end(), {0.6F, 0.4F});
        }

        QVERIFY(isClose(evaluate::calibrationError(truth, matrix(values, 2)), 0.1));
    }

    void calibratedAnswersHaveASmallError()
    {
        RandomSource random(3);
        std::vector<int> truth;
        std::vector<float> values;
        for (int row = 0; row < 20'000; ++row) {
            const auto p = static_cast<float>(0.5 + random.uniform() / 2);
            truth.push_back(random.chance(p) ? 0 : 1);
            values.insert(values.end(), {p, 1 - p});
        }

        QVERIFY(evaluate::calibrationError(truth, matrix(values, 2)) < 0.02);
    }

    void reliabilityBinsHoldStatedAndObserved()
    {
        // 30 rows, two a bin: confidence .50, .51, … .79; every second row is right.
        std::vector<int> truth;
        std::vector<float> values;
        for (int row = 0; row < 30; ++row) {
            const float p = 0.5F + static_cast<float>(row) / 100 + 0.001F;
            truth.push_back(row % 2);
            values.insert(values.end(), {p, 1 - p});
        }

        const std::vector<ReliabilityBin> bins =
            evaluate::evaluate(Task::Category, truth, matrix(values, 2), {u"a"_s, u"b"_s})
                .reliability;

        QCOMPARE(bins.size(), std::size_t(15));
        for (std::size_t bin = 0; bin < bins.size(); ++bin) {
            QCOMPARE(bins[bin].n, 2);
            QVERIFY(isClose(bins[bin].accuracy, 0.5));
            QVERIFY(isClose(bins[bin].confidence, 0.506 + 0.02 * static_cast<double>(bin)));
        }
    }

    void fewRowsHaveFewReliabilityBins()
    {
        const std::vector<ReliabilityBin> bins = report().reliability;

        QCOMPARE(bins.size(), std::size_t(12));
        QVERIFY(isClose(bins.front().confidence, 0.4));
        QVERIFY(isClose(bins.back().confidence, 0.9));
    }

    void calibrationNoiseIsThePercentileOfItsExactDistribution()
    {
        // One row at confidence .7 is right in 70 % and has the error .3 then, else .7: more than
        // 5 % of the calibrated models show .7. Two rows at .99 in two bins: both right in 98 %.
        const auto noise = [](const std::vector<float> &values) {
            return *evaluate::evaluate(Task::Category,
                                       std::vector<int>(values.size() / 2),
                                       matrix(values, 2),
                                       {u"a"_s, u"b"_s})
                        .eceNoise;
        };

        QVERIFY(isClose(noise({.7F, .3F}), 0.7));
        QVERIFY(isClose(noise({.99F, .01F, .99F, .01F}), 0.01));
    }

    void calibratedAnswersStayBelowTheNoiseInNineteenOfTwenty()
    {
        RandomSource random(11);
        int above = 0;
        for (int model = 0; model < 200; ++model) {
            std::vector<int> truth;
            std::vector<float> values;
            for (int row = 0; row < 300; ++row) {
                const auto p = static_cast<float>(0.5 + random.uniform() / 2);
                truth.push_back(random.chance(p) ? 0 : 1);
                values.insert(values.end(), {p, 1 - p});
            }
            const EvaluationReport found =
                evaluate::evaluate(Task::Category, truth, matrix(values, 2), {u"a"_s, u"b"_s}, {0});
            above += found.ece > *found.eceNoise ? 1 : 0;
        }

        QVERIFY2(above >= 2 && above <= 20, qPrintable(QString::number(above)));
    }

    void coverageKeepsTheSurestFirst()
    {
        const std::vector<CoveragePoint> curve = report().coverageCurve;

        QVERIFY(isClose(curve.front().coverage, 1.0 / 12));
        QVERIFY(isClose(curve.front().accuracy, 1));
        QVERIFY(isClose(curve.back().coverage, 1));
        QVERIFY(isClose(curve.back().accuracy, 8.0 / 12));
        // Right at .9 .9 .8 .8 .7, wrong at the other .7.
        QVERIFY(isClose(curve.at(5).coverage, 0.5));
        QVERIFY(isClose(curve.at(5).accuracy, 5.0 / 6));
        QVERIFY(isClose(*curve.at(5).confidence, 0.7));
    }

    void kappaWeighsTheDistanceOfPriorities()
    {
        // cohen_kappa_score(truth, predicted, weights="quadratic") = 1/3; columns in another order.
        const std::vector<int> truth{0, 0, 0, 1, 1, 1, 1, 2, 2, 2};
        const std::vector<int> predicted{0, 1, 2, 1, 1, 0, 2, 2, 2, 1};
        const std::vector<QString> labels{u"low"_s, u"medium"_s, u"high"_s};
        const std::vector<int> reordered{2, 0, 1};
        std::vector<int> otherTruth;
        std::vector<int> otherPredicted;
        for (std::size_t i = 0; i < truth.size(); ++i) {
            otherTruth.push_back(reordered.at(static_cast<std::size_t>(truth[i])));
            otherPredicted.push_back(reordered.at(static_cast<std::size_t>(predicted[i])));
        }

        const auto straight =
            evaluate::evaluate(Task::Priority, truth, matrix(certain(predicted), 3), labels);
        const auto shuffled = evaluate::evaluate(Task::Priority,
                                                 otherTruth,
                                                 matrix(certain(otherPredicted), 3),
                                                 {u"medium"_s, u"high"_s, u"low"_s});

        QVERIFY(isClose(straight.quadraticKappa.value(), 1.0 / 3));
        QVERIFY(isClose(shuffled.quadraticKappa.value(), 1.0 / 3));
    }

    void kappaIsForPrioritiesOnly() { QVERIFY(!report().quadraticKappa); }

    void bootstrapIntervalHoldsTheScoreAndFollowsTheSeed()
    {
        const Interval first = report({200, 5, 0}).macroF1Interval.value();
        const Interval again = report({200, 5, 0}).macroF1Interval.value();
        const EvaluationReport none = report({0, 5, 0});

        QVERIFY(first.low < 0.5238 && 0.5238 < first.high);
        QCOMPARE(first.low, again.low);
        QCOMPARE(first.high, again.high);
        QVERIFY(!none.macroF1Interval);
    }

    void bootstrapIntervalHasTheWidthOfTheBinomial()
    {
        // 900 rows in two equal classes, 80 % right in each: macro-F1 is close to the accuracy,
        // whose 95 % interval is ±1.96·sqrt(.8·.2/900) = ±.026.
        std::vector<int> truth;
        std::vector<float> values;
        for (int row = 0; row < 900; ++row) {
            const bool isRight = row % 10 < 8;
            truth.push_back((row / 10) % 2);
            const bool saysFirst = (truth.back() == 0) == isRight;
            values.insert(values.end(), {saysFirst ? 0.9F : 0.1F, saysFirst ? 0.1F : 0.9F});
        }

        const EvaluationReport found = evaluate::evaluate(
            Task::Category, truth, matrix(values, 2), {u"a"_s, u"b"_s}, {2'000, 1, 0});

        QVERIFY(std::abs(found.macroF1Interval->low - 0.774) < 0.006);
        QVERIFY(std::abs(found.macroF1Interval->high - 0.826) < 0.006);
    }

    void copiesOfATicketDoNotNarrowTheInterval()
    {
        // Each of 60 rows ten times over: by family the interval is that of the 60 rows.
        std::vector<int> truth;
        std::vector<float> values;
        std::vector<std::uint32_t> families;
        for (int row = 0; row < 600; ++row) {
            const int family = row % 60;
            truth.push_back(family % 2);
            const bool saysFirst = (truth.back() == 0) == (family % 10 < 8);
            values.insert(values.end(), {saysFirst ? 0.9F : 0.1F, saysFirst ? 0.1F : 0.9F});
            families.push_back(static_cast<std::uint32_t>(family));
        }
        const auto width = [&](const evaluate::EvaluationOptions &options) {
            const Interval interval =
                evaluate::evaluate(
                    Task::Category, truth, matrix(values, 2), {u"a"_s, u"b"_s}, options)
                    .macroF1Interval.value();
            return interval.high - interval.low;
        };

        QVERIFY(width({500, 1, 0, families}) > 2.5 * width({500, 1, 0}));
    }

    void recallOfHighHasItsInterval()
    {
        // 3 of 4 are found: Wilson's interval is .301 to .954.
        const EvaluationReport found = evaluate::evaluate(Task::Priority,
                                                          std::vector<int>{2, 2, 2, 2, 0},
                                                          matrix(certain({2, 2, 2, 1, 0}), 3),
                                                          {u"low"_s, u"medium"_s, u"high"_s});

        QVERIFY(std::abs(found.highRecallInterval->low - 0.3006) < 1e-3);
        QVERIFY(std::abs(found.highRecallInterval->high - 0.9544) < 1e-3);
        QVERIFY(!report().highRecallInterval);
    }

    void decisionsMayDifferFromTheMostLikely()
    {
        const std::vector<int> predicted = kTruth;

        const EvaluationReport found = evaluate::evaluate(
            Task::Category, kTruth, predicted, matrix(kProbabilities, 3), kLabels);

        QVERIFY(isClose(found.accuracy, 1));
        QVERIFY(isClose(found.ece, 4.55 / 12));
    }

    void noRowsGiveZeros()
    {
        const EvaluationReport found =
            evaluate::evaluate(Task::Priority, {}, matrix({}, 3), kLabels, {10, 1, 7});

        QCOMPARE(found.n, 0);
        QCOMPARE(found.unlabelled, 7);
        QCOMPARE(found.accuracy, 0.0);
        QVERIFY(found.coverageCurve.empty());
        QVERIFY(!found.macroF1Interval);
        QVERIFY(!found.eceNoise);
        QVERIFY(found.reliability.empty());
    }

    void chanceHasNoCorrelation()
    {
        RandomSource random(9);
        std::vector<int> truth;
        std::vector<int> predicted;
        for (int row = 0; row < 20'000; ++row) {
            truth.push_back(static_cast<int>(random.below(4)));
            predicted.push_back(static_cast<int>(random.below(4)));
        }

        QVERIFY(std::abs(evaluate::matthewsCorrelation(truth, predicted, 4)) < 0.02);
        QCOMPARE(evaluate::matthewsCorrelation(truth, truth, 4), 1.0);
        QCOMPARE(evaluate::matthewsCorrelation(truth, std::vector<int>(truth.size()), 4), 0.0);
    }
};

QTEST_GUILESS_MAIN(MetricsTest)
#include "metrics_test.moc"
