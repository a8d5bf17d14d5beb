// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/support/theme.h"

#include <QChart>

#include <memory>

class QAbstractSeries;

namespace firstline::ui {

/// A chart without frame, legend, title and animation.
[[nodiscard]] std::unique_ptr<QChart> bareChart(const Theme &theme);

/// Gives `series` an axis of counts from 0 to a round number over `largest`.
void addCountAxis(
    QChart &chart, QAbstractSeries &series, Qt::Alignment side, double largest, const Theme &theme);

/// Gives `series` an axis with one label per bar; every `step`-th is written.
void addBarAxis(QChart &chart,
                QAbstractSeries &series,
                Qt::Alignment side,
                const QStringList &labels,
                int step,
                const Theme &theme);

/// Gives all series of a line chart an axis of percent, from `low` to 100, with a name.
struct PercentAxis
{
    Qt::Alignment side;
    int low = 0; ///< a multiple of 20
    QString name;
};
void addPercentAxis(QChart &chart, const PercentAxis &wanted, const Theme &theme);

/// The smallest of 1, 2, 2.5, 5 times a power of ten that divides `largest` into at most `ticks`.
[[nodiscard]] double roundStep(double largest, int ticks);

} // namespace firstline::ui
