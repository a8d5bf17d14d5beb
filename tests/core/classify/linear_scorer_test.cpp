// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/linear_scorer.h"

#include "core/base/random_source.h"
#include "core/classify/linear_classifier.h"
#include "tests/support/learnable_tickets.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace firstline;
using namespace Qt::StringLiterals;

class LinearScorerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const auto matrix = m_pipeline.fitTransform(test::learnableTickets(200));
        QVERIFY(matrix);
    }

    void scoresAreThoseOfTheClassifiersOnTheFeatureVector_data()
    {
        QTest::addColumn<int>("first");
        QTest::addColumn<int>("second");
        QTest::newRow("one task of two classes") << 2 << 0;
        QTest::newRow("both tasks in one line") << 3 << 9;
        QTest::newRow("one class past the line") << 3 << 10;
        QTest::newRow("many classes") << 77 << 3;
        QTest::newRow("very many classes") << 3 << 500;
    }

    void scoresAreThoseOfTheClassifiersOnTheFeatureVector()
    {
        QFETCH(const int, first);
        QFETCH(const int, second);
        std::vector<classify::TaskModel> tasks{randomTask(first, 1)};
        if (second > 0) {
            tasks.push_back(randomTask(second, 2));
        }
        const classify::LinearScorer scorer(m_pipeline, tasks);
        std::vector<Ticket> tickets = test::learnableTickets(20, 9);
        tickets[0].message = u"never seen qqqq \u65e0\u6cd5 !!!! the the the the"_s;
        tickets[1] = Ticket{};
        const auto matrix = m_pipeline.transform(tickets).value();
        features::PreparedTicket prepared;
        classify::TicketScores found;
        features::FeatureVector vector;

        for (std::size_t i = 0; i < tickets.size(); ++i) {
            features::prepare(tickets[i], prepared);
            scorer.score(prepared, found);
            for (std::size_t t = 0; t < tasks.size(); ++t) {
                const features::TicketWeigher weigher(matrix.wordRows,
                                                      {m_pipeline.idf(), tasks[t].supervised},
                                                      m_pipeline.metaScaler());
                const features::CountRow counts = matrix.ticket(i);
                weigher.weigh(counts, weigher.factors(counts), matrix.meta[i], vector);
                std::vector<float> expected(tasks[t].classifier->classes());
                tasks[t].classifier->scores(vector, expected);
                for (std::size_t c = 0; c < expected.size(); ++c) {
                    QVERIFY(std::abs(scorer.ofTask(found, t)[c] - expected[c]) < 2e-5F);
                }
            }
        }
    }

private:
    [[nodiscard]] classify::TaskModel randomTask(int classes, std::uint64_t seed) const
    {
        RandomSource random(seed);
        const auto draw = [&random] { return static_cast<float>(random.below(2'001)) / 1e3F - 1; };
        classify::LinearWeights weights;
        weights.classes = static_cast<std::uint32_t>(classes);
        weights.weights.resize(m_pipeline.rows() * static_cast<std::size_t>(classes));
        weights.bias.resize(static_cast<std::size_t>(classes));
        std::generate(weights.weights.begin(), weights.weights.end(), draw);
        std::generate(weights.bias.begin(), weights.bias.end(), draw);
        classify::TaskModel task;
        task.supervised.resize(m_pipeline.idf().size());
        std::generate(task.supervised.begin(), task.supervised.end(), [&] { return draw() + 2; });
        task.classifier = std::make_shared<classify::LinearClassifier>(std::move(weights));
        return task;
    }

    features::FeaturePipeline m_pipeline;
};

QTEST_GUILESS_MAIN(LinearScorerTest)
#include "linear_scorer_test.moc"
