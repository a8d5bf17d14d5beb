// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <map>

namespace firstline {

/// A setting of an algorithm that can be given by name and searched for.
struct HyperParameter
{
    QString name;
    double low = 0;
    double high = 1;          ///< both ends are allowed
    double fallback = 0;      ///< the value where none is given
    bool logarithmic = false; ///< steps are factors; then `low` is above 0
    bool whole = false;       ///< takes whole numbers only
};

/// Values of hyper-parameters by name.
using HyperValues = std::map<QString, double>;

/// The place of a value in the range of its parameter, 0 to 1, on the parameter's scale.
[[nodiscard]] double placeOf(const HyperParameter &parameter, double value);

/// The value at a place of the range, 0 to 1; the nearest end outside. Rounded to four digits, or
/// to a whole number, so that what a person reads and types is what was meant.
[[nodiscard]] double valueAt(const HyperParameter &parameter, double place);

} // namespace firstline
