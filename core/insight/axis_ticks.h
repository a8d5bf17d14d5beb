// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace firstline::insight {

/// Both ends of an axis.
struct AxisRange
{
    double low = 0;
    double high = 1;
};

/// About `count` round values inside a range, 1, 2 or 5 times a power of ten apart. Requires:
/// low < high.
[[nodiscard]] std::vector<double> roundTicks(const AxisRange &range, int count);

/// Powers of ten inside a range, every second or third where there are more than `count`; with
/// 2 and 5 times them where there are fewer than three. Requires: 0 < low < high.
[[nodiscard]] std::vector<double> decadeTicks(const AxisRange &range, int count);

} // namespace firstline::insight
