// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/installation.h"
#include "ui/pages/page.h"
#include "ui/server_state.h"

class QLineEdit;
class QListWidget;
class QStackedWidget;

namespace firstline {
class EscalationService;
}

namespace firstline::ui {

class ConsoleActions;
class ConsoleSettings;
class DatabaseForm;
class EscalationEditor;
class NotificationForm;
class Segmented;
class TextLabel;

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
    void showServer(const ServerState &state);
    void showInstallation(const Installation &installation);

Q_SIGNALS:
    /// Theme or text size changed.
    void looksChanged();
    void languageChanged();
    void agentChanged();
    /// The person wants to see the Service page.
    void serviceWanted();
    /// The person wants to work on another database.
    void databaseWanted();
    /// The person wants to see the tickets in the Bin.
    void binWanted();

private:
    QWidget *buildAppearance();
    QWidget *buildPerson();
    QWidget *buildKeys();
    QWidget *buildNotifications();
    QWidget *buildEscalation();
    QWidget *buildServer();
    QWidget *buildDatabase();
    QWidget *buildData();
    QWidget *buildPrivacy();
    QWidget *buildLlm();
    QWidget *buildAbout();
    QWidget *buildLicences();
    void addSection(const QString &title, const QList<QWidget *> &cards);
    void chooseSection(int place);

    ConsoleSettings &m_settings;
    ConsoleActions &m_actions;
    EscalationService &m_escalations;
    QListWidget *m_sections = nullptr;
    QStackedWidget *m_stack = nullptr;
    Installation m_installation;
    DatabaseForm *m_database = nullptr;
    TextLabel *m_server = nullptr;
    TextLabel *m_folder = nullptr;
    NotificationForm *m_notifications = nullptr;
    EscalationEditor *m_rules = nullptr;
    Segmented *m_theme = nullptr;
    Segmented *m_textSize = nullptr;
    Segmented *m_language = nullptr;
    QLineEdit *m_agent = nullptr;
};

} // namespace firstline::ui
