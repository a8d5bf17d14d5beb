// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/tuning_service.h"

#include "core/base/atomic_file.h"
#include "core/service/json.h"
#include "tests/support/learnable_tickets.h"

#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

#include <algorithm>

using namespace firstline;
using namespace Qt::StringLiterals;

namespace {

constexpr int kTrials = 6;

TuningRequest requestFor(SearchMethod method, const QString &file = {})
{
    TuningRequest request;
    request.algorithm = u"naive-bayes"_s;
    request.search = method;
    request.trials = kTrials;
    request.folds = 3;
    request.file = file;
    return request;
}

/// Few tickets of many words: how far to trust a word decides.
const std::vector<Ticket> &tickets()
{
    static const std::vector<Ticket> all = test::learnableTickets(90);
    return all;
}

/// The report without what the clock says and how often the search was interrupted.
QJsonObject timeless(const TuningReport &report)
{
    TuningReport result = report;
    result.resumed = 0;
    result.fallback.seconds = 0;
    for (Trial &trial : result.trials) {
        trial.seconds = 0;
    }
    return toJson(result);
}

/// Runs a search that is cancelled when `count` trials are done.
Result<Tuning> stoppedAfter(int count, const TuningRequest &request)
{
    CancellationToken token;
    const Progress stopper = [&](const ProgressUpdate &update) {
        if (update.step == "trials" && update.done == count) {
            token.cancel();
        }
    };
    return TuningService().tune(tickets(), request, stopper, token);
}

} // namespace

class TuningServiceTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }

