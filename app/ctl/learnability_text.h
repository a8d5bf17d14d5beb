// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/learnability_report.h"

#include <QString>

namespace firstline::ctl {

/// The verdict in a sentence that says what to do with it.
[[nodiscard]] QString verdictText(const LearnabilityReport &report);

/// The verdict and the figures behind it, for people.
[[nodiscard]] QString learnabilityText(const LearnabilityReport &report);

} // namespace firstline::ctl
