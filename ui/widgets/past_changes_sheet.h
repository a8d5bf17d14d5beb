// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ticket_change.h"

#include <QDialog>

#include <vector>

class QStackedLayout;

namespace firstline::ui {

class ActionButton;
class DataTable;
class PastChangesModel;

/// The list of one's own changes, each of which can be undone, also after a restart.
class PastChangesSheet : public QDialog
{
    Q_OBJECT

public:
    explicit PastChangesSheet(QWidget *parent = nullptr);

    void showChanges(std::vector<PastChange> changes, const QDateTime &now);

Q_SIGNALS:
    /// The person wants a change undone, or done again where it is undone.
    void revertWanted(const firstline::PastChange &change);

private:
    void revertRow(int row);
    void refreshButton();

    PastChangesModel *m_model;
    DataTable *m_table;
    ActionButton *m_revert;
    QStackedLayout *m_stack;
};

} // namespace firstline::ui
