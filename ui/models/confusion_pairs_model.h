// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/evaluation_report.h"

#include <QAbstractTableModel>

namespace firstline::ui {

/// A confusion matrix as a list: every pair of true and predicted label that occurs, most tickets
/// first.
class ConfusionPairsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        TruthColumn,
        PredictedColumn,
        CountColumn,
        ShareColumn, ///< of the tickets with that true label
        ColumnCount
    };

    explicit ConfusionPairsModel(const EvaluationReport &report, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant
    headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Pair
    {
        QString truth;
        QString predicted;
        qint64 count = 0;
        double share = 0;
    };
    std::vector<Pair> m_pairs;
};

} // namespace firstline::ui
