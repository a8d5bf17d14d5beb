// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/server_state.h"

#include <QAbstractTableModel>

#include <deque>

namespace firstline::ui {

/// The newest answered requests, newest first; older ones than `kMostLines` are forgotten.
class RequestLogModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    static constexpr int kMostLines = 10'000;

    enum Column
    {
        TimeColumn,
        RequestColumn,
        StatusColumn,
        DurationColumn,
        IdColumn,
        ColumnCount
    };

    explicit RequestLogModel(QObject *parent = nullptr)
        : QAbstractTableModel(parent)
    {
    }

    /// Adds requests, oldest first.
    void add(const std::vector<ServedRequest> &requests);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant
    headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString textOf(const ServedRequest &line, int column) const;

    std::deque<ServedRequest> m_lines; ///< newest first
};

} // namespace firstline::ui
