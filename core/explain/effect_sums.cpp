// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/effect_sums.h"

#include <algorithm>
#include <cmath>

namespace firstline::explain {

namespace {

/// Four digits are more than a reader needs and keep model files small.
double rounded(double value)
{
    return QString::number(value, 'g', 4).toDouble();
}

bool isStronger(const FeatureEffect &a, const FeatureEffect &b)
{
    const double left = std::abs(a.impact());
    const double right = std::abs(b.impact());
    return left != right ? left > right : a.feature < b.feature;
}

} // namespace

void EffectSums::add(std::span<const Reason> reasons)
{
    ++m_tickets;
    for (const Reason &reason : reasons) {
        Sum &sum = m_sums[reason.feature];
        sum.contributions += reason.contribution;
        ++sum.tickets;
    }
}

std::vector<FeatureEffect> EffectSums::strongest(const EffectFilter &filter) const
{
    std::vector<FeatureEffect> effects;
    for (auto it = m_sums.begin(); it != m_sums.end(); ++it) {
        if (it->contributions * filter.sign > 0 && it->tickets >= filter.fewestTickets
            && filter.isAllowed(it.key())) {
            effects.push_back(
                {it.key(),
                 rounded(it->contributions / static_cast<double>(it->tickets)),
                 rounded(static_cast<double>(it->tickets) / static_cast<double>(m_tickets))});
        }
    }
    const std::size_t kept = std::min(effects.size(), filter.most);
    std::partial_sort(effects.begin(),
                      effects.begin() + static_cast<std::ptrdiff_t>(kept),
                      effects.end(),
                      isStronger);
    effects.resize(kept);
    return effects;
}

} // namespace firstline::explain
