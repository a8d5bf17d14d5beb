// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include <functional>

namespace firstline::ui {

/// Asks to type the number of tickets in the Bin before they are deleted for good, because that
/// alone cannot be undone.
class BinSheet : public QDialog
{
    Q_OBJECT

public:
    /// Calls `act` when the person typed the number and confirmed. Requires: `tickets` above 0.
    BinSheet(qint64 tickets, const std::function<void()> &act, QWidget *parent);
};

} // namespace firstline::ui
