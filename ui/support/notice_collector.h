// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/escalation.h"

#include <QDateTime>
#include <QSet>
#include <QTime>

#include <optional>

namespace firstline::ui {

/// When desktop notifications may come.
struct NotificationRules
{
    bool isOn = false;
    QTime quietFrom; ///< local; equal to `quietTo`: no quiet hours
    QTime quietTo;

    [[nodiscard]] bool isQuietAt(const QTime &time) const;
    friend bool operator==(const NotificationRules &, const NotificationRules &) = default;
};

/// Decides which escalations become a desktop notification: one a ticket ever, one in ten minutes
/// in total. What comes in between is collected.
class NoticeCollector
{
public:
    static constexpr int kSecondsBetween = 600;

    void add(const EscalationNotice &notice);

    /// The tickets to tell of now, and none when it is too soon, quiet, off or somebody looks.
    [[nodiscard]] std::vector<EscalationNotice>
    take(const NotificationRules &rules, const QDateTime &localNow, bool isWindowActive);

private:
    std::vector<EscalationNotice> m_waiting;
    QSet<qint64> m_told; ///< row ids
    QDateTime m_last;
};

} // namespace firstline::ui
