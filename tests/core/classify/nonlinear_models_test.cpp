// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random_source.h"
#include "core/classify/algorithms.h"
#include "core/classify/model.h"
#include "core/classify/model_file.h"
#include "core/train/task_training.h"
#include "core/train/training_run.h"
#include "tests/support/learnable_tickets.h"

#include <QTest>
#include <QThreadPool>

#include <algorithm>
#include <array>
#include <cmath>

using namespace firstline;
using namespace Qt::StringLiterals;

namespace {

constexpr std::uint32_t kFolds = 3;

/// Tickets about a printer, about a network, both or neither; the category is whether it is
/// exactly one of them, which no sum over words can tell.
std::vector<Ticket> eitherOrTickets(int count)
{
    static const QStringList filler =
        u"it was about since again then so and we with the"_s.split(u' ');
    RandomSource random(9);
    std::vector<Ticket> tickets;
    for (int i = 0; i < count; ++i) {
        const bool printer = random.chance(0.5);
        const bool network = random.chance(0.5);
        QStringList words;
        for (int w = 0; w < 12; ++w) {
            words.append(filler.at(static_cast<qsizetype>(random.below(11))));
        }
        words[2] = printer ? u"printer"_s : u"monday"_s;
        words[8] = network ? u"network"_s : u"tuesday"_s;
        Ticket ticket;
        ticket.message = words.join(u' ');
        ticket.importedCategory = printer != network ? u"One"_s : u"Both or none"_s;
        ticket.importedPriority = printer ? Priority::High : Priority::Low;
        tickets.push_back(std::move(ticket));
    }
    return tickets;
}

/// Tickets dealt to three folds by row.
struct Scenario
{
    explicit Scenario(std::vector<Ticket> made)
        : tickets(std::move(made))
        , matrix(pipeline.fitTransform(tickets).value())
        , task{train::TaskLabels::of(tickets, Task::Category), {}, kFolds}
    {
        for (std::uint32_t i = 0; i < task.labels.tickets.size(); ++i) {
            task.folds.push_back(i % kFolds);
        }
    }

    [[nodiscard]] double accuracy(const QString &algorithm) const
    {
        const auto trainer = classify::makeTrainer(algorithm).value();
        const auto fitted = train::fit(matrix, task, 0, *trainer, RandomSource(1), {}).value();
        classify::ScoredTickets scored = train::emptyScores(task);
        train::scoreFold(matrix, task, 0, fitted, scored);
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

    std::vector<Ticket> tickets;
    features::FeaturePipeline pipeline;
    features::CountMatrix matrix;
    train::FoldedTask task;
};

QByteArray trained(const QString &algorithm, const std::vector<Ticket> &tickets)
{
    train::TrainingPlan plan;
    plan.algorithm = algorithm;
    return train::trainModel(tickets, plan, {}, {}).value_or(QByteArray());
}

} // namespace

class NonlinearModelsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theyLearnWhatNoSumOverWordsCanTell_data()
    {
        QTest::addColumn<QString>("algorithm");
        for (const QString &word :
             {u"decision-tree"_s, u"random-forest"_s, u"xgboost"_s, u"dnn"_s}) {
            QTest::newRow(qPrintable(word)) << word;
        }
    }

    void theyLearnWhatNoSumOverWordsCanTell()
    {
        QFETCH(const QString, algorithm);
        const Scenario scenario(eitherOrTickets(900));

        const double linear = scenario.accuracy(u"linear-svm"_s);
        const double accuracy = scenario.accuracy(algorithm);

        QVERIFY2(linear < 0.75, qPrintable(QString::number(linear)));
        QVERIFY2(accuracy > 0.9, qPrintable(QString::number(accuracy)));
    }

    void bytesDoNotDependOnThreadsAndSurviveLoading_data()
    {
        theyLearnWhatNoSumOverWordsCanTell_data();
    }

    void bytesDoNotDependOnThreadsAndSurviveLoading()
    {
        QFETCH(const QString, algorithm);
        const std::vector<Ticket> tickets = test::learnableTickets(60);
        QThreadPool &pool = *QThreadPool::globalInstance();
        const int before = pool.maxThreadCount();

        pool.setMaxThreadCount(1);
        const QByteArray one = trained(algorithm, tickets);
        pool.setMaxThreadCount(2);
        const QByteArray two = trained(algorithm, tickets);
        pool.setMaxThreadCount(before);

        QVERIFY(!one.isEmpty());
        QCOMPARE(two, one);
        const auto model = classify::Model::load(one);
        QVERIFY2(model, model ? "" : qPrintable(model.error().detail));
        QCOMPARE((*model)->save(), one);
    }

    /// What training scored and what the model scores are the same numbers, to the last bit.
    void theModelScoresAsItsClassifierWasTrained_data()
    {
        theyLearnWhatNoSumOverWordsCanTell_data();
    }

