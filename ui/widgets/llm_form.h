// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLineEdit;

namespace firstline::ui {

class ConsoleSettings;

/// Keeps which language model a person means to use. Nothing asks it.
class LlmForm : public QWidget
{
    Q_OBJECT

public:
    /// The settings are kept and must outlive this object.
    explicit LlmForm(ConsoleSettings &settings, QWidget *parent = nullptr);

private:
    QLineEdit *field(const QString &objectName, const QString &name, const QString &word);

    ConsoleSettings &m_settings;
};

} // namespace firstline::ui
