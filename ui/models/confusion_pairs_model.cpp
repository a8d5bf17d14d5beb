// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/confusion_pairs_model.h"

#include "ui/support/label_text.h"

#include <QLocale>

#include <algorithm>
#include <numeric>

namespace firstline::ui {

ConfusionPairsModel::ConfusionPairsModel(const EvaluationReport &report, QObject *parent)
    : QAbstractTableModel(parent)
{
    const ConfusionMatrix &matrix = report.confusion;
    for (std::size_t truth = 0; truth < matrix.counts.size(); ++truth) {
        const std::vector<qint64> &row = matrix.counts[truth];
        const auto all = std::accumulate(row.begin(), row.end(), qint64{0});
        for (std::size_t predicted = 0; predicted < row.size(); ++predicted) {
            if (row[predicted] > 0) {
                m_pairs.push_back({labelText(report.task, matrix.labels[truth]),
                                   labelText(report.task, matrix.labels[predicted]),
                                   row[predicted],
                                   double(row[predicted]) / double(all)});
            }
        }
    }
    std::ranges::stable_sort(m_pairs, std::greater{}, &Pair::count);
}

int ConfusionPairsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_pairs.size());
}

int ConfusionPairsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ConfusionPairsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const bool isNumber = index.column() >= CountColumn;
    if (role == Qt::TextAlignmentRole) {
        return QVariant(Qt::AlignVCenter | (isNumber ? Qt::AlignRight : Qt::AlignLeft));
    }
    const Pair &pair = m_pairs[static_cast<std::size_t>(index.row())];
    if (role == Qt::UserRole && isNumber) {
        return index.column() == CountColumn ? QVariant(pair.count) : QVariant(pair.share);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (index.column()) {
    case PredictedColumn:
        return pair.predicted;
    case CountColumn:
        return QLocale().toString(pair.count);
    case ShareColumn:
        return percentText(pair.share);
    default:
        return pair.truth;
    }
}

QVariant ConfusionPairsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant(section >= CountColumn ? Qt::AlignRight : Qt::AlignLeft);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case PredictedColumn:
        return tr("Model says");
    case CountColumn:
        return tr("Tickets");
    case ShareColumn:
        return tr("Share of the true label");
    default:
        return tr("True label");
    }
}

} // namespace firstline::ui
