// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/ticket_table_model.h"

#include "ui/support/label_text.h"
#include "ui/support/time_text.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace firstline::ui {

namespace {

/// The order in which rows common to both lists come first, as in `next`, and the others last.
std::vector<qint64> survivorsFirst(const std::vector<qint64> &present,
                                   const RowPositions &presentPositions,
                                   const std::vector<qint64> &next,
                                   const RowPositions &nextPositions)
{
    std::vector<qint64> order;
    order.reserve(present.size());
    std::copy_if(next.begin(), next.end(), std::back_inserter(order), [&](qint64 id) {
        return presentPositions.contains(id);
    });
    std::copy_if(present.begin(), present.end(), std::back_inserter(order), [&](qint64 id) {
        return !nextPositions.contains(id);
    });
    return order;
}

void keepBehindNeighbour(std::vector<qint64> &next, const std::vector<qint64> &present, qint64 id)
{
    const auto at = std::find(present.begin(), present.end(), id);
    const auto target = std::find(next.begin(), next.end(), id);
    if (at == present.end() || target == next.end()) {
        return;
    }
    next.erase(target);
    auto neighbour = at;
    while (neighbour != present.begin()) {
        --neighbour;
        const auto found = std::find(next.begin(), next.end(), *neighbour);
        if (found != next.end()) {
            next.insert(found + 1, id);
            return;
        }
    }
    next.insert(next.begin(), id);
}

} // namespace

TicketTableModel::TicketTableModel(std::function<QDateTime()> now, QObject *parent)
    : QAbstractTableModel(parent)
    , m_now(std::move(now))
    , m_rows(kPageRows * kPages)
{
    m_requestTimer.setSingleShot(true);
    m_requestTimer.setInterval(0);
    connect(&m_requestTimer, &QTimer::timeout, this, [this] { sendRequests(); });
}

void TicketTableModel::showFirstRows(const std::vector<TicketRow> &rows)
{
    beginResetModel();
    m_ids.clear();
    m_requested.clear();
    m_wantedPages.clear();
    for (const TicketRow &row : rows) {
        m_ids.push_back(row.rowId);
        m_rows.insert(row.rowId, new Cached{row, m_generation});
    }
    m_positions = RowPositions(m_ids);
    endResetModel();
}

void TicketTableModel::updateIds(std::vector<qint64> ids, qint64 pinnedId)
{
    if (pinnedId != 0) {
        keepBehindNeighbour(ids, m_ids, pinnedId);
    }
    if (ids == m_ids) {
        return;
    }
    const RowPositions next(ids);
    std::vector<qint64> order = survivorsFirst(m_ids, m_positions, ids, next);
    const auto survivors = static_cast<int>(std::count_if(
        m_ids.begin(), m_ids.end(), [&next](qint64 id) { return next.contains(id); }));
    setOrder(std::move(order));
    if (survivors < rowCount()) {
        beginRemoveRows({}, survivors, rowCount() - 1);
        m_ids.resize(static_cast<std::size_t>(survivors));
        m_positions = RowPositions(m_ids);
        endRemoveRows();
    }
    if (static_cast<std::size_t>(survivors) < ids.size()) {
        beginInsertRows({}, survivors, static_cast<int>(ids.size()) - 1);
        std::copy_if(ids.begin(), ids.end(), std::back_inserter(m_ids), [this](qint64 id) {
            return !m_positions.contains(id);
        });
        m_positions = RowPositions(m_ids);
        endInsertRows();
    }
    setOrder(std::move(ids));
}

void TicketTableModel::setOrder(std::vector<qint64> ids)
{
    if (ids == m_ids) {
        return;
    }
    Q_EMIT layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    const RowPositions positions(ids);
    QModelIndexList after;
    after.reserve(before.size());
    for (const QModelIndex &index : before) {
        after.append(createIndex(positions.of(rowIdAt(index.row())), index.column()));
    }
    m_ids = std::move(ids);
    m_positions = positions;
    m_wantedPages.clear();
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged();
}

void TicketTableModel::receiveRows(const std::vector<TicketRow> &rows)
{
    int first = rowCount();
    int last = -1;
    for (const TicketRow &row : rows) {
        m_requested.remove(row.rowId);
        const int position = rowOf(row.rowId);
        if (position < 0) {
            continue;
        }
        m_rows.insert(row.rowId, new Cached{row, m_generation});
        first = std::min(first, position);
        last = std::max(last, position);
    }
    if (last >= 0) {
        Q_EMIT dataChanged(index(first, 0), index(last, ColumnCount - 1));
    }
}

void TicketTableModel::forgetRequests()
{
    m_requested.clear();
}

