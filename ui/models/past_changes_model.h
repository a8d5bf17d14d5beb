// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ticket_change.h"

#include <QAbstractTableModel>

#include <vector>

namespace firstline::ui {

/// One's own changes of the past, newest first.
class PastChangesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        WhenColumn,
        WhatColumn,
        ActColumn, ///< what can be done with it: undo or redo
        ColumnCount
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setChanges(std::vector<PastChange> changes, const QDateTime &now);
    [[nodiscard]] const PastChange &change(int row) const
    {
        return m_changes.at(static_cast<std::size_t>(row));
    }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant
    headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<PastChange> m_changes;
    QDateTime m_now;
};

} // namespace firstline::ui
