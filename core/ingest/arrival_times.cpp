// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/arrival_times.h"

#include <algorithm>
#include <array>

namespace firstline::ingest {

namespace {

constexpr int kHoursADay = 24;
constexpr qint64 kSecondsAnHour = 3'600;
constexpr int kIncidentHours = 3;
constexpr double kIncidentsADay = 1.0 / 16;
constexpr double kIncidentLoad = 2.5; ///< times the usual number of tickets

/// Weight of a weekday, Monday first.
constexpr std::array kDays{1.3, 1.15, 1.05, 1.0, 0.95, 0.42, 0.34};

/// Weight of an hour of the day.
constexpr std::array kHours{0.15, 0.10, 0.08, 0.08, 0.10, 0.20, 0.45, 0.9, 1.6, 1.9, 1.8, 1.6,
                            1.2,  1.4,  1.6,  1.5,  1.3,  1.1,  0.9,  0.8, 0.7, 0.6, 0.4, 0.25};

} // namespace

ArrivalTimes::ArrivalTimes(QDate from, QDate to, RandomSource random)
{
    const qint64 days = from.daysTo(to) + 1;
    m_begin = (from.toJulianDay() - QDate(1970, 1, 1).toJulianDay()) * kHoursADay * kSecondsAnHour;
    m_cumulative.reserve(static_cast<std::size_t>(days * kHoursADay));
    double sum = 0;
    int incidentLeft = 0;
    for (qint64 day = 0; day < days; ++day) {
        const auto weekday = static_cast<std::size_t>(from.addDays(day).dayOfWeek() - 1);
        const double mood = 0.75 + 0.5 * random.uniform();
        for (const double hour : kHours) {
            if (incidentLeft == 0 && random.chance(kIncidentsADay / kHoursADay)) {
                incidentLeft = kIncidentHours;
            }
            const bool isIncident = incidentLeft > 0;
            incidentLeft -= isIncident ? 1 : 0;
            sum += kDays.at(weekday) * hour * mood * (0.7 + 0.6 * random.uniform())
                   * (isIncident ? kIncidentLoad : 1);
            m_cumulative.push_back(sum);
            m_incidents.push_back(isIncident);
        }
    }
    for (double &share : m_cumulative) {
        share /= sum;
    }
}

ArrivalTimes::Arrival ArrivalTimes::at(double position) const
{
    const auto found = std::lower_bound(m_cumulative.begin(), m_cumulative.end() - 1, position);
    const auto hour = found - m_cumulative.begin();
    const double before = hour == 0 ? 0 : *(found - 1);
    const double inside = std::clamp((position - before) / (*found - before), 0.0, 0.9999);
    const double hours = static_cast<double>(hour) + inside;
    return {m_begin + static_cast<qint64>(hours * kSecondsAnHour),
            hours / static_cast<double>(m_cumulative.size()),
            m_incidents[static_cast<std::size_t>(hour)]};
}

} // namespace firstline::ingest
