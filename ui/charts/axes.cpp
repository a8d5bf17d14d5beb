// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/axes.h"

#include <QAbstractSeries>
#include <QCategoryAxis>
#include <QGraphicsLayout>
#include <QLegend>
#include <QLocale>
#include <QPen>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace firstline::ui {

namespace {

constexpr int kMostTicks = 4;

void styleAxis(QAbstractAxis &axis, const Theme &theme)
{
    axis.setLabelsFont(theme.font(TextRole::Axis));
    axis.setLabelsBrush(theme.colour(Colour::Text2));
    axis.setGridLinePen(QPen(theme.colour(Colour::Line), 1));
    axis.setLinePen(QPen(theme.colour(Colour::Line), 1));
    axis.setTruncateLabels(false);
}

} // namespace

std::unique_ptr<QChart> bareChart(const Theme &theme)
{
    auto chart = std::make_unique<QChart>();
    chart->legend()->hide();
    chart->setBackgroundVisible(false);
    chart->setMargins(QMargins(0, 0, 6, 0));
    chart->layout()->setContentsMargins(0, 0, 0, 0);
    chart->setAnimationOptions(QChart::NoAnimation);
    chart->setLocalizeNumbers(true);
    chart->setLocale(QLocale());
    chart->setFont(theme.font(TextRole::Axis));
    return chart;
}

double roundStep(double largest, int ticks)
{
    const double raw = std::max(1.0, largest / ticks);
    const double power = std::pow(10.0, std::floor(std::log10(raw)));
    for (const double factor : {1.0, 2.0, 2.5, 5.0, 10.0}) {
        const double step = factor * power;
        const bool isWhole = step == std::floor(step);
        if (isWhole && step >= raw) {
            return step;
        }
    }
    return 10 * power;
}

void addCountAxis(
    QChart &chart, QAbstractSeries &series, Qt::Alignment side, double largest, const Theme &theme)
{
    const double step = roundStep(largest, kMostTicks);
    const int ticks = std::max(1, static_cast<int>(std::ceil(largest / step)));
    auto *axis = new QValueAxis(&chart);
    axis->setRange(0, step * ticks);
    axis->setTickCount(ticks + 1);
    axis->setLabelFormat(u"%.0f"_s);
    styleAxis(*axis, theme);
    axis->setLineVisible(false);
    chart.addAxis(axis, side);
    series.attachAxis(axis);
}

void addPercentAxis(QChart &chart, const PercentAxis &wanted, const Theme &theme)
{
    auto *axis = new QValueAxis(&chart);
    axis->setRange(wanted.low, 100);
    axis->setTickCount((100 - wanted.low) / 20 + 1);
    axis->setLabelFormat(u"%.0f %"_s);
    axis->setTitleText(wanted.name);
    axis->setTitleFont(theme.font(TextRole::Axis));
    axis->setTitleBrush(theme.colour(Colour::Text2));
    styleAxis(*axis, theme);
    chart.addAxis(axis, wanted.side);
    const QList<QAbstractSeries *> all = chart.series();
    for (QAbstractSeries *series : all) {
        series->attachAxis(axis);
    }
}

void addBarAxis(QChart &chart,
                QAbstractSeries &series,
                Qt::Alignment side,
                const QStringList &labels,
                int step,
                const Theme &theme)
{
    auto *axis = new QCategoryAxis(&chart);
    axis->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    axis->setStartValue(-0.5);
    for (qsizetype i = 0; i < labels.size(); i += std::max(1, step)) {
        axis->append(labels[i], static_cast<qreal>(i));
    }
    axis->setRange(-0.5, static_cast<qreal>(labels.size()) - 0.5);
    styleAxis(*axis, theme);
    axis->setGridLineVisible(false);
    chart.addAxis(axis, side);
    series.attachAxis(axis);
}

} // namespace firstline::ui
