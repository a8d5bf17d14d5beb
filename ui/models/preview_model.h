// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ticket.h"

#include <QAbstractTableModel>

#include <vector>

namespace firstline::ui {

/// The first tickets of a file as an import would store them.
class PreviewModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        IdColumn,
        CreatedColumn,
        CustomerColumn,
        SubjectColumn,
        MessageColumn,
        PriorityColumn,
        CategoryColumn,
        LanguageColumn,
        ColumnCount
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setTickets(std::vector<Ticket> tickets);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant
    headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<Ticket> m_tickets;
};

} // namespace firstline::ui
