// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insight/axis_ticks.h"

#include <algorithm>
#include <cmath>
#include <initializer_list>

namespace firstline::insight {

namespace {

/// The smallest of 1, 2, 5 times a power of ten that is at least `wanted`.
double roundStep(double wanted)
{
    const double power = std::pow(10.0, std::floor(std::log10(wanted)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (factor * power >= wanted * 0.999) {
            return factor * power;
        }
    }
    return 10 * power;
}

} // namespace

std::vector<double> roundTicks(const AxisRange &range, int count)
{
    const double step = roundStep((range.high - range.low) / std::max(count, 1));
    const auto first = static_cast<long>(std::ceil(range.low / step - 1e-6));
    const auto last = static_cast<long>(std::floor(range.high / step + 1e-6));
    std::vector<double> ticks;
    for (long i = first; i <= last; ++i) {
        ticks.push_back(static_cast<double>(i) * step);
    }
    return ticks;
}

std::vector<double> decadeTicks(const AxisRange &range, int count)
{
    const int first = static_cast<int>(std::ceil(std::log10(range.low) - 1e-9));
    const int last = static_cast<int>(std::floor(std::log10(range.high) + 1e-9));
    const int stride = std::max(1, (last - first + count) / std::max(count, 1));
    std::vector<double> ticks;
    for (int power = first; power <= last; power += stride) {
        ticks.push_back(std::pow(10.0, power));
    }
    if (ticks.size() >= 3) {
        return ticks;
    }
    ticks.clear();
    for (int power = first - 1; power <= last; ++power) {
        for (const double factor : {1.0, 2.0, 5.0}) {
            const double tick = factor * std::pow(10.0, power);
            if (tick >= range.low * 0.999 && tick <= range.high * 1.001) {
                ticks.push_back(tick);
            }
        }
    }
    return ticks;
}

} // namespace firstline::insight
