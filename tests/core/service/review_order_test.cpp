// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/review_order.h"

#include <QTest>

using namespace firstline;
using namespace Qt::StringLiterals;

namespace {

/// Six texts of two kinds and one unlike all, all as doubtful.
std::vector<ReviewCandidate> mixedCandidates()
{
    return {{0.9, u"parcel lost tracking says delivered"_s},
            {0.9, u"parcel lost tracking says returned"_s},
            {0.9, u"parcel lost tracking says nothing"_s},
            {0.9, u"invoice wrong tax number printed"_s},
            {0.9, u"invoice wrong tax amount printed"_s},
            {0.9, u"invoice wrong tax name printed"_s},
            {0.9, u"zygomorphic quokka waltzes beneath"_s}};
}

} // namespace

class ReviewOrderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCandidateHasItsPlaceOnce()
    {
        const std::vector<ReviewCandidate> candidates = mixedCandidates();

        std::vector<UsefulCandidate> order = mostUsefulFirst(candidates);

        std::sort(order.begin(), order.end(), [](const auto &a, const auto &b) {
            return a.index < b.index;
        });
        QCOMPARE(order.size(), candidates.size());
        for (std::size_t i = 0; i < order.size(); ++i) {
            QCOMPARE(order[i].index, i);
        }
    }

    void theLessSureOfTwoAlikeComesFirst()
    {
        const std::vector<ReviewCandidate> candidates{
            {0.5, u"parcel lost"_s}, {0.9, u"parcel lost"_s}, {0.7, u"invoice wrong"_s}};

        QCOMPARE(mostUsefulFirst(candidates).front().index, std::size_t(1));
    }

    void theHeadIsSpreadOverDifferentTexts()
    {
        const std::vector<UsefulCandidate> order = mostUsefulFirst(mixedCandidates());

        const bool isFirstParcel = order[0].index < 3;
        const bool isSecondParcel = order[1].index < 3;
        QVERIFY(isFirstParcel != isSecondParcel);
    }

    void aTextUnlikeAllTeachesLeast()
    {
        const std::vector<ReviewCandidate> candidates = mixedCandidates();
        const std::vector<UsefulCandidate> order = mostUsefulFirst(candidates);

        QVERIFY(order[0].index != 6);
        QVERIFY(order[1].index != 6);
    }

    void gainsFallAlongTheOrder()
    {
        const std::vector<UsefulCandidate> order = mostUsefulFirst(mixedCandidates());

        for (std::size_t i = 1; i < order.size(); ++i) {
            QVERIFY(order[i].gain <= order[i - 1].gain);
        }
    }

    void nothingGivesNothing() { QVERIFY(mostUsefulFirst({}).empty()); }
};

QTEST_GUILESS_MAIN(ReviewOrderTest)
#include "review_order_test.moc"
