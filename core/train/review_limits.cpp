// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/review_limits.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace firstline::train {

float reviewThreshold(std::vector<double> confidences, std::size_t tasks)
{
    if (confidences.empty() || tasks == 0) {
        return 0;
    }
    const double budget = (kReviewShare - kUnfamiliarShare) / static_cast<double>(tasks);
    const auto below = static_cast<std::size_t>(budget * static_cast<double>(confidences.size()));
    std::sort(confidences.begin(), confidences.end());
    const double wanted = std::min(confidences[below], kSureEnough);
    const auto threshold = static_cast<float>(wanted);
    const bool isRoundedUp = static_cast<double>(threshold) > wanted;
    return isRoundedUp ? std::nextafter(threshold, 0.0F) : threshold;
}

float unfamiliarLimit(std::vector<float> rarities)
{
    if (rarities.empty()) {
        return 1;
    }
    std::sort(rarities.begin(), rarities.end());
    const auto above =
        static_cast<std::size_t>(kUnfamiliarShare * static_cast<double>(rarities.size()));
    return rarities[rarities.size() - 1 - above];
}

} // namespace firstline::train
