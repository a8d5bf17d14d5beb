// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/stored_ticket.h"
#include "ui/models/row_positions.h"

#include <QAbstractTableModel>
#include <QCache>
#include <QHash>
#include <QSet>
#include <QTimer>

#include <functional>
#include <vector>

namespace firstline::ui {

/// The inbox as a table: a sorted list of row ids, of which only the rows on screen are known.
///
/// A row that is not known yet is a placeholder; the model then asks for its page by
/// `rowsWanted` and shows it when it arrives by `receiveRows`. It never reads a store.
class TicketTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        StateColumn,
        PriorityColumn,
        TicketColumn,
        CategoryColumn,
        ConfidenceColumn,
        DueColumn,
        ColumnCount
    };
    enum Role
    {
        RowRole = Qt::UserRole, ///< the `TicketRow`; invalid for a placeholder
        RowIdRole
    };
    static constexpr int kPageRows = 128;
    static constexpr int kPages = 64;

    /// `now` tells the time that reply clocks and ages are counted from.
    explicit TicketTableModel(std::function<QDateTime()> now, QObject *parent = nullptr);

    /// Shows these rows alone, as the beginning of a new list.
    void showFirstRows(const std::vector<TicketRow> &rows);
    /// Brings the list up to date without a reset: rows that are in both lists keep their
    /// persistent indexes. `pinnedId`, where it is in both, stays behind its present neighbour.
    void updateIds(std::vector<qint64> ids, qint64 pinnedId = 0);
    /// Takes rows that were asked for; rows that are no longer listed are ignored.
    void receiveRows(const std::vector<TicketRow> &rows);
    /// Takes back requests whose answer failed, so that they are asked again when shown.
    void forgetRequests();
    /// Asks for every shown row again; what is known is shown meanwhile.
    void markStale();
    /// Repaints reply clocks and ages.
    void advanceClock();

    [[nodiscard]] qint64 rowIdAt(int row) const;
    /// The position of a row id, or −1.
    [[nodiscard]] int rowOf(qint64 rowId) const { return m_positions.of(rowId); }
    /// All row ids, in order.
    [[nodiscard]] const std::vector<qint64> &rowIds() const { return m_ids; }
    /// The revisions of rows that are known, by row id: what the person may have seen.
    [[nodiscard]] QHash<qint64, qint64> knownRevisions() const;
    [[nodiscard]] QDateTime now() const { return m_now(); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant
    headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    /// These rows are on screen and not known. At most one page.
    void rowsWanted(const std::vector<qint64> &rowIds) const;

private:
    struct Cached
    {
        TicketRow row;
        quint64 generation = 0;
    };

    void setOrder(std::vector<qint64> ids);
    [[nodiscard]] const TicketRow *rowFor(int row) const;
    void askForPage(int page) const;
    void sendRequests() const;
    [[nodiscard]] QString displayText(const TicketRow &row, int column) const;
    [[nodiscard]] QString spokenText(const TicketRow &row, int column) const;

    std::function<QDateTime()> m_now;
    std::vector<qint64> m_ids;
    RowPositions m_positions;
    quint64 m_generation = 1;
    mutable QCache<qint64, Cached> m_rows;
    mutable QSet<int> m_wantedPages;
    mutable QSet<qint64> m_requested;
    mutable QTimer m_requestTimer;
};

} // namespace firstline::ui

Q_DECLARE_METATYPE(firstline::TicketRow)
