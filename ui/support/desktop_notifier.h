// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/support/notice_collector.h"

#include <QObject>

class QSystemTrayIcon;
class QWidget;

namespace firstline {
class Clock;
class EscalationService;
} // namespace firstline

namespace firstline::ui {

class ConsoleSettings;

/// Tells of escalations by notifications of the desktop, once a person turned them on.
class DesktopNotifier : public QObject
{
    Q_OBJECT

public:
    /// The references are kept and must outlive this object; `window` is its parent.
    DesktopNotifier(EscalationService &escalations,
                    ConsoleSettings &settings,
                    const Clock &clock,
                    QWidget *window);

Q_SIGNALS:
    /// The person clicked on a notification.
    void activated();

private:
    void tell();

    ConsoleSettings &m_settings;
    const Clock &m_clock;
    QWidget *m_window;
    NoticeCollector m_collector;
    QSystemTrayIcon *m_tray = nullptr; ///< made when it is first needed
};

} // namespace firstline::ui
