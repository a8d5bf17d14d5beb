// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/priority.h"

#include <QDateTime>
#include <QString>

#include <cstdint>
#include <optional>

namespace firstline::ui {

enum class DueState : std::uint8_t
{
    Unknown,  ///< no reply is owed at a known time
    Calm,     ///< time enough
    Soon,     ///< high priority with less than an hour left
    VerySoon, ///< less than 20 minutes left
    Late
};

/// The reply clock of a ticket in words.
struct DueText
{
    DueState state = DueState::Unknown;
    QString text;     ///< "52 min", "1 h 06", "−6 min"
    QString sentence; ///< "Reply due in 52 min"
};

[[nodiscard]] DueText
dueText(const QDateTime &dueAt, std::optional<Priority> priority, const QDateTime &now);

/// "12 min", "3 h", "2 d", or the date of something older than a week.
[[nodiscard]] QString ageText(const QDateTime &time, const QDateTime &now);

/// Time of day for today, else day and time, in local time.
[[nodiscard]] QString momentText(const QDateTime &time, const QDateTime &now);

/// "23 Oct", with the year when it is not `now`'s.
[[nodiscard]] QString dayText(const QDate &day, const QDate &today);

} // namespace firstline::ui