    void theModelScoresAsItsClassifierWasTrained()
    {
        QFETCH(const QString, algorithm);
        const Scenario scenario(test::learnableTickets(120));
        const auto trainer = classify::makeTrainer(algorithm).value();
        auto fitted =
            train::fit(scenario.matrix, scenario.task, kFolds, *trainer, RandomSource(1), {});
        QVERIFY(fitted);
        classify::TaskModel task;
        task.task = Task::Category;
        task.labels = scenario.task.labels.labels;
        task.supervised = fitted->weigher.weights().supervised;
        task.classifier = std::move(fitted->classifier);
        const classify::TicketScorer scorer(scenario.pipeline, std::span(&task, 1));
        features::PreparedTicket prepared;
        classify::TicketScores scores;
        features::FeatureVector vector;
        std::vector<float> expected(task.labels.size());
        for (std::size_t i = 0; i < scenario.tickets.size(); ++i) {
            const features::CountRow counts = scenario.matrix.ticket(i);
            fitted->weigher.weigh(
                counts, fitted->weigher.factors(counts), scenario.matrix.meta[i], vector);
            task.classifier->scores(vector, expected);
            features::prepare(scenario.tickets[i], prepared);
            scorer.score(prepared, scores);
            const std::span<const float> found = scorer.ofTask(scores, 0);
            QVERIFY(std::equal(found.begin(), found.end(), expected.begin(), expected.end()));
        }
    }

    /// A model may hold a linear task and one that is not, in either order.
    void linearAndOtherTasksLiveInOneModel()
    {
        const std::vector<Ticket> tickets = test::learnableTickets(90);
        const auto linear = classify::Model::load(trained(u"logistic"_s, tickets)).value();
        const auto boosted = classify::Model::load(trained(u"xgboost"_s, tickets)).value();
        classify::ModelParts parts{linear->pipeline(), {}, 1, linear->card(), nullptr};
        parts.tasks = {boosted->tasks()[0], linear->tasks()[1]};

        const auto mixed = classify::Model::load(
            std::make_shared<const classify::Model>(std::move(parts))->save());

        QVERIFY2(mixed, mixed ? "" : qPrintable(mixed.error().detail));
        features::PreparedTicket prepared;
        std::array<classify::TicketScores, 3> scores;
        for (const Ticket &ticket : tickets) {
            features::prepare(ticket, prepared);
            linear->scorer().score(prepared, scores[0]);
            boosted->scorer().score(prepared, scores[1]);
            (*mixed)->scorer().score(prepared, scores[2]);
            const auto priority = (*mixed)->scorer().ofTask(scores[2], 0);
            const auto category = (*mixed)->scorer().ofTask(scores[2], 1);
            QVERIFY(std::ranges::equal(priority, boosted->scorer().ofTask(scores[1], 0)));
            const auto alone = linear->scorer().ofTask(scores[0], 1);
            for (std::size_t c = 0; c < alone.size(); ++c) {
                QVERIFY(std::abs(category[c] - alone[c]) < 1e-4F);
            }
        }
    }

    /// Whoever can forge the hash still cannot make the reader crash or take too much memory.
    void changedContentUnderAValidHashNeverBreaksTheReader_data()
    {
        QTest::addColumn<QString>("algorithm");
        QTest::newRow("trees") << u"decision-tree"_s;
        QTest::newRow("network") << u"dnn"_s;
    }

    void changedContentUnderAValidHashNeverBreaksTheReader()
    {
        QFETCH(const QString, algorithm);
        const std::vector<Ticket> tickets = test::learnableTickets(60);
        const QByteArray file = trained(algorithm, tickets);
        const QByteArray content = classify::unsealed(file).value().toByteArray();
        features::PreparedTicket prepared;
        features::prepare(tickets.front(), prepared);
        classify::TicketScores scores;
        RandomSource random(11);
        int refused = 0;
        for (int i = 0; i < 50; ++i) {
            QByteArray changed = content;
            const auto size = static_cast<std::uint64_t>(changed.size());
            // The classifier of the last task is at the end: hit it often.
            const std::uint64_t reach = i % 2 == 0 ? std::min<std::uint64_t>(size, 6000) : size;
            for (int n = 0; n < 3; ++n) {
                changed[static_cast<qsizetype>(size - 1 - random.below(reach))] =
                    static_cast<char>(random.below(256));
            }
            const auto model = classify::Model::load(classify::sealed(changed));
            refused += model ? 0 : 1;
            QVERIFY(model || model.error().code == ErrorCode::Corrupt);
            if (model) {
                (*model)->scorer().score(prepared, scores);
            }
        }
        QVERIFY2(refused > 5, qPrintable(QString::number(refused)));
    }
};

QTEST_GUILESS_MAIN(NonlinearModelsTest)
#include "nonlinear_models_test.moc"
