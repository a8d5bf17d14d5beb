// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"

namespace firstline::ctl {

/// Progress on standard error: on a terminal a line that renews itself ten times a second,
/// elsewhere a line every five seconds and one at the end of each step.
[[nodiscard]] Progress progressLine();

} // namespace firstline::ctl
