// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/class_metrics_model.h"

#include "ui/support/label_text.h"

#include <QLocale>

#include <algorithm>

namespace firstline::ui {

ClassMetricsModel::ClassMetricsModel(const EvaluationReport &report, QObject *parent)
    : QAbstractTableModel(parent)
{
    for (const auto &[label, metrics] : report.perClass) {
        m_lines.push_back({labelText(report.task, label), metrics});
    }
    std::stable_sort(m_lines.begin(), m_lines.end(), [](const Line &a, const Line &b) {
        return a.metrics.support > b.metrics.support;
    });
}

int ClassMetricsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int ClassMetricsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ClassMetricsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant(Qt::AlignVCenter
                        | (index.column() == LabelColumn ? Qt::AlignLeft : Qt::AlignRight));
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    const QLocale locale;
    const Line &line = m_lines[static_cast<std::size_t>(index.row())];
    switch (index.column()) {
    case PrecisionColumn:
        return locale.toString(line.metrics.precision, 'f', 3);
    case RecallColumn:
        return locale.toString(line.metrics.recall, 'f', 3);
    case F1Column:
        return locale.toString(line.metrics.f1, 'f', 3);
    case SupportColumn:
        return locale.toString(line.metrics.support);
    default:
        return line.label;
    }
}

QVariant ClassMetricsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant(section == LabelColumn ? Qt::AlignLeft : Qt::AlignRight);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case PrecisionColumn:
        return tr("Precision");
    case RecallColumn:
        return tr("Recall");
    case F1Column:
        return tr("F1");
    case SupportColumn:
        return tr("Tickets");
    default:
        return tr("Label");
    }
}

} // namespace firstline::ui
