// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

namespace firstline::ui {

/// When snoozed tickets come back; mornings are 9 o'clock in local time. All in UTC.
[[nodiscard]] QDateTime inOneHour(const QDateTime &now);
[[nodiscard]] QDateTime tomorrowMorning(const QDateTime &now);
/// The Monday after today.
[[nodiscard]] QDateTime nextMondayMorning(const QDateTime &now);

} // namespace firstline::ui
