// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/calibration.h"

#include "core/base/random_source.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace firstline;

namespace {

/// Tickets whose true probabilities are softmax(scores / sharpness).
classify::ScoredTickets tooSureScores(double sharpness)
{
    RandomSource random(3);
    classify::ScoredTickets tickets;
    tickets.classes = 3;
    for (int i = 0; i < 3000; ++i) {
        std::array<double, 3> logits{};
        double total = 0;
        for (double &logit : logits) {
            logit = 4 * random.uniform() - 2;
            total += std::exp(logit);
        }
        double rest = random.uniform() * total;
        std::uint32_t label = 0;
        while (label < 2 && rest > std::exp(logits.at(label))) {
            rest -= std::exp(logits.at(label++));
        }
        for (const double logit : logits) {
            tickets.scores.push_back(static_cast<float>(sharpness * logit));
        }
        tickets.labels.push_back(label);
    }
    return tickets;
}

} // namespace

class CalibrationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheTemperatureThatScoresWereMadeWith_data()
    {
        QTest::addColumn<double>("sharpness");
        QTest::newRow("far too sure") << 10.0;
        QTest::newRow("right as they are") << 1.0;
        QTest::newRow("not sure enough") << 0.02;
    }

    void findsTheTemperatureThatScoresWereMadeWith()
    {
        QFETCH(const double, sharpness);
        const classify::ScoredTickets tickets = tooSureScores(sharpness);

        const auto calibration = classify::Calibration::fit(tickets);

        const std::vector<float> scores{static_cast<float>(sharpness), 0.0F, 0.0F};
        const double found = calibration.probabilities(scores).front();
        const double expected = std::exp(1.0) / (std::exp(1.0) + 2);
        QVERIFY2(std::abs(found - expected) < 0.04, qPrintable(QString::number(found)));
    }

    void probabilitiesAddUpToOne()
    {
        const std::vector<float> scores{1000.0F, -1000.0F, 3.0F};

        const std::vector<double> p = classify::Calibration(3).probabilities(scores);

        QCOMPARE(std::accumulate(p.begin(), p.end(), 0.0), 1.0);
    }

    void aSingleTicketGivesFiniteProbabilities()
    {
        const classify::ScoredTickets tickets{2, {0.5F, -0.5F}, {0}};

        const std::vector<double> p =
            classify::Calibration::fit(tickets).probabilities(tickets.of(0));

        QVERIFY(std::all_of(p.begin(), p.end(), [](double v) { return std::isfinite(v); }));
    }

    void loadsWhatItSaved()
    {
        const auto calibration = classify::Calibration::fit(tooSureScores(3));
        ByteWriter writer;
        calibration.save(writer);
        ByteReader reader(writer.bytes());
        classify::Calibration loaded;

        QVERIFY(loaded.load(reader, 3));

        const std::vector<float> scores{1.0F, 2.0F, -1.0F};
        QCOMPARE(loaded.probabilities(scores), calibration.probabilities(scores));
    }

    void refusesAnotherNumberOfClasses()
    {
        ByteWriter writer;
        classify::Calibration(3).save(writer);
        ByteReader reader(writer.bytes());
        classify::Calibration loaded;

        QVERIFY(!loaded.load(reader, 4));
    }
};

QTEST_GUILESS_MAIN(CalibrationTest)
#include "calibration_test.moc"
