// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/learnability.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace firstline;
using namespace Qt::StringLiterals;

namespace {

using Numbers = std::vector<std::uint32_t>;

/// Rows whose answers are right with the given chance, else any label.
struct Rows
{
    Numbers truth;
    Numbers answers;

    Rows(std::size_t count, std::uint32_t labels, double right)
    {
        RandomSource random(7);
        for (std::size_t i = 0; i < count; ++i) {
            truth.push_back(static_cast<std::uint32_t>(random.below(labels)));
            answers.push_back(random.chance(right)
                                  ? truth.back()
                                  : static_cast<std::uint32_t>(random.below(labels)));
        }
    }

    /// Each row several times, as copies in one family.
    [[nodiscard]] Rows copied(std::size_t times, Numbers &families) const
    {
        Rows all(0, 2, 0);
        for (std::size_t i = 0; i < truth.size(); ++i) {
            all.truth.insert(all.truth.end(), times, truth[i]);
            all.answers.insert(all.answers.end(), times, answers[i]);
            families.insert(families.end(), times, static_cast<std::uint32_t>(i));
        }
        return all;
    }
};

} // namespace

class LearnabilityTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void twoLabelsHaveTheTextbookCorrelation()
    {
        const Numbers truth{1, 1, 1, 1, 1, 1, 0, 0, 0, 0};
        const Numbers answers{1, 1, 1, 1, 0, 0, 0, 0, 0, 1};

        const double mcc = evaluate::matthews({truth, answers, {}, 2});

        QVERIFY(std::abs(mcc - (4 * 3 - 1 * 2) / std::sqrt(5.0 * 6 * 4 * 5)) < 1e-12);
    }

    void perfectAnswersHaveOneAndASingleAnswerHasNone()
    {
        const Numbers truth{0, 1, 2, 0, 1, 2};
        const Numbers always(6, 1);

        QCOMPARE(evaluate::matthews({truth, truth, {}, 3}), 1.0);
        QCOMPARE(evaluate::matthews({truth, always, {}, 3}), 0.0);
        QCOMPARE(evaluate::matthews({{}, {}, {}, 3}), 0.0);
    }

    void copiesCountOnce()
    {
        const Rows single(200, 2, 0.0);
        Numbers families;
        const Rows copies = single.copied(5, families);

        const double rows = evaluate::effectiveRows({copies.truth, copies.answers, families, 2});

        QVERIFY2(std::abs(rows - 200) < 5, qPrintable(QString::number(rows)));
        QCOMPARE(evaluate::effectiveRows({single.truth, single.answers, {}, 2}), 200.0);
    }

    void identicalTextsWithLabelsOfTheirOwnCountInFull()
    {
        Rows rows(1'000, 3, 0.0);
        Numbers families;
        for (std::uint32_t i = 0; i < 1'000; ++i) {
            families.push_back(i / 5);
            rows.answers[i] = rows.answers[i / 5 * 5];
        }

        const double effective = evaluate::effectiveRows({rows.truth, rows.answers, families, 3});

        QVERIFY2(effective > 800, qPrintable(QString::number(effective)));
    }

    void verdictsFollowEvidenceAndSize_data()
    {
        QTest::addColumn<int>("rows");
        QTest::addColumn<double>("right");
        QTest::addColumn<LearnabilityVerdict>("verdict");
        QTest::newRow("chance") << 2'000 << 0.0 << LearnabilityVerdict::NotPredictable;
        QTest::newRow("chance on few") << 60 << 0.0 << LearnabilityVerdict::NotEnoughEvidence;
        QTest::newRow("perfect on a handful") << 8 << 1.0 << LearnabilityVerdict::NotEnoughEvidence;
        QTest::newRow("perfect on some") << 40 << 1.0 << LearnabilityVerdict::Weak;
        QTest::newRow("faint") << 2'000 << 0.12 << LearnabilityVerdict::Weak;
        QTest::newRow("clear") << 2'000 << 0.5 << LearnabilityVerdict::Normal;
        QTest::newRow("certain but of no use") << 25'000 << 0.07 << LearnabilityVerdict::Weak;
    }

    void verdictsFollowEvidenceAndSize()
    {
        QFETCH(int, rows);
        QFETCH(double, right);
        QFETCH(LearnabilityVerdict, verdict);
        const Rows made(static_cast<std::size_t>(rows), 2, right);

        const auto report =
            evaluate::learnability({made.truth, made.answers, {}, 2}, RandomSource(1));

        QCOMPARE(report.verdict, verdict);
        QVERIFY(report.mccInterval.low <= report.mcc && report.mcc <= report.mccInterval.high);
    }

    void labelsInTooFewFamiliesAreNoEvidence()
    {
        Numbers truth;
        Numbers families;
        for (std::uint32_t i = 0; i < 400; ++i) {
            truth.push_back(i % 2);
            families.push_back(i % 8); // four texts a label, fifty copies each
        }

        const auto report = evaluate::learnability({truth, truth, families, 2}, RandomSource(1));

        QCOMPARE(report.usableLabels, 0);
        QCOMPARE(report.verdict, LearnabilityVerdict::NotEnoughEvidence);
    }

    void whatPermutedLabelsReachAsWellIsChance()
    {
        const Rows made(2'000, 2, 0.12);
        auto report = evaluate::learnability({made.truth, made.answers, {}, 2}, RandomSource(1));
        QCOMPARE(report.verdict, LearnabilityVerdict::Weak);

        evaluate::compare(report, std::vector<double>{-4, 5, -2, 3, 6, -5, 4, -3}, 1'000);

        QCOMPARE(report.verdict, LearnabilityVerdict::NotPredictable);
        QVERIFY(report.permuted->mcc.low < 0 && report.permuted->mcc.high > report.mcc);
    }

    void permutedLabelsKeepCountsAndCopies()
    {
        Numbers labels;
        Numbers families;
        for (std::uint32_t family = 0; family < 300; ++family) {
            const std::uint32_t size = family % 3 == 0 ? 4 : 1;
            labels.insert(labels.end(), size, family % 5);
            families.insert(families.end(), size, family);
        }

        const Numbers permuted = evaluate::permutedLabels(labels, families, RandomSource(3));

        QVERIFY(permuted != labels);
        QVERIFY(std::is_permutation(permuted.begin(), permuted.end(), labels.begin()));
        for (std::size_t i = 1; i < labels.size(); ++i) {
            QVERIFY(families[i] != families[i - 1] || permuted[i] == permuted[i - 1]);
        }
    }
};

QTEST_GUILESS_MAIN(LearnabilityTest)
#include "learnability_test.moc"
