// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/hyper_parameter.h"

#include <algorithm>
#include <cmath>

namespace firstline {

double placeOf(const HyperParameter &parameter, double value)
{
    return parameter.logarithmic
               ? std::log(value / parameter.low) / std::log(parameter.high / parameter.low)
               : (value - parameter.low) / (parameter.high - parameter.low);
}

double valueAt(const HyperParameter &parameter, double place)
{
    constexpr int kDigits = 4;
    const double share = std::clamp(place, 0.0, 1.0);
    const double exact = parameter.logarithmic
                             ? parameter.low * std::pow(parameter.high / parameter.low, share)
                             : parameter.low + (parameter.high - parameter.low) * share;
    const double rounded =
        parameter.whole ? std::round(exact) : QString::number(exact, 'g', kDigits).toDouble();
    return std::clamp(rounded, parameter.low, parameter.high);
}

} // namespace firstline
