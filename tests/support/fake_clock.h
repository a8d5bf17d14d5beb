// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QMutex>

namespace firstline::test {

/// A clock that a test sets.
class FakeClock final : public Clock
{
public:
    explicit FakeClock(QDateTime now)
        : m_now(std::move(now))
    {
    }

    [[nodiscard]] QDateTime now() const override
    {
        const QMutexLocker lock(&m_mutex);
        return m_now;
    }

    void advance(std::chrono::milliseconds amount)
    {
        const QMutexLocker lock(&m_mutex);
        m_now = m_now.addMSecs(amount.count());
    }

private:
    mutable QMutex m_mutex;
    QDateTime m_now;
};

} // namespace firstline::test
