// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/domain/stored_ticket.h"
#include "ui/models/ticket_table_model.h"

#include <QObject>

namespace firstline {
class TicketService;
struct TicketList;
} // namespace firstline

namespace firstline::ui {

/// Keeps a `TicketTableModel` fed from the ticket service: first rows, then the whole list, then
/// pages as they come into view, and the list anew when something changed.
///
/// Thread: the GUI thread, which never waits.
class TicketFeed : public QObject
{
    Q_OBJECT

public:
    /// The references are kept and must outlive this object.
    TicketFeed(TicketService &tickets, TicketTableModel &model, QObject *parent = nullptr);

    [[nodiscard]] const TicketQuery &query() const { return m_query; }
    /// Whether the whole list is in the model, not its beginning alone.
    [[nodiscard]] bool isComplete() const { return m_isComplete; }
    /// Lists other tickets from the beginning.
    void setQuery(const TicketQuery &query);
    /// Brings the present list up to date.
    void refresh();
    /// The row that stays where it is while the list changes around it; 0: none.
    void setPinned(qint64 rowId) { m_pinned = rowId; }

Q_SIGNALS:
    /// The beginning of a new list is in the model.
    void opened();
    void aboutToUpdate();
    /// The whole list is in the model.
    void listed(qint64 listed, qint64 total, double milliseconds);
    void failed(const firstline::Error &error);

private:
    void requestList();
    void takeFirstRows(quint64 generation, const std::vector<TicketRow> &rows);
    void takeList(quint64 generation, TicketList list);
    void fetchRows(const std::vector<qint64> &rowIds);
    void report(const Error &error);

    TicketService &m_tickets;
    TicketTableModel &m_model;
    TicketQuery m_query;
    quint64 m_generation = 0;
    bool m_isComplete = false;
    bool m_isOpen = false;     ///< rows of the present query are in the model
    bool m_isListing = false;  ///< a list is on its way
    bool m_isOutdated = false; ///< something changed since it was asked for
    qint64 m_pinned = 0;
};

} // namespace firstline::ui
