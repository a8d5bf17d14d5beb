// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/data_table.h"

#include <QKeySequence>

namespace firstline::ui {

/// A table of commands that can wait for a key of the chosen one.
///
/// While it waits every key goes to it, Esc gives up, and so does the loss of the focus.
class KeyTable : public DataTable
{
    Q_OBJECT

public:
    KeyTable(const QString &objectName, const QString &accessibleName, QWidget *parent = nullptr);

    /// Waits for a key of the current row.
    void waitForKey();

Q_SIGNALS:
    /// Waiting began in this row, or ended: -1.
    void waitingChanged(int row);
    void keyPressed(int row, const QKeySequence &key);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    void endWaiting();

    int m_waitingRow = -1;
};

} // namespace firstline::ui
