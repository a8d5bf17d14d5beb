// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/model.h"

#include "core/base/half_float.h"
#include "core/base/random_source.h"
#include "core/classify/model_file.h"
#include "core/train/training_run.h"
#include "tests/support/learnable_tickets.h"

#include <QTest>

#include <cmath>

using namespace firstline;
using namespace Qt::StringLiterals;

class ModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        train::TrainingPlan plan;
        plan.algorithm = u"logistic"_s;
        const auto trained = train::trainModel(test::learnableTickets(120), plan, {}, {});
        QVERIFY(trained);
        m_file = *trained;
    }

    void aLoadedModelSavesTheSameBytes()
    {
        const auto model = classify::Model::load(m_file);

        QVERIFY(model);
        QCOMPARE((*model)->save(), m_file);
    }

    void theVersionIsTheHashOfTheFileUnlessNamed()
    {
        QCOMPARE(classify::Model::load(m_file).value()->card().version,
                 classify::fileVersion(m_file));
        QCOMPARE(classify::Model::load(m_file, u"v7"_s).value()->card().version, u"v7"_s);
    }

    void theFusedScorerAgreesWithTheClassifiers()
    {
        const auto model = classify::Model::load(m_file).value();
        const std::vector<Ticket> tickets = test::learnableTickets(20, 9);
        const auto matrix = model->pipeline().transform(tickets).value();
        features::PreparedTicket prepared;
        classify::TicketScores fused;
        features::FeatureVector vector;

        for (std::size_t t = 0; t < model->tasks().size(); ++t) {
            const classify::TaskModel &task = model->tasks()[t];
            const features::TicketWeigher weigher(matrix.wordRows,
                                                  {model->pipeline().idf(), task.supervised},
                                                  model->pipeline().metaScaler());
            for (std::size_t i = 0; i < tickets.size(); ++i) {
                const features::CountRow counts = matrix.ticket(i);
                weigher.weigh(counts, weigher.factors(counts), matrix.meta[i], vector);
                std::vector<float> expected(task.labels.size());
                task.classifier->scores(vector, expected);
                features::prepare(tickets[i], prepared);
                model->scorer().score(prepared, fused);
                for (std::size_t c = 0; c < expected.size(); ++c) {
                    const float found = model->scorer().ofTask(fused, t)[c];
                    QVERIFY(std::abs(found - expected[c]) < 1e-4F);
                }
            }
        }
    }

    void otherFilesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("says");
        QTest::newRow("empty") << QByteArray() << u"not a Firstline model"_s;
        QTest::newRow("foreign") << QByteArray("PK\x03\x04 and so on") << u"not a Firstline"_s;
        QTest::newRow("magic only") << m_file.first(8) << u"cut off"_s;
        QTest::newRow("cut off") << m_file.chopped(1) << u"cut off"_s;
        QTest::newRow("something added") << m_file + 'x' << u"added"_s;
        QByteArray newer = m_file;
        newer[8] = 9;
        QTest::newRow("newer format") << newer << u"newer Firstline"_s;
        QByteArray damaged = m_file;
        damaged[m_file.size() / 2] = static_cast<char>(damaged[m_file.size() / 2] ^ 1);
        QTest::newRow("one bit damaged") << damaged << u"SHA-256"_s;
    }

    void otherFilesAreRefused()
    {
        QFETCH(const QByteArray, file);
        QFETCH(const QString, says);

        const auto model = classify::Model::load(file);

        QVERIFY(!model);
        QCOMPARE(model.error().code, ErrorCode::Corrupt);
        QVERIFY2(model.error().detail.contains(says), qPrintable(model.error().detail));
    }

    /// Whoever can forge the hash still cannot make the reader crash or take too much memory.
    void changedContentUnderAValidHashNeverBreaksTheReader()
    {
        const QByteArray content = classify::unsealed(m_file).value().toByteArray();
        RandomSource random(11);
        int refused = 0;
        for (int i = 0; i < 150; ++i) {
            QByteArray changed = content;
            const auto size = static_cast<std::uint64_t>(changed.size());
            // Counts and the manifest stand at the front and before each part; hit the front often.
            const std::uint64_t reach = i % 2 == 0 ? 4096 : size;
            for (int n = 0; n < 4; ++n) {
                changed[static_cast<qsizetype>(random.below(reach))] =
                    static_cast<char>(random.below(256));
            }
            if (i % 3 == 0) {
                changed.truncate(static_cast<qsizetype>(random.below(size)));
            }
            const auto model = classify::Model::load(classify::sealed(changed));
            refused += model ? 0 : 1;
            QVERIFY(model || model.error().code == ErrorCode::Corrupt);
        }
        QVERIFY(refused > 40);
    }

    void halfFloatsKeepThreeDigits()
    {
        const std::vector<float> values{0.0F, 1.0F, -2.5F, 1e-3F, 3.14159F, 6e-8F, 65504.0F, 1e9F};

        const std::vector<float> back = fromHalf(toHalf(values));

        for (std::size_t i = 0; i + 1 < values.size(); ++i) {
            QVERIFY(std::abs(back[i] - values[i]) <= std::abs(values[i]) * 0.0005F + 3e-8F);
        }
        QCOMPARE(back.back(), 65504.0F);
    }

private:
    QByteArray m_file;
};

QTEST_GUILESS_MAIN(ModelTest)
#include "model_test.moc"
