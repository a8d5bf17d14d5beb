// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/request_log_model.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace firstline::ui {

void RequestLogModel::add(const std::vector<ServedRequest> &requests)
{
    const int added = static_cast<int>(std::min<std::size_t>(requests.size(), kMostLines));
    if (added == 0) {
        return;
    }
    const int left = std::min(static_cast<int>(m_lines.size()), kMostLines - added);
    if (left < static_cast<int>(m_lines.size())) {
        beginRemoveRows({}, left, static_cast<int>(m_lines.size()) - 1);
        m_lines.resize(static_cast<std::size_t>(left));
        endRemoveRows();
    }
    beginInsertRows({}, 0, added - 1);
    std::for_each(requests.end() - added, requests.end(), [this](const ServedRequest &line) {
        m_lines.push_front(line);
    });
    endInsertRows();
}

int RequestLogModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int RequestLogModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString RequestLogModel::textOf(const ServedRequest &line, int column) const
{
    const QLocale locale;
    switch (column) {
    case TimeColumn:
        return line.at.toLocalTime().toString(u"HH:mm:ss.zzz"_s);
    case RequestColumn:
        return line.request;
    case StatusColumn:
        return QString::number(line.status);
    case DurationColumn:
        return tr("%1 ms").arg(locale.toString(line.milliseconds, 'f', 2));
    case IdColumn:
        return line.requestId;
    default:
        return {};
    }
}

QVariant RequestLogModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const ServedRequest &line = m_lines.at(static_cast<std::size_t>(index.row()));
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole) {
        return textOf(line, index.column());
    }
    if (role == Qt::TextAlignmentRole) {
        const bool isFigure = index.column() == StatusColumn || index.column() == DurationColumn;
        return QVariant::fromValue((isFigure ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    return {};
}

QVariant RequestLogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case TimeColumn:
        return tr("Time");
    case RequestColumn:
        return tr("Request");
    case StatusColumn:
        return tr("Status");
    case DurationColumn:
        return tr("Answer time");
    case IdColumn:
        return tr("Request id");
    default:
        return {};
    }
}

} // namespace firstline::ui
