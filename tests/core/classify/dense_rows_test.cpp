// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/dense_rows.h"

#include <QTest>

#include <cmath>

using namespace firstline;

namespace {

constexpr std::uint32_t kTerms = 40;

/// Tickets of 20 out of 39 terms, and a term that none has.
features::CountMatrix matrixOf(std::size_t tickets)
{
    features::CountMatrix matrix;
    matrix.wordRows = 10;
    matrix.termRows = kTerms;
    for (std::uint32_t i = 0; i < tickets; ++i) {
        for (std::uint32_t row = i % 2; row < kTerms - 1; row += 2) {
            matrix.rows.push_back(row);
            matrix.counts.push_back(static_cast<std::uint16_t>(1 + (i + row) % 3));
        }
        matrix.start.push_back(matrix.rows.size());
        matrix.meta.emplace_back();
    }
    matrix.rank();
    return matrix;
}

classify::TrainingSet setOf(const features::CountMatrix &matrix, std::uint32_t classes)
{
    features::LabelledRows labelled{{}, {}, classes};
    for (std::uint32_t i = 0; i < matrix.tickets(); ++i) {
        labelled.tickets.push_back(i);
        labelled.labels.push_back(i % classes);
    }
    features::TermWeights weights;
    weights.idf = features::inverseDocumentFrequencies(matrix, labelled.tickets);
    weights.supervised = features::supervisedWeights(matrix, labelled);
    return {matrix, labelled, features::TicketWeigher(matrix.wordRows, weights, {})};
}

} // namespace

class DenseRowsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void scoresAreThoseOfTheWeightsByRows_data()
    {
        QTest::addColumn<std::uint32_t>("classes");
        for (const std::uint32_t classes : {2U, 8U, 9U, 24U, 31U, 32U, 33U, 70U}) {
            QTest::addRow("%u classes", classes) << classes;
        }
    }

    void scoresAreThoseOfTheWeightsByRows()
    {
        QFETCH(const std::uint32_t, classes);
        const features::CountMatrix matrix = matrixOf(6);
        const classify::TrainingSet set = setOf(matrix, classes);
        classify::DenseRows weights(set);
        std::vector<float> delta(weights.stride());
        features::FeatureVector placed;
        for (std::uint32_t i = 0; i < set.size(); ++i) {
            for (std::uint32_t c = 0; c < classes; ++c) {
                delta[c] = static_cast<float>((i + 2 * c) % 7) - 3.0F;
            }
            set.placedVector(i, placed);
            weights.add(placed, delta.data());
        }

        const classify::LinearWeights byRows = weights.byRows();
        features::FeatureVector ticket;
        set.vector(1, ticket);
        set.placedVector(1, placed);
        std::vector<float> scores(weights.stride());
        weights.scores(placed, scores.data());

        for (std::uint32_t c = 0; c < classes; ++c) {
            double expected = byRows.bias[c];
            for (std::size_t i = 0; i < ticket.rows.size(); ++i) {
                expected += ticket.values[i] * byRows.weights[ticket.rows[i] * classes + c];
            }
            QVERIFY(std::abs(expected - scores[c]) < 1e-4);
        }
    }

    void aFeatureOfNoTicketWeighsNothing()
    {
        const features::CountMatrix matrix = matrixOf(6);
        const classify::TrainingSet set = setOf(matrix, 3);
        classify::DenseRows weights(set);
        const std::vector<float> delta(weights.stride(), 1.0F);
        features::FeatureVector placed;
        set.placedVector(0, placed);
        weights.add(placed, delta.data());

        const classify::LinearWeights byRows = weights.byRows();

        QCOMPARE(byRows.bias, std::vector<float>(3, 1.0F));
        QVERIFY(byRows.weights[0] > 0);
        QCOMPARE(byRows.weights[(kTerms - 1) * 3], 0.0F);
    }
};

QTEST_GUILESS_MAIN(DenseRowsTest)
#include "dense_rows_test.moc"
