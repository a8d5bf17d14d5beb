// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random_source.h"

#include <QDate>

#include <vector>

namespace firstline::ingest {

/// When made-up tickets arrive: few at night and at the weekend, most on Monday morning, with busy
/// and quiet days and now and then an incident of some hours.
///
/// Thread safety: immutable.
class ArrivalTimes
{
public:
    /// Requires: `from` is not after `to`.
    ArrivalTimes(QDate from, QDate to, RandomSource random);

    struct Arrival
    {
        qint64 seconds = 0;  ///< since 1970
        double progress = 0; ///< of the whole time, 0 to 1
        bool isIncident = false;
    };

    /// When the share `position`, 0 to 1, of all tickets has arrived. Grows with `position`.
    [[nodiscard]] Arrival at(double position) const;

private:
    qint64 m_begin = 0;               ///< seconds since 1970
    std::vector<double> m_cumulative; ///< share of all tickets up to the end of each hour
    std::vector<bool> m_incidents;    ///< for each hour
};

} // namespace firstline::ingest
