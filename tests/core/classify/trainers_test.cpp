// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/algorithms.h"
#include "core/classify/float_math.h"
#include "core/features/feature_pipeline.h"
#include "core/train/task_training.h"
#include "tests/support/learnable_tickets.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace firstline;
using namespace Qt::StringLiterals;

namespace {

constexpr std::uint32_t kFolds = 3;

/// The made-up tickets' categories, dealt to three folds by row.
struct Scenario
{
    std::vector<Ticket> tickets = test::learnableTickets(240);
    features::FeaturePipeline pipeline;
    features::CountMatrix matrix = pipeline.fitTransform(tickets).value();
    train::FoldedTask task = foldedTask();

    [[nodiscard]] train::FoldedTask foldedTask() const
    {
        train::FoldedTask made{train::TaskLabels::of(tickets, Task::Category), {}, kFolds};
        for (std::uint32_t i = 0; i < made.labels.tickets.size(); ++i) {
            made.folds.push_back(i % kFolds);
        }
        return made;
    }

    [[nodiscard]] train::FittedClassifier fit(const QString &algorithm, std::uint64_t seed) const
    {
        const auto trainer = classify::makeTrainer(algorithm).value();
        return train::fit(matrix, task, 0, *trainer, RandomSource(seed), {}).value();
    }
};

double accuracyOnFoldLeftOut(const Scenario &scenario, const train::FittedClassifier &fitted)
{
    classify::ScoredTickets scored = train::emptyScores(scenario.task);
    train::scoreFold(scenario.matrix, scenario.task, 0, fitted, scored);
    double right = 0;
    double all = 0;
    for (std::size_t i = 0; i < scored.size(); i += kFolds) {
        const std::span<const float> scores = scored.of(i);
        const auto top = std::max_element(scores.begin(), scores.end()) - scores.begin();
        right += top == scored.labels[i] ? 1 : 0;
        all += 1;
    }
    return right / all;
}

} // namespace

class TrainersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyAlgorithmLearnsWhatWordsTell_data()
    {
        QTest::addColumn<QString>("algorithm");
        const QStringList words = classify::algorithmWords();
        for (const QString &word : words) {
            QTest::newRow(qPrintable(word)) << word;
        }
    }

    void everyAlgorithmLearnsWhatWordsTell()
    {
        QFETCH(const QString, algorithm);
        const Scenario scenario;

        const double accuracy = accuracyOnFoldLeftOut(scenario, scenario.fit(algorithm, 1));

        QVERIFY2(accuracy > 0.9, qPrintable(QString::number(accuracy)));
    }

    void theSameSeedGivesTheSameBytes_data() { everyAlgorithmLearnsWhatWordsTell_data(); }

    void theSameSeedGivesTheSameBytes()
    {
        QFETCH(const QString, algorithm);
        const Scenario scenario;
        ByteWriter first;
        ByteWriter second;

        scenario.fit(algorithm, 5).classifier->save(first);
        scenario.fit(algorithm, 5).classifier->save(second);

        QCOMPARE(first.bytes(), second.bytes());
    }

    void trainingStopsWhenCancelled_data() { everyAlgorithmLearnsWhatWordsTell_data(); }

    void trainingStopsWhenCancelled()
    {
        QFETCH(const QString, algorithm);
        const Scenario scenario;
        const auto trainer = classify::makeTrainer(algorithm).value();
        CancellationToken token;
        token.cancel();

        const auto fitted =
            train::fit(scenario.matrix, scenario.task, 0, *trainer, RandomSource(1), token);

        QVERIFY(!fitted);
        QCOMPARE(fitted.error().code, ErrorCode::Cancelled);
    }

    void softmaxWeightsOfATermAddUpToZero()
    {
        const Scenario scenario;
        const train::FittedClassifier fitted = scenario.fit(u"logistic"_s, 1);
        const classify::LinearWeights &linear = *fitted.classifier->linear();

        double largest = 0;
        for (std::size_t row = 0; row < linear.weights.size() / linear.classes; ++row) {
            double sum = 0;
            for (std::size_t c = 0; c < linear.classes; ++c) {
                sum += static_cast<double>(linear.weights[row * linear.classes + c]);
            }
            largest = std::max(largest, std::abs(sum));
        }

        QVERIFY2(largest < 1e-4, qPrintable(QString::number(largest)));
    }

    void anUnknownAlgorithmIsRefusedWithTheKnownOnes()
    {
        const auto trainer = classify::makeTrainer(u"magic"_s);

        QVERIFY(!trainer);
        QCOMPARE(trainer.error().code, ErrorCode::InvalidInput);
        QVERIFY(trainer.error().detail.contains(u"logistic"_s));
    }

    void hyperParametersHaveAUsableRange()
    {
        for (const QString &word : classify::algorithmWords()) {
            for (const classify::HyperParameter &parameter : classify::hyperParameters(word)) {
                QVERIFY(parameter.low < parameter.high);
                QVERIFY(parameter.low > 0 || !parameter.logarithmic);
                QVERIFY(classify::makeTrainer(word, {{parameter.name, parameter.low}}));
                QVERIFY(classify::makeTrainer(word, {{parameter.name, parameter.fallback}}));
                QVERIFY(classify::makeTrainer(word, {{parameter.name, parameter.high}}));
            }
        }
    }

    void missingValuesAreTheFallback()
    {
        const auto values = classify::completeValues(u"logistic"_s, {{u"c"_s, 10.0}});

        QCOMPARE(values.value(), (classify::HyperValues{{u"balance"_s, 1.0}, {u"c"_s, 10.0}}));
    }

    void oddHyperValuesAreRefused_data()
    {
        QTest::addColumn<QString>("algorithm");
        QTest::addColumn<QString>("name");
        QTest::addColumn<double>("value");
        QTest::addColumn<QStringList>("named");
        QTest::newRow("unknown name") << u"logistic"_s << u"depth"_s << 3.0
                                      << QStringList{u"depth"_s, u"logistic"_s, u"c, balance"_s};
        QTest::newRow("too small")
            << u"linear-svm"_s << u"c"_s << 0.0 << QStringList{u"c"_s, u"0.005"_s, u"100"_s};
        QTest::newRow("too large")
            << u"logistic"_s << u"balance"_s << 2.0 << QStringList{u"balance"_s, u"0 to 1"_s};
        QTest::newRow("not a number")
            << u"naive-bayes"_s << u"smoothing"_s << std::numeric_limits<double>::quiet_NaN()
            << QStringList{u"smoothing"_s};
        QTest::newRow("unknown algorithm")
            << u"magic"_s << u"c"_s << 1.0 << QStringList{u"magic"_s, u"logistic"_s};
    }

    void oddHyperValuesAreRefused()
    {
        QFETCH(const QString, algorithm);
        QFETCH(const QString, name);
        QFETCH(const double, value);
        QFETCH(const QStringList, named);

        const auto trainer = classify::makeTrainer(algorithm, {{name, value}});

        QVERIFY(!trainer);
        QCOMPARE(trainer.error().code, ErrorCode::InvalidInput);
        for (const QString &part : named) {
            QVERIFY2(trainer.error().detail.contains(part), qPrintable(trainer.error().detail));
        }
    }

    void hyperValuesReachTheTrainer()
    {
        const Scenario scenario;
        const auto size = [&](double c) {
            const auto trainer = classify::makeTrainer(u"logistic"_s, {{u"c"_s, c}}).value();
            const auto fitted =
                train::fit(scenario.matrix, scenario.task, 0, *trainer, RandomSource(1), {});
            double squares = 0;
            for (const float weight : fitted->classifier->linear()->weights) {
                squares += static_cast<double>(weight) * static_cast<double>(weight);
            }
            return squares;
        };

        QVERIFY(size(0.1) < 0.5 * size(10));
    }

    void exponentialAndLogarithmAreAccurate()
    {
        for (double x = -80; x < 20; x += 0.37) {
            const double expected = std::exp(x);
            const double found = classify::deterministicExp(static_cast<float>(x));
            QVERIFY(std::abs(found - expected) < 1e-5 * expected);
            const double log = classify::deterministicLog(static_cast<float>(expected));
            QVERIFY(std::abs(log - x) < 1e-5 * std::max(1.0, std::abs(x)));
        }
        QCOMPARE(classify::deterministicExp(-200.0F), 0.0F);
    }
};

QTEST_GUILESS_MAIN(TrainersTest)
#include "trainers_test.moc"
