// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/support/console_actions.h"

#include <QAbstractTableModel>

namespace firstline::ui {

/// The commands with the keys that they have and came with, in the order of the action table.
///
/// A change is kept in the settings and holds at once.
class KeyTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        CommandColumn,
        KeyColumn,
        StandardColumn,
        ColumnCount
    };

    /// The references are kept and must outlive this object.
    KeyTableModel(ConsoleActions &actions, ConsoleSettings &settings, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant
    headerData(int section, Qt::Orientation orientation, int role) const override;

    /// Shows in this row that a key is waited for; -1: in none.
    void setWaitingRow(int row);

    /// Gives the command of a row one key in the place of all that it had. Gives why not, in a
    /// sentence for the person; empty when it was done.
    [[nodiscard]] QString setKey(int row, const QKeySequence &key);
    /// Leaves the command without a key.
    void clearKey(int row);
    /// Gives the command the keys that it came with. Gives why not, as `setKey` does.
    [[nodiscard]] QString reset(int row);
    /// Gives all commands the keys that they came with.
    void resetAll();
    [[nodiscard]] bool isChanged(int row) const;

private:
    [[nodiscard]] QString refusalOf(int row, const QList<QKeySequence> &keys) const;
    void keep(int row, const QList<QKeySequence> &keys);
    void refresh();

    ConsoleActions &m_actions;
    ConsoleSettings &m_settings;
    int m_waitingRow = -1;
};

} // namespace firstline::ui
