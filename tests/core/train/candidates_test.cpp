// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/candidates.h"

#include "core/classify/algorithms.h"

#include <QSet>
#include <QTest>

using namespace firstline;
using namespace Qt::StringLiterals;
using train::Candidate;

class CandidatesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allCanBeTrainedAndAreDifferent();
    void moreWorkLeavesFewerButNeverNone();
    void aCostlyPredictionLeavesTheCheapest();
    void aNameSaysTheValues();
};

void CandidatesTest::allCanBeTrainedAndAreDifferent()
{
    const std::vector<Candidate> all = train::autoCandidates(100'000, 1000, 5);
    QSet<QString> names;
    for (const Candidate &candidate : all) {
        QVERIFY2(classify::makeTrainer(candidate.algorithm, candidate.values),
                 qPrintable(candidate.name()));
        names.insert(candidate.name());
    }
    QCOMPARE(static_cast<std::size_t>(names.size()), all.size());
}

void CandidatesTest::moreWorkLeavesFewerButNeverNone()
{
    std::size_t before = train::autoCandidates(1000, 10, 2).size();
    QVERIFY(before > 2);
    for (std::size_t counts = 10'000; counts <= 100'000'000'000; counts *= 10) {
        const std::size_t now = train::autoCandidates(counts, counts / 100, 10).size();
        QVERIFY(now >= 1 && now <= before);
        before = now;
    }
    QCOMPARE(before, std::size_t{1});
}

void CandidatesTest::aCostlyPredictionLeavesTheCheapest()
{
    QCOMPARE(train::autoCandidates(100'000, 10, 200).size(), std::size_t{1});
}

void CandidatesTest::aNameSaysTheValues()
{
    QCOMPARE((Candidate{u"linear-svm"_s, {{u"c"_s, 0.25}}}).name(), u"linear-svm c=0.25"_s);
    QCOMPARE((Candidate{u"logistic"_s, {}}).name(), u"logistic"_s);
}

QTEST_GUILESS_MAIN(CandidatesTest)
#include "candidates_test.moc"
