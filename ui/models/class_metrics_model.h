// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/evaluation_report.h"

#include <QAbstractTableModel>

namespace firstline::ui {

/// Precision, recall and F1 of every label of a task, most frequent label first.
class ClassMetricsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        LabelColumn,
        PrecisionColumn,
        RecallColumn,
        F1Column,
        SupportColumn,
        ColumnCount
    };

    explicit ClassMetricsModel(const EvaluationReport &report, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant
    headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Line
    {
        QString label;
        ClassMetrics metrics;
    };
    std::vector<Line> m_lines;
};

} // namespace firstline::ui
