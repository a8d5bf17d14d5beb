// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/page.h"

class QLineEdit;
class QListWidget;
class QStackedWidget;

namespace firstline {
class EscalationService;
}

namespace firstline::ui {

class ConsoleActions;
class ConsoleSettings;
class EscalationEditor;
class NotificationForm;
class Segmented;

/// What a person can set; every change holds at once.
class SettingsPage : public Page
{
    Q_OBJECT

public:
    /// The references are kept and must outlive this object.
    SettingsPage(ConsoleSettings &settings,
                 ConsoleActions &actions,
                 EscalationService &escalations,
                 QWidget *parent = nullptr);

    void enter() override;

Q_SIGNALS:
    /// Theme or text size changed.
    void looksChanged();
    void languageChanged();
    void agentChanged();

private:
    QWidget *buildAppearance();
    QWidget *buildPerson();
    QWidget *buildKeys();
    QWidget *buildNotifications();
    QWidget *buildEscalation();
    QWidget *buildAbout();
    void addSection(const QString &title, const QList<QWidget *> &cards);
    void chooseSection(int place);

    ConsoleSettings &m_settings;
    ConsoleActions &m_actions;
    EscalationService &m_escalations;
    QListWidget *m_sections = nullptr;
    QStackedWidget *m_stack = nullptr;
    NotificationForm *m_notifications = nullptr;
    EscalationEditor *m_rules = nullptr;
    Segmented *m_theme = nullptr;
    Segmented *m_textSize = nullptr;
    Segmented *m_language = nullptr;
    QLineEdit *m_agent = nullptr;
};

} // namespace firstline::ui
