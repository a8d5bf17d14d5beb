// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/past_changes_model.h"

#include "ui/support/time_text.h"

namespace firstline::ui {

void PastChangesModel::setChanges(std::vector<PastChange> changes, const QDateTime &now)
{
    beginResetModel();
    m_changes = std::move(changes);
    m_now = now;
    endResetModel();
}

int PastChangesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_changes.size());
}

int PastChangesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PastChangesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)
        || (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::AccessibleTextRole)) {
        return {};
    }
    const PastChange &past = change(index.row());
    switch (index.column()) {
    case WhenColumn:
        return momentText(past.at, m_now);
    case WhatColumn:
        return past.isUndone ? tr("%1 · undone", "a change").arg(past.sentence) : past.sentence;
    default:
        return past.isUndone ? tr("Redo") : tr("Undo");
    }
}

QVariant PastChangesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case WhenColumn:
        return tr("When", "column");
    case WhatColumn:
        return tr("Change", "column");
    default:
        return QString();
    }
}

} // namespace firstline::ui
