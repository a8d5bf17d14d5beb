// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insight/trial_plot.h"

#include "core/insight/axis_ticks.h"

#include <QTest>
#include <QXmlStreamReader>

#include <algorithm>
#include <cmath>

using namespace firstline;
using namespace Qt::StringLiterals;

namespace {

TuningReport reportOf(int trials)
{
    TuningReport report;
    report.task = Task::Category;
    report.algorithm = u"logistic"_s;
    report.folds = 5;
    report.n = 800;
    report.parameters = {{u"c"_s, 0.03, 1000, 3, true, false},
                         {u"balance <b>"_s, 0, 1, 1, false, false}};
    report.fallback = {0, {{u"c"_s, 3.0}, {u"balance <b>"_s, 1.0}}, 0.80, 0.82, 0.5, 1};
    for (int i = 1; i <= trials; ++i) {
        report.trials.push_back({i,
                                 {{u"c"_s, 0.1 * i}, {u"balance <b>"_s, 1.0 / i}},
                                 0.7 + 0.15 * i / trials,
                                 0.8,
                                 0.5,
                                 1});
    }
    return report;
}

/// How often each element class occurs; empty when the document is not well-formed.
QMap<QString, int> classes(const QByteArray &svg)
{
    QMap<QString, int> counts;
    QXmlStreamReader reader(svg);
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::StartElement) {
            ++counts[reader.name().toString() + u'.'
                     + reader.attributes().value(u"class"_s).toString()];
        }
    }
    return reader.hasError() ? QMap<QString, int>() : counts;
}

} // namespace

class TrialPlotTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPanelShowsEveryTrialTheBestAndTheDefault_data()
    {
        QTest::addColumn<int>("trials");
        QTest::newRow("one") << 1;
        QTest::newRow("many") << 40;
    }

    void everyPanelShowsEveryTrialTheBestAndTheDefault()
    {
        QFETCH(const int, trials);

        const auto found = classes(insight::trialPlot(reportOf(trials)));

        constexpr int kPanels = 3;
        QCOMPARE(found[u"circle.trial"_s] + found[u"path.trial"_s], kPanels * trials);
        QCOMPARE(found[u"circle.best"_s], kPanels);
        QCOMPARE(found[u"line.default"_s], kPanels);
    }

    void equalScoresCanBeDrawn()
    {
        TuningReport report = reportOf(5);
        for (Trial &trial : report.trials) {
            trial.macroF1 = report.fallback.macroF1;
        }

        const QByteArray svg = insight::trialPlot(report);

        QCOMPARE(classes(svg)[u"circle.best"_s], 3);
        QVERIFY(!svg.contains("nan") && !svg.contains("inf"));
    }

    void aTrialFarBelowLiesOnTheEdge()
    {
        TuningReport report = reportOf(20);
        report.trials.front().macroF1 = 0.01;

        QVERIFY(classes(insight::trialPlot(report))[u"path.trial"_s] >= 3);
    }

    void thePictureFollowsLightAndDarkAndNeedsNoOtherFile()
    {
        const QByteArray page = insight::trialPlotPage(reportOf(5));

        QVERIFY(page.contains("prefers-color-scheme:dark"));
        QVERIFY(page.startsWith("<!DOCTYPE html>"));
        QVERIFY(!page.contains("href=") && !page.contains("src="));
        QVERIFY(!page.contains("balance <b>"));
    }

    void ticksAreRoundAndInside()
    {
        const std::vector<double> ticks = insight::roundTicks({0.78, 0.86}, 4);
        const std::vector<double> expected{0.78, 0.8, 0.82, 0.84, 0.86};
        QCOMPARE(ticks.size(), expected.size());
        for (std::size_t i = 0; i < ticks.size(); ++i) {
            QVERIFY(std::abs(ticks[i] - expected[i]) < 1e-12);
        }
        QCOMPARE(insight::decadeTicks({0.03, 1000}, 6),
                 (std::vector<double>{0.1, 1, 10, 100, 1000}));
        QCOMPARE(insight::decadeTicks({0.3, 3}, 6), (std::vector<double>{0.5, 1, 2}));
    }
};

QTEST_GUILESS_MAIN(TrialPlotTest)
#include "trial_plot_test.moc"
