// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QCheckBox;

namespace firstline::ui {

class ActionButton;
class ConsoleActions;
class ConsoleSettings;
class KeyTable;
class KeyTableModel;
class TextLabel;

/// Gives commands other keys and turns single keys on or off; every change holds at once.
class KeyForm : public QWidget
{
    Q_OBJECT

public:
    /// The references are kept and must outlive this object.
    KeyForm(ConsoleActions &actions, ConsoleSettings &settings, QWidget *parent = nullptr);

private:
    void buildTable();
    QWidget *buildButtons();
    void tell(const QString &text);
    void updateButtons();
    [[nodiscard]] int row() const;

    ConsoleActions &m_actions;
    ConsoleSettings &m_settings;
    KeyTableModel *m_model;
    KeyTable *m_table;
    QCheckBox *m_single;
    TextLabel *m_problem;
    ActionButton *m_change;
    ActionButton *m_clear;
    ActionButton *m_reset;
    ActionButton *m_resetAll;
};

} // namespace firstline::ui
