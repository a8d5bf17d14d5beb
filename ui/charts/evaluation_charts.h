// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/evaluation_report.h"
#include "ui/charts/chart_card.h"

#include <optional>

namespace firstline::ui {

/// The confusion matrix as a heat map called `objectName`, and as a list of pairs.
[[nodiscard]] ChartContent confusionPicture(const QString &objectName,
                                            const EvaluationReport &report);

/// Observed accuracy against stated confidence, with the diagonal of a perfect model.
[[nodiscard]] ChartContent reliabilityChart(const EvaluationReport &report, const Theme &theme);

/// Accuracy among the surest answers, and where the review threshold cuts.
[[nodiscard]] ChartContent coverageChart(const EvaluationReport &report,
                                         std::optional<double> reviewThreshold,
                                         const Theme &theme);

/// The answers that reach a threshold: their share and their accuracy; none where the report does
/// not tell.
[[nodiscard]] std::optional<CoveragePoint> coverageAt(const EvaluationReport &report,
                                                      double threshold);

} // namespace firstline::ui
