// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/confusion_map.h"

#include "ui/charts/evaluation_charts.h"
#include "ui/support/theme.h"

#include <QTest>

#include <cmath>
#include <numeric>

namespace firstline::ui {

using namespace Qt::StringLiterals;

namespace {

/// `labels` labels; the label i has i + 1 right answers and one that says the first label.
EvaluationReport stairs(int labels)
{
    EvaluationReport report;
    report.task = Task::Category;
    const auto count = static_cast<std::size_t>(labels);
    report.confusion.counts.assign(count, std::vector<qint64>(count));
    for (std::size_t i = 0; i < count; ++i) {
        report.confusion.labels.push_back(u"label %1"_s.arg(i));
        report.confusion.counts[i][i] = static_cast<qint64>(i) + 1;
        report.confusion.counts[i][0] += 1;
        report.n += static_cast<qint64>(i) + 2;
    }
    return report;
}

double contrast(const QColor &a, const QColor &b)
{
    const auto luminance = [](const QColor &colour) {
        const auto linear = [](double part) {
            return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
        };
        return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF())
               + 0.0722 * linear(colour.blueF());
    };
    const double one = luminance(a) + 0.05;
    const double other = luminance(b) + 0.05;
    return std::max(one, other) / std::min(one, other);
}

} // namespace

class ConfusionMapTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rareLabelsAreFoldedAndNothingIsLost()
    {
        const EvaluationReport report = stairs(20);

        const FoldedConfusion folded = foldedConfusion(report, 12);

        QCOMPARE(folded.labels.size(), 12);
        QCOMPARE(folded.folded, 9);
        QCOMPARE(folded.labels.front(), u"label 19"_s);
        qint64 sum = 0;
        for (const auto &row : folded.counts) {
            sum = std::accumulate(row.begin(), row.end(), sum);
        }
        QCOMPARE(sum, report.n);
    }

    void fewLabelsAreAllShown()
    {
        const FoldedConfusion folded = foldedConfusion(stairs(12), 12);

        QCOMPARE(folded.folded, 0);
        QCOMPARE(folded.labels.size(), 12);
    }

    void theArrowKeysTellTheCells()
    {
        ConfusionMap map(u"map"_s, stairs(3));
        map.resize(400, 300);
        map.show();
        map.setFocus();
        QVERIFY(QTest::qWaitForWindowExposed(&map));

        QTest::keyClick(&map, Qt::Key_Down);
        QTest::keyClick(&map, Qt::Key_Right);
        QTest::keyClick(&map, Qt::Key_Right);
        QTest::keyClick(&map, Qt::Key_Right);

        // Most frequent first: row "label 1" (2 right, 1 wrong), column "label 0".
        QCOMPARE(map.accessibleDescription(),
                 u"label 1, model says label 0: 1 of 3 tickets, 33 %"_s);
    }

    void everyCellIsReadable()
    {
        for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
            const Theme theme(scheme);
            for (int share = 0; share <= 100; ++share) {
                const QColor ground = theme.heat(share / 100.0);
                QVERIFY(contrast(readableInk(ground), ground) >= 4.5);
            }
        }
    }

    void theThresholdTellsWhatIsAnswered()
    {
        EvaluationReport report;
        report.coverageCurve = {{0.25, 1.0, 0.9}, {0.5, 0.9, 0.7}, {1.0, 0.8, 0.3}};

        QCOMPARE(coverageAt(report, 0.6)->coverage, 0.5);
        QCOMPARE(coverageAt(report, 0.6)->accuracy, 0.9);
        QVERIFY(!coverageAt(report, 0.95));
        report.coverageCurve = {{0.5, 0.9}}; // of an older model
        QVERIFY(!coverageAt(report, 0.1));
    }

    void anEmptyReportSaysWhatItNeeds()
    {
        const Theme theme;
        for (const EvaluationReport &report : {EvaluationReport(), stairs(2)}) {
            QVERIFY(!reliabilityChart(report, theme).needs.isEmpty());
            QVERIFY(!coverageChart(report, 0.5, theme).needs.isEmpty());
        }
        QVERIFY(!confusionPicture(u"map"_s, EvaluationReport()).needs.isEmpty());
    }
};

} // namespace firstline::ui

QTEST_MAIN(firstline::ui::ConfusionMapTest)
#include "confusion_map_test.moc"
