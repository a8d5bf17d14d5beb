// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/priority.h"

#include <QDateTime>
#include <QTimeZone>

#include <array>
#include <bitset>
#include <chrono>

namespace firstline {

/// The hours in which replies are owed. Default: Monday to Friday, 9 to 17, UTC.
///
/// Thread safety: a value.
class BusinessCalendar
{
public:
    struct Hours
    {
        std::bitset<7> days{0b0011111}; ///< bit 0 is Monday
        QTime from{9, 0};
        QTime to{17, 0}; ///< after `from`
    };

    BusinessCalendar()
        : BusinessCalendar(Hours{}, QTimeZone::utc())
    {
    }
    /// Requires: at least one day, `from` before `to`, a valid zone.
    BusinessCalendar(Hours hours, QTimeZone zone);

    [[nodiscard]] const Hours &hours() const { return m_hours; }
    [[nodiscard]] const QTimeZone &zone() const { return m_zone; }

    [[nodiscard]] bool isOpenAt(const QDateTime &time) const;

    /// The moment at which `amount` of open time has passed since `start`. In UTC.
    /// An invalid start gives an invalid time.
    [[nodiscard]] QDateTime after(const QDateTime &start, std::chrono::minutes amount) const;

    /// The latest moment from which `amount` of open time passes until `end`. In UTC.
    /// An invalid end gives an invalid time.
    [[nodiscard]] QDateTime before(const QDateTime &end, std::chrono::minutes amount) const;

    /// The open time from `from` to `to`; negative when `to` is earlier. 0 for an invalid time.
    [[nodiscard]] std::chrono::milliseconds openTime(const QDateTime &from,
                                                     const QDateTime &to) const;

private:
    Hours m_hours;
    QTimeZone m_zone;
};

/// How long a first reply may take, in open time. Default: high 1 h, medium 8 h, low 24 h.
struct ReplyLimits
{
    std::array<std::chrono::minutes, 3> byPriority{
        std::chrono::hours{24}, std::chrono::hours{8}, std::chrono::hours{1}};
    [[nodiscard]] std::chrono::minutes of(Priority priority) const
    {
        return byPriority.at(static_cast<std::size_t>(priority));
    }
};

/// When replies are due: in which hours, and how soon by priority.
struct ReplyRules
{
    BusinessCalendar calendar;
    ReplyLimits limits;
};

/// When the first reply to a ticket is due: the limit of its priority counted in the calendar from
/// the later of creation and arrival.
[[nodiscard]] QDateTime replyDueAt(const QDateTime &createdAt,
                                   const QDateTime &receivedAt,
                                   Priority priority,
                                   const ReplyRules &rules);

/// The sort key of `urgency`: due, brought forward by 4 h for high and 1 h for medium.
[[nodiscard]] QDateTime urgencyAt(const QDateTime &replyDueAt, Priority priority);

} // namespace firstline
