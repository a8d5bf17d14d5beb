// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/business_calendar.h"

#include <algorithm>

namespace firstline {

namespace {

using std::chrono::milliseconds;

milliseconds between(const QTime &from, const QTime &to)
{
    return milliseconds{from.msecsTo(to)};
}

bool isOpenDay(const std::bitset<7> &days, const QDate &date)
{
    return days.test(static_cast<std::size_t>(date.dayOfWeek() - 1));
}

} // namespace

BusinessCalendar::BusinessCalendar(Hours hours, QTimeZone zone)
    : m_hours(hours)
    , m_zone(std::move(zone))
{
    Q_ASSERT_X(m_hours.days.any() && m_hours.from < m_hours.to && m_zone.isValid(),
               "BusinessCalendar",
               "needs an open day, from before to and a valid zone");
}

bool BusinessCalendar::isOpenAt(const QDateTime &time) const
{
    const QDateTime local = time.toTimeZone(m_zone);
    return isOpenDay(m_hours.days, local.date()) && local.time() >= m_hours.from
           && local.time() < m_hours.to;
}

QDateTime BusinessCalendar::after(const QDateTime &start, std::chrono::minutes amount) const
{
    if (!start.isValid()) {
        return {};
    }
    const QDateTime local = start.toTimeZone(m_zone);
    QDate day = local.date();
    QTime from = std::max(local.time(), m_hours.from);
    milliseconds left = amount;
    while (true) {
        if (isOpenDay(m_hours.days, day) && from < m_hours.to) {
            const milliseconds open = between(from, m_hours.to);
            if (left <= open) {
                return QDateTime(day, from.addMSecs(static_cast<int>(left.count())), m_zone)
                    .toUTC();
            }
            left -= open;
        }
        day = day.addDays(1);
        from = m_hours.from;
    }
}

QDateTime BusinessCalendar::before(const QDateTime &end, std::chrono::minutes amount) const
{
    if (!end.isValid()) {
        return {};
    }
    const QDateTime local = end.toTimeZone(m_zone);
    QDate day = local.date();
    QTime to = std::min(local.time(), m_hours.to);
    milliseconds left = amount;
    while (true) {
        if (isOpenDay(m_hours.days, day) && m_hours.from < to) {
            const milliseconds open = between(m_hours.from, to);
            if (left <= open) {
                return QDateTime(day, to.addMSecs(-static_cast<int>(left.count())), m_zone).toUTC();
            }
            left -= open;
        }
        day = day.addDays(-1);
        to = m_hours.to;
    }
}

milliseconds BusinessCalendar::openTime(const QDateTime &from, const QDateTime &to) const
{
    if (!from.isValid() || !to.isValid()) {
        return {};
    }
    if (to < from) {
        return -openTime(to, from);
    }
    const QDateTime first = from.toTimeZone(m_zone);
    const QDateTime last = to.toTimeZone(m_zone);
    const auto openUntil = [this](const QDateTime &local) {
        return isOpenDay(m_hours.days, local.date())
                   ? between(m_hours.from, std::clamp(local.time(), m_hours.from, m_hours.to))
                   : milliseconds{};
    };
    const qint64 days = first.date().daysTo(last.date());
    qint64 openDays = days / 7 * static_cast<qint64>(m_hours.days.count());
    for (qint64 i = 0; i < days % 7; ++i) {
        openDays += isOpenDay(m_hours.days, first.date().addDays(i)) ? 1 : 0;
    }
    return openDays * between(m_hours.from, m_hours.to) + openUntil(last) - openUntil(first);
}

QDateTime replyDueAt(const QDateTime &createdAt,
                     const QDateTime &receivedAt,
                     Priority priority,
                     const ReplyRules &rules)
{
    const bool arrivedLater =
        receivedAt.isValid() && (!createdAt.isValid() || receivedAt > createdAt);
    return rules.calendar.after(arrivedLater ? receivedAt : createdAt, rules.limits.of(priority));
}

QDateTime urgencyAt(const QDateTime &replyDueAt, Priority priority)
{
    constexpr qint64 kHour = 3'600;
    constexpr std::array<qint64, 3> kBonusSeconds{0, 1 * kHour, 4 * kHour};
    return replyDueAt.isValid()
               ? replyDueAt.addSecs(-kBonusSeconds.at(static_cast<std::size_t>(priority)))
               : QDateTime();
}

} // namespace firstline
