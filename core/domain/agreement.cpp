// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/agreement.h"

#include <algorithm>
#include <cmath>

namespace firstline {

AgreementCount Agreement::near(Task task, double confidence) const
{
    const int last = static_cast<int>(kBins) - 1;
    const int middle = static_cast<int>(std::lround(confidence * last));
    const int from = std::clamp(middle - kNearPoints, 0, last);
    const int to = std::clamp(middle + kNearPoints, 0, last);
    AgreementCount sum;
    for (int bin = from; bin <= to; ++bin) {
        sum += byConfidence.at(static_cast<std::size_t>(task)).at(static_cast<std::size_t>(bin));
    }
    return sum;
}

} // namespace firstline
