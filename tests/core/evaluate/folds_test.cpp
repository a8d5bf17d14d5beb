// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/folds.h"

#include "core/base/random_source.h"

#include <QTest>

#include <algorithm>
#include <map>
#include <set>

using namespace firstline;

namespace {

using Folds = std::vector<std::uint32_t>;

/// 1,000 rows with labels from frequent to rare, a third of them in families of one to nine.
struct Rows
{
    std::vector<int> labels;
    std::vector<std::uint32_t> families;
};

Rows rows()
{
    RandomSource random(11);
    Rows result;
    while (result.labels.size() < 1'000) {
        const auto draw = random.below(16);
        const int label = draw < 8 ? 0 : draw < 12 ? 1 : draw < 14 ? 2 : 3;
        const std::size_t size = random.chance(0.1) ? 1 + random.below(9) : 1;
        const auto family = static_cast<std::uint32_t>(result.labels.size());
        for (std::size_t i = 0; i < size; ++i) {
            result.labels.push_back(label);
            result.families.push_back(family);
        }
    }
    return result;
}

std::size_t count(const Folds &folds, std::uint32_t fold)
{
    return static_cast<std::size_t>(std::ranges::count(folds, fold));
}

} // namespace

class FoldsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void familiesAreNeverSplit()
    {
        const Rows data = rows();

        const Folds folds = evaluate::stratifiedFolds(data.labels, data.families);

        std::map<std::uint32_t, std::set<std::uint32_t>> foldsOf;
        for (std::size_t i = 0; i < folds.size(); ++i) {
            foldsOf[data.families[i]].insert(folds[i]);
        }
        QVERIFY(std::ranges::all_of(foldsOf,
                                    [](const auto &entry) { return entry.second.size() == 1; }));
    }

    void foldsAndLabelsAreBalanced()
    {
        const Rows data = rows();

        const Folds folds = evaluate::stratifiedFolds(data.labels, data.families);

        for (std::uint32_t fold = 0; fold < 5; ++fold) {
            QVERIFY(std::abs(static_cast<double>(count(folds, fold))
                             - static_cast<double>(folds.size()) / 5)
                    <= 4);
            for (int label = 0; label < 4; ++label) {
                const auto all = std::ranges::count(data.labels, label);
                std::ptrdiff_t here = 0;
                for (std::size_t i = 0; i < folds.size(); ++i) {
                    here += folds[i] == fold && data.labels[i] == label ? 1 : 0;
                }
                QVERIFY(std::abs(static_cast<double>(here) - static_cast<double>(all) / 5) <= 2);
            }
        }
    }

    void withoutFamiliesEachRowIsItsOwn()
    {
        const std::vector<int> labels(10, 0);

        const Folds folds = evaluate::stratifiedFolds(labels, {});

        for (std::uint32_t fold = 0; fold < 5; ++fold) {
            QCOMPARE(count(folds, fold), 2U);
        }
    }

    void rareLabelsGoToDifferentFolds()
    {
        std::vector<int> labels(100, 0);
        labels[3] = labels[50] = labels[99] = 1;

        const Folds folds = evaluate::stratifiedFolds(labels, {});

        QCOMPARE((std::set{folds[3], folds[50], folds[99]}).size(), 3U);
        for (std::uint32_t fold = 0; fold < 5; ++fold) {
            QVERIFY(count(folds, fold) >= 19 && count(folds, fold) <= 21);
        }
    }

    void theSeedDecides()
    {
        const Rows data = rows();

        const Folds first = evaluate::stratifiedFolds(data.labels, data.families, {5, 1});

        QCOMPARE(evaluate::stratifiedFolds(data.labels, data.families, {5, 1}), first);
        QVERIFY(evaluate::stratifiedFolds(data.labels, data.families, {5, 2}) != first);
    }

    void oneFamilyOfAllRowsFillsOneFold()
    {
        const std::vector<int> labels{0, 1, 2, 0};
        const std::vector<std::uint32_t> families(4, 9);

        const Folds folds = evaluate::stratifiedFolds(labels, families, {3, 1});

        QCOMPARE(count(folds, folds.front()), 4U);
    }

    void noRowsGiveNoFolds() { QVERIFY(evaluate::stratifiedFolds({}, {}).empty()); }
};

QTEST_GUILESS_MAIN(FoldsTest)
#include "folds_test.moc"
