// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/evaluation_charts.h"

#include "ui/charts/axes.h"
#include "ui/charts/confusion_map.h"
#include "ui/models/confusion_pairs_model.h"
#include "ui/support/label_text.h"

#include <QCoreApplication>
#include <QCursor>
#include <QLineSeries>
#include <QLocale>
#include <QPen>
#include <QScatterSeries>
#include <QStandardItemModel>
#include <QToolTip>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace firstline::ui {

namespace {

constexpr qreal kMarkSize = 9;

struct ChartText
{
    Q_DECLARE_TR_FUNCTIONS(EvaluationCharts)
};

ChartContent missing(const EvaluationReport &report)
{
    ChartContent content;
    content.needs = report.n == 0
                        ? ChartText::tr("This chart needs tickets with a label.")
                        : ChartText::tr("This model was measured without it. Train it anew.");
    return content;
}

std::unique_ptr<QAbstractItemModel> table(const QStringList &header, const QList<QStringList> &rows)
{
    auto model = std::make_unique<QStandardItemModel>();
    model->setHorizontalHeaderLabels(header);
    for (const QStringList &row : rows) {
        QList<QStandardItem *> items;
        for (const QString &text : row) {
            items.append(new QStandardItem(text));
            items.back()->setTextAlignment(Qt::AlignVCenter | Qt::AlignRight);
        }
        model->appendRow(items);
    }
    return model;
}

/// The multiple of 20 below the smallest value, in percent.
int axisStart(double smallest)
{
    return std::clamp(static_cast<int>(smallest * 5) * 20, 0, 80);
}

QLineSeries *line(QChart &chart, const QPen &pen)
{
    auto *series = new QLineSeries;
    series->setPen(pen);
    chart.addSeries(series);
    return series;
}

/// Points that tell `texts` when the pointer is over them.
QScatterSeries *points(QChart &chart, const QStringList &texts, const Theme &theme)
{
    auto *series = new QScatterSeries;
    series->setMarkerSize(kMarkSize);
    series->setColor(theme.colour(Colour::Series1));
    series->setBorderColor(theme.colour(Colour::Surface));
    chart.addSeries(series);
    QObject::connect(
        series, &QXYSeries::hovered, series, [series, texts](const QPointF &at, bool isOver) {
            const QList<QPointF> all = series->points();
            const auto nearest = std::ranges::min_element(
                all, {}, [&](const QPointF &point) { return (point - at).manhattanLength(); });
            if (isOver && nearest != all.end()) {
                QToolTip::showText(QCursor::pos(), texts.value(nearest - all.begin()));
            } else {
                QToolTip::hideText();
            }
        });
    return series;
}

QPen dashed(const Theme &theme, Colour colour)
{
    return QPen(theme.colour(colour), 1.5, Qt::DashLine);
}

} // namespace

ChartContent confusionPicture(const QString &objectName, const EvaluationReport &report)
{
    if (report.n == 0 || report.confusion.counts.empty()) {
        return missing(report);
    }
    ChartContent content;
    content.picture = std::make_unique<ConfusionMap>(objectName, report);
    content.table = std::make_unique<ConfusionPairsModel>(report);
    content.headline =
        ChartText::tr("%1 of %Ln ticket(s) are answered right", nullptr, static_cast<int>(report.n))
            .arg(finePercentText(report.accuracy));
    return content;
}

ChartContent reliabilityChart(const EvaluationReport &report, const Theme &theme)
{
    if (report.reliability.empty()) {
        return missing(report);
    }
    ChartContent content;
    content.chart = bareChart(theme);
    QLineSeries *perfect = line(*content.chart, dashed(theme, Colour::Neutral));
    QLineSeries *observed = line(*content.chart, QPen(theme.colour(Colour::Series1), 2));
    double smallest = 1;
    QStringList texts;
    QList<QStringList> rows;
    const QLocale locale;
    for (const ReliabilityBin &bin : report.reliability) {
        observed->append(bin.confidence * 100, bin.accuracy * 100);
        smallest = std::min({smallest, bin.confidence, bin.accuracy});
        texts.append(
            ChartText::tr("Stated %1, right %2, %Ln ticket(s)", nullptr, static_cast<int>(bin.n))
                .arg(finePercentText(bin.confidence), finePercentText(bin.accuracy)));
        rows.append({finePercentText(bin.confidence),
                     finePercentText(bin.accuracy),
                     locale.toString(bin.n)});
    }
    points(*content.chart, texts, theme)->append(observed->points());
    const int start = axisStart(smallest);
    perfect->append(start, start);
    perfect->append(100, 100);
    addPercentAxis(
        *content.chart, {Qt::AlignBottom, start, ChartText::tr("stated probability")}, theme);
    addPercentAxis(*content.chart, {Qt::AlignLeft, start, ChartText::tr("right")}, theme);
    content.table = table({ChartText::tr("Stated probability"),
                           ChartText::tr("Right", "share of right answers"),
                           ChartText::tr("Tickets")},
                          rows);
    content.headline = ChartText::tr("Stated and observed differ by %1 on average")
                           .arg(finePercentText(report.ece));
    return content;
}

std::optional<CoveragePoint> coverageAt(const EvaluationReport &report, double threshold)
{
    std::optional<CoveragePoint> found;
    for (const CoveragePoint &point : report.coverageCurve) {
        if (!point.confidence) {
            return std::nullopt;
        }
        if (*point.confidence < threshold) {
            break;
        }
        found = point;
    }
    return found;
}

ChartContent coverageChart(const EvaluationReport &report,
                           std::optional<double> reviewThreshold,
                           const Theme &theme)
{
    if (report.coverageCurve.empty()) {
        return missing(report);
    }
    ChartContent content;
    content.chart = bareChart(theme);
    QLineSeries *curve = line(*content.chart, QPen(theme.colour(Colour::Series1), 2));
    double smallest = 1;
    QStringList texts;
    QList<QStringList> rows;
    for (const CoveragePoint &point : report.coverageCurve) {
        curve->append(point.coverage * 100, point.accuracy * 100);
        smallest = std::min(smallest, point.accuracy);
        texts.append(ChartText::tr("The surest %1: %2 right")
                         .arg(percentText(point.coverage), finePercentText(point.accuracy)));
        rows.append({percentText(point.coverage),
                     finePercentText(point.accuracy),
                     point.confidence ? finePercentText(*point.confidence) : u"–"_s});
    }
    points(*content.chart, texts, theme)->append(curve->points());
    const int start = axisStart(smallest);
    const CoveragePoint &all = report.coverageCurve.back();
    content.headline =
        ChartText::tr("%1 right when all are answered").arg(finePercentText(all.accuracy));
    const auto answered =
        reviewThreshold ? coverageAt(report, *reviewThreshold) : std::optional<CoveragePoint>();
    if (answered) {
        QLineSeries *threshold = line(*content.chart, dashed(theme, Colour::Series2));
        threshold->append(answered->coverage * 100, start);
        threshold->append(answered->coverage * 100, 100);
        content.headline =
            ChartText::tr("%1 right among the %2 that need no review")
                .arg(finePercentText(answered->accuracy), percentText(answered->coverage));
    }
    addPercentAxis(*content.chart, {Qt::AlignBottom, 0, ChartText::tr("answered")}, theme);
    addPercentAxis(*content.chart, {Qt::AlignLeft, start, ChartText::tr("right")}, theme);
    content.table = table({ChartText::tr("Answered"),
                           ChartText::tr("Right", "share of right answers"),
                           ChartText::tr("From probability")},
                          rows);
    return content;
}

} // namespace firstline::ui
