// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QCheckBox;
class QTimeEdit;

namespace firstline::ui {

class ConsoleSettings;

/// Whether and when escalations come as notifications of the desktop.
class NotificationForm : public QWidget
{
    Q_OBJECT

public:
    /// The reference is kept and must outlive this object.
    explicit NotificationForm(ConsoleSettings &settings, QWidget *parent = nullptr);

    /// Shows what is set.
    void refresh();

private:
    void take();

    ConsoleSettings &m_settings;
    QCheckBox *m_isOn;
    QCheckBox *m_isQuiet;
    QTimeEdit *m_from;
    QTimeEdit *m_to;
};

} // namespace firstline::ui
