// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/page.h"

class QLineEdit;

namespace firstline::ui {

class Segmented;
class ConsoleSettings;

/// What a person can set; every change holds at once.
class SettingsPage : public Page
{
    Q_OBJECT

public:
    /// The reference is kept and must outlive this object.
    explicit SettingsPage(ConsoleSettings &settings, QWidget *parent = nullptr);

    void enter() override;

Q_SIGNALS:
    /// Theme or text size changed.
    void looksChanged();
    void languageChanged();
    void agentChanged();

private:
    QWidget *buildAppearance();
    QWidget *buildPerson();
    QWidget *buildAbout();

    ConsoleSettings &m_settings;
    Segmented *m_theme = nullptr;
    Segmented *m_textSize = nullptr;
    Segmented *m_language = nullptr;
    QLineEdit *m_agent = nullptr;
};

} // namespace firstline::ui