void TicketTableModel::markStale()
{
    ++m_generation;
    m_requested.clear();
    advanceClock();
}

void TicketTableModel::advanceClock()
{
    if (rowCount() > 0) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    }
}

qint64 TicketTableModel::rowIdAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_ids[static_cast<std::size_t>(row)] : 0;
}

QHash<qint64, qint64> TicketTableModel::knownRevisions() const
{
    QHash<qint64, qint64> revisions;
    const QList<qint64> known = m_rows.keys();
    for (const qint64 rowId : known) {
        revisions.insert(rowId, m_rows.object(rowId)->row.revision);
    }
    return revisions;
}

int TicketTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_ids.size());
}

int TicketTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

const TicketRow *TicketTableModel::rowFor(int row) const
{
    const Cached *cached = m_rows.object(rowIdAt(row));
    if (cached == nullptr || cached->generation != m_generation) {
        askForPage(row / kPageRows);
    }
    return cached != nullptr ? &cached->row : nullptr;
}

void TicketTableModel::askForPage(int page) const
{
    m_wantedPages.insert(page);
    if (!m_requestTimer.isActive()) {
        m_requestTimer.start();
    }
}

void TicketTableModel::sendRequests() const
{
    const QSet<int> pages = std::exchange(m_wantedPages, {});
    for (const int page : pages) {
        std::vector<qint64> wanted;
        const int end = std::min(rowCount(), (page + 1) * kPageRows);
        for (int row = page * kPageRows; row < end; ++row) {
            const qint64 id = rowIdAt(row);
            const Cached *cached = m_rows.object(id);
            const bool isFresh = cached != nullptr && cached->generation == m_generation;
            if (!isFresh && !m_requested.contains(id)) {
                m_requested.insert(id);
                wanted.push_back(id);
            }
        }
        if (!wanted.empty()) {
            Q_EMIT rowsWanted(wanted);
        }
    }
}

QVariant TicketTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    if (role == RowIdRole) {
        return rowIdAt(index.row());
    }
    const bool isText =
        role == Qt::DisplayRole || role == Qt::AccessibleTextRole || role == Qt::ToolTipRole;
    if (role != RowRole && !isText) {
        return {};
    }
    const TicketRow *row = rowFor(index.row());
    if (row == nullptr) {
        return role == Qt::AccessibleTextRole ? QVariant(tr("Loading")) : QVariant();
    }
    if (role == RowRole) {
        return QVariant::fromValue(*row);
    }
    return role == Qt::DisplayRole ? displayText(*row, index.column())
                                   : spokenText(*row, index.column());
}

QVariant TicketTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant(section == DueColumn ? Qt::AlignRight : Qt::AlignLeft);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case PriorityColumn:
        return tr("Priority", "column");
    case TicketColumn:
        return tr("Ticket", "column");
    case CategoryColumn:
        return tr("Category", "column");
    case ConfidenceColumn:
        return tr("Confidence", "column");
    case DueColumn:
        return tr("Reply due", "column");
    default:
        return QString();
    }
}

QString TicketTableModel::displayText(const TicketRow &row, int column) const
{
    switch (column) {
    case PriorityColumn:
        return row.priority ? priorityText(*row.priority) : QString();
    case TicketColumn:
        return row.subject.isEmpty() ? row.snippet : row.subject;
    case CategoryColumn:
        return row.category;
    case ConfidenceColumn:
        return row.priorityConfidence ? percentText(*row.priorityConfidence) : QString();
    case DueColumn:
        return dueText(row.replyDueAt, row.priority, now()).text;
    default:
        return {};
    }
}

QString TicketTableModel::spokenText(const TicketRow &row, int column) const
{
    const bool byPerson = row.prioritySource == LabelSource::Person;
    switch (column) {
    case PriorityColumn:
        if (!row.priority) {
            return tr("No priority yet");
        }
        if (byPerson || !row.priorityConfidence) {
            return tr("%1, set by a person").arg(priorityText(*row.priority));
        }
        return tr("%1, predicted, %2")
            .arg(priorityText(*row.priority), percentText(*row.priorityConfidence));
    case TicketColumn:
        return row.subject.isEmpty() ? row.snippet
                                     : tr("%1, from %2").arg(row.subject, row.customer);
    case ConfidenceColumn:
        if (!row.priorityConfidence || !row.categoryConfidence) {
            return displayText(row, column);
        }
        return tr("Priority %1, category %2")
            .arg(percentText(*row.priorityConfidence), percentText(*row.categoryConfidence));
    case DueColumn:
        return dueText(row.replyDueAt, row.priority, now()).sentence;
    default:
        return displayText(row, column);
    }
}

} // namespace firstline::ui
