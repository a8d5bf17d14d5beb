// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/snooze_times.h"

namespace firstline::ui {

namespace {

constexpr int kDaysOfWeek = 7;

QDateTime morningOf(const QDate &day)
{
    return QDateTime(day, QTime(9, 0), Qt::LocalTime).toUTC();
}

} // namespace

QDateTime inOneHour(const QDateTime &now)
{
    return now.toUTC().addSecs(3600);
}

QDateTime tomorrowMorning(const QDateTime &now)
{
    return morningOf(now.toLocalTime().date().addDays(1));
}

QDateTime nextMondayMorning(const QDateTime &now)
{
    const QDate today = now.toLocalTime().date();
    return morningOf(today.addDays(kDaysOfWeek + 1 - today.dayOfWeek()));
}

} // namespace firstline::ui
