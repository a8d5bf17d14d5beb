// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/insight_series.h"
#include "ui/charts/chart_card.h"

#include <functional>

namespace firstline::ui {

/// Called when a person clicks the part of a chart that stands for a priority, a category, or both.
using MarkChosen = std::function<void(std::optional<Priority>, const QString &category)>;

/// Whether the volume of a period is drawn by week: past 60 days.
[[nodiscard]] bool isWeekly(const InsightSeries &series);

/// Tickets per day, or per week past 60 days, stacked by priority. Needs 2 days.
[[nodiscard]] ChartContent volumeChart(const InsightSeries &series, const Theme &theme);

/// The nine largest categories and the rest together, by priority. Needs a category.
[[nodiscard]] ChartContent
categoryChart(const InsightSeries &series, const Theme &theme, const MarkChosen &chosen);

/// How many tickets are low, medium and high. Needs a priority.
[[nodiscard]] ChartContent
priorityChart(const InsightSeries &series, const Theme &theme, const MarkChosen &chosen);

/// Message length in words, in doubling bins. Needs 30 tickets.
[[nodiscard]] ChartContent lengthChart(const InsightSeries &series, const Theme &theme);

} // namespace firstline::ui
