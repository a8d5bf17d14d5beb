// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

namespace firstline {

/// Tells the time; a constructor argument wherever a result depends on it.
///
/// Thread safety: implementations may be called from any thread.
class Clock
{
public:
    virtual ~Clock() = default;

    /// The current time in UTC, to the millisecond.
    [[nodiscard]] virtual QDateTime now() const = 0;
};

/// Reads the clock of the computer.
class SystemClock final : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override { return QDateTime::currentDateTimeUtc(); }
};

} // namespace firstline
