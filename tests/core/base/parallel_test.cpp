// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/parallel.h"

#include <QTest>
#include <QThreadPool>

#include <atomic>
#include <numeric>
#include <vector>

using namespace firstline;

class ParallelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyIndexIsVisitedOnce_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<int>("threads");
        QTest::newRow("nothing to do") << 0 << 4;
        QTest::newRow("one") << 1 << 4;
        QTest::newRow("more than threads") << 1'000 << 4;
        QTest::newRow("one thread") << 100 << 1;
    }

    void everyIndexIsVisitedOnce()
    {
        QFETCH(int, count);
        QFETCH(int, threads);
        QThreadPool &pool = *QThreadPool::globalInstance();
        const int before = pool.maxThreadCount();
        pool.setMaxThreadCount(threads);
        std::vector<std::atomic<int>> visits(static_cast<std::size_t>(count));

        parallelFor(visits.size(), [&](std::size_t i) { ++visits[i]; });
        pool.setMaxThreadCount(before);

        for (const auto &visit : visits) {
            QCOMPARE(visit.load(), 1);
        }
    }

    void callsMayNest()
    {
        std::atomic<int> visits{0};

        parallelFor(8, [&](std::size_t) { parallelFor(8, [&](std::size_t) { ++visits; }); });

        QCOMPARE(visits.load(), 64);
    }
};

QTEST_GUILESS_MAIN(ParallelTest)
#include "parallel_test.moc"
