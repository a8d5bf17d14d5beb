// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/desktop_notifier.h"

#include "core/base/clock.h"
#include "core/service/escalation_service.h"
#include "ui/support/console_settings.h"

#include <QApplication>
#include <QSystemTrayIcon>
#include <QTimer>
#include <QWidget>

using namespace std::chrono_literals;

namespace firstline::ui {

DesktopNotifier::DesktopNotifier(EscalationService &escalations,
                                 ConsoleSettings &settings,
                                 const Clock &clock,
                                 QWidget *window)
    : QObject(window)
    , m_settings(settings)
    , m_clock(clock)
    , m_window(window)
{
    connect(&escalations,
            &EscalationService::escalated,
            this,
            [this](const std::vector<EscalationNotice> &notices) {
                for (const EscalationNotice &notice : notices) {
                    m_collector.add(notice);
                }
                tell();
            });
    auto *minute = new QTimer(this);
    connect(minute, &QTimer::timeout, this, &DesktopNotifier::tell);
    minute->start(1min);
}

void DesktopNotifier::tell()
{
    const bool isActive = QApplication::activeWindow() != nullptr;
    const auto notices =
        m_collector.take(m_settings.notifications(), m_clock.now().toLocalTime(), isActive);
    if (notices.empty() || !QSystemTrayIcon::supportsMessages()) {
        return;
    }
    if (m_tray == nullptr) {
        m_tray = new QSystemTrayIcon(m_window->windowIcon(), this);
        connect(m_tray, &QSystemTrayIcon::messageClicked, this, &DesktopNotifier::activated);
    }
    m_tray->show();
    const QString subject =
        notices.front().subject.isEmpty() ? notices.front().ticketId : notices.front().subject;
    m_tray->showMessage(tr("%Ln ticket(s) need you", nullptr, static_cast<int>(notices.size())),
                        notices.size() == 1 ? subject : QString());
}

} // namespace firstline::ui
