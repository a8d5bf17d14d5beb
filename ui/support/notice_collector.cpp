// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/notice_collector.h"

namespace firstline::ui {

bool NotificationRules::isQuietAt(const QTime &time) const
{
    if (!quietFrom.isValid() || !quietTo.isValid() || quietFrom == quietTo) {
        return false;
    }
    return quietFrom < quietTo ? time >= quietFrom && time < quietTo
                               : time >= quietFrom || time < quietTo;
}

void NoticeCollector::add(const EscalationNotice &notice)
{
    const bool isWanted = notice.verdict.actions.notification && notice.maySayAgain;
    if (isWanted && !m_told.contains(notice.ticketRowId)) {
        m_told.insert(notice.ticketRowId);
        m_waiting.push_back(notice);
    }
}

std::vector<EscalationNotice> NoticeCollector::take(const NotificationRules &rules,
                                                    const QDateTime &localNow,
                                                    bool isWindowActive)
{
    if (!rules.isOn || isWindowActive) {
        m_waiting.clear(); // the banner tells it
        return {};
    }
    const bool isTooSoon = m_last.isValid() && m_last.secsTo(localNow) < kSecondsBetween;
    if (m_waiting.empty() || isTooSoon || rules.isQuietAt(localNow.time())) {
        return {};
    }
    m_last = localNow;
    return std::exchange(m_waiting, {});
}

} // namespace firstline::ui
