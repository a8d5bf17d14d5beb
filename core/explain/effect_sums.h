// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/feature_importance.h"
#include "core/domain/prediction.h"

#include <QHash>
#include <QString>

#include <cstddef>
#include <functional>
#include <span>
#include <vector>

namespace firstline::explain {

/// What is wanted of a list of effects.
struct EffectFilter
{
    double sign = 1;          ///< 1: only effects above 0; −1: only below
    std::size_t most = 0;     ///< entries
    qint64 fewestTickets = 1; ///< that must have the feature
    std::function<bool(const QString &feature)> isAllowed;
};

/// Adds up what each feature does in many tickets.
///
/// Thread safety: a value.
class EffectSums
{
public:
    /// Adds one ticket. Requires: each feature at most once.
    void add(std::span<const Reason> reasons);

    [[nodiscard]] qint64 tickets() const { return m_tickets; }

    /// The effects with the largest impact, largest first; ties by name.
    [[nodiscard]] std::vector<FeatureEffect> strongest(const EffectFilter &filter) const;

private:
    struct Sum
    {
        double contributions = 0;
        qint64 tickets = 0;
    };

    qint64 m_tickets = 0;
    QHash<QString, Sum> m_sums;
};

} // namespace firstline::explain
