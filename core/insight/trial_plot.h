// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/tuning_report.h"

#include <QByteArray>

namespace firstline::insight {

/// The trials of a search as an SVG picture: macro-F1 in the order of the trials, and against each
/// hyper-parameter on its scale; the best trial marked, the default setting's score as a line.
/// Trials far below the others lie on the lower edge as triangles. Light or dark with the viewer.
[[nodiscard]] QByteArray trialPlot(const TuningReport &report);

/// The same picture in an HTML page that needs no other file.
[[nodiscard]] QByteArray trialPlotPage(const TuningReport &report);

} // namespace firstline::insight
