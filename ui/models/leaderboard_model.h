// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/cross_validation_report.h"

#include <QAbstractTableModel>
#include <QStringList>

namespace firstline::ui {

/// The algorithms of a comparison, best macro-F1 first, then those that are still to come, then
/// what always answering the most frequent label is worth.
class LeaderboardModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        MethodColumn,
        MacroF1Column,
        AccuracyColumn,
        HighRecallColumn,
        KappaColumn,
        LogLossColumn,
        EceColumn,
        PredictionColumn,
        TrainingColumn,
        ColumnCount
    };
    /// Of the macro-F1 column; invalid where there is none.
    enum Role
    {
        LowRole = Qt::UserRole + 1, ///< of the 95 % interval
        HighRole,
        MajorityRole, ///< macro-F1 of the most frequent label
        AlgorithmRole ///< contract word; empty for the majority
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// What is measured and what is to come; `live` is the algorithm of the published model.
    void setRows(Task task,
                 std::vector<AlgorithmReport> measured,
                 const QStringList &waiting,
                 const QString &live);

    /// The report of a row; null for one that is to come and for the majority.
    [[nodiscard]] const AlgorithmReport *report(int row) const;
    /// The row of an algorithm that is measured, or −1.
    [[nodiscard]] int rowOf(const QString &algorithm) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant
    headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    [[nodiscard]] bool isMajority(int row) const;
    [[nodiscard]] QString text(int row, int column) const;
    [[nodiscard]] QString measuredText(const AlgorithmReport &row, int column) const;
    [[nodiscard]] QString majorityText(int column) const;
    [[nodiscard]] QString sentence(int row) const;
    [[nodiscard]] QVariant figure(int row, int role) const;

    Task m_task = Task::Priority;
    std::vector<AlgorithmReport> m_measured;
    QStringList m_waiting;
    QString m_live;
};

} // namespace firstline::ui