private Q_SLOTS:
    void everySearchGoesOnAsIfItHadNeverStopped_data()
    {
        QTest::addColumn<SearchMethod>("method");
        QTest::newRow("grid") << SearchMethod::Grid;
        QTest::newRow("random") << SearchMethod::Random;
        QTest::newRow("global") << SearchMethod::Global;
    }

    void everySearchGoesOnAsIfItHadNeverStopped()
    {
        QFETCH(const SearchMethod, method);
        const TuningRequest request =
            requestFor(method, path(QString::fromLatin1(QTest::currentDataTag())));
        const auto whole = TuningService().tune(tickets(), requestFor(method));

        const auto stopped = stoppedAfter(3, request);
        const auto resumed = TuningService().tune(tickets(), request);
        const auto again = TuningService().tune(tickets(), request);

        QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
        QCOMPARE(resumed->report.resumed, 4);
        QCOMPARE(again->report.resumed, kTrials + 1);
        QCOMPARE(timeless(resumed->report), timeless(whole->report));
        QCOMPARE(timeless(again->report), timeless(whole->report));
    }

    void moreTrialsGoOnBehindTheFirst()
    {
        TuningRequest request = requestFor(SearchMethod::Random, path(u"more.jsonl"_s));
        const auto few = TuningService().tune(tickets(), request);
        request.trials = kTrials + 2;

        const auto more = TuningService().tune(tickets(), request);

        QCOMPARE(more->report.resumed, kTrials + 1);
        QCOMPARE(more->report.trials.size(), std::size_t{kTrials + 2});
        QCOMPARE(more->report.trials[2].values, few->report.trials[2].values);
    }

    void theResultDoesNotDependOnTheNumberOfThreads()
    {
        QThreadPool *const pool = QThreadPool::globalInstance();
        const int threads = pool->maxThreadCount();

        pool->setMaxThreadCount(1);
        const auto one = TuningService().tune(tickets(), requestFor(SearchMethod::Global));
        pool->setMaxThreadCount(4);
        const auto four = TuningService().tune(tickets(), requestFor(SearchMethod::Global));
        pool->setMaxThreadCount(threads);

        QCOMPARE(timeless(one->report), timeless(four->report));
    }

    void theBestIsTheFirstWithTheHighestScore()
    {
        const TuningReport report =
            TuningService().tune(tickets(), requestFor(SearchMethod::Grid))->report;

        QVERIFY(report.best().macroF1 >= report.fallback.macroF1);
        for (const Trial &trial : report.trials) {
            QVERIFY(trial.macroF1 <= report.best().macroF1);
            QVERIFY(trial.number >= report.best().number || trial.macroF1 < report.best().macroF1);
        }
    }

    void theHeldOutFifthAndTheMajorityStandBesideTheBest()
    {
        TuningRequest request = requestFor(SearchMethod::Grid);
        request.algorithm = u"logistic"_s;
        request.trials = 4;

        const auto outcome = TuningService().tune(test::learnableTickets(260), request);

        QVERIFY(outcome);
        const TuningReport &report = outcome->report;
        QVERIFY(report.heldOut.n > 0);
        QVERIFY(report.heldOut.best.interval.low <= report.heldOut.best.macroF1);
        QVERIFY(report.majorityMacroF1 < report.best().macroF1);
    }

    void filesOfOtherSearchesAreRefused_data()
    {
        QTest::addColumn<int>("change");
        QTest::addColumn<QString>("named");
        QTest::newRow("other tickets") << 0 << u"data_hash"_s;
        QTest::newRow("another seed") << 1 << u"seed is \"1\" there and \"2\" here"_s;
        QTest::newRow("another algorithm") << 2 << u"algorithm"_s;
        QTest::newRow("other folds") << 3 << u"folds is 3 there and 4 here"_s;
    }

    void filesOfOtherSearchesAreRefused()
    {
        QFETCH(const int, change);
        QFETCH(const QString, named);
        TuningRequest request = requestFor(SearchMethod::Random, path(u"other.jsonl"_s));
        request.trials = 1;
        QVERIFY(TuningService().tune(tickets(), request));
        const QByteArray before = readFile(request.file).value();
        request.seed = change == 1 ? 2 : 1;
        request.algorithm = change == 2 ? u"logistic"_s : request.algorithm;
        request.folds = change == 3 ? 4 : 3;

        const auto refused =
            TuningService().tune(change == 0 ? test::learnableTickets(60, 5) : tickets(), request);

        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Conflict);
        QVERIFY2(refused.error().detail.contains(named), qPrintable(refused.error().detail));
        QVERIFY(refused.error().detail.contains(u"--restart"_s));
        QCOMPARE(readFile(request.file).value(), before);
    }

    void aDamagedFileIsRefusedAndCanBeBegunAnew()
    {
        TuningRequest request = requestFor(SearchMethod::Random, path(u"damaged.jsonl"_s));
        request.trials = 2;
        const auto whole = TuningService().tune(tickets(), request);
        QVERIFY(writeFile(request.file, readFile(request.file)->chopped(20)));

        const auto refused = TuningService().tune(tickets(), request);
        request.resume = Resume::No;
        const auto anew = TuningService().tune(tickets(), request);

        QCOMPARE(refused.error().code, ErrorCode::Corrupt);
        QVERIFY(refused.error().detail.contains(u"line 4"_s));
        QCOMPARE(anew->report.resumed, 0);
        QCOMPARE(timeless(anew->report), timeless(whole->report));
    }

    void someOtherFileIsLeftAlone()
    {
        TuningRequest request = requestFor(SearchMethod::Random, path(u"notes.txt"_s));
        request.resume = Resume::No;
        QVERIFY(writeFile(request.file, "my notes\n"));

        const auto refused = TuningService().tune(tickets(), request);

        QCOMPARE(refused.error().code, ErrorCode::InvalidInput);
        QCOMPARE(readFile(request.file).value(), QByteArray("my notes\n"));
    }

    void oddRequestsAreRefused_data()
    {
        QTest::addColumn<QString>("algorithm");
        QTest::addColumn<int>("trials");
        QTest::addColumn<int>("folds");
        QTest::newRow("unknown algorithm") << u"magic"_s << 5 << 5;
        QTest::newRow("no trials") << u"logistic"_s << 0 << 5;
        QTest::newRow("one fold") << u"logistic"_s << 5 << 1;
    }

    void oddRequestsAreRefused()
    {
        QFETCH(const QString, algorithm);
        QFETCH(const int, trials);
        QFETCH(const int, folds);
        TuningRequest request = requestFor(SearchMethod::Random);
        request.algorithm = algorithm;
        request.trials = trials;
        request.folds = folds;

        const auto refused = TuningService().tune(tickets(), request);

        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::InvalidInput);
    }

    void trialsAreNamedAfterDataAndSettings()
    {
        TuningRequest request = requestFor(SearchMethod::Global);
        request.folder = u"/x"_s;
        const QString name = TuningService::trialsFile(tickets(), request);
        request.seed = 2;

        QVERIFY2(name.startsWith(u"/x/category-naive-bayes-global-3-"_s), qPrintable(name));
        QVERIFY(TuningService::trialsFile(tickets(), request) != name);
    }
};

QTEST_GUILESS_MAIN(TuningServiceTest)
#include "tuning_service_test.moc"
