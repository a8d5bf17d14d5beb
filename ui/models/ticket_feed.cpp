// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/ticket_feed.h"

#include "core/service/ticket_service.h"
#include "ui/support/when_ready.h"

#include <utility>

namespace firstline::ui {

TicketFeed::TicketFeed(TicketService &tickets, TicketTableModel &model, QObject *parent)
    : QObject(parent)
    , m_tickets(tickets)
    , m_model(model)
{
    connect(&m_model, &TicketTableModel::rowsWanted, this, &TicketFeed::fetchRows);
    connect(&m_tickets, &TicketService::ticketsChanged, this, &TicketFeed::refresh);
}

void TicketFeed::setQuery(const TicketQuery &query)
{
    m_query = query;
    ++m_generation;
    m_isOpen = false;
    m_isComplete = false;
    m_isListing = false;
    m_isOutdated = false;
    const quint64 generation = m_generation;
    whenReady(this,
              m_tickets.firstRows(m_query, TicketTableModel::kPageRows),
              [this, generation](const Result<std::vector<TicketRow>> &rows) {
                  if (rows) {
                      takeFirstRows(generation, *rows);
                  }
              });
    requestList();
}

void TicketFeed::refresh()
{
    if (m_isListing) {
        m_isOutdated = true;
    } else {
        requestList();
    }
}

void TicketFeed::requestList()
{
    m_isListing = true;
    m_isOutdated = false;
    const quint64 generation = m_generation;
    whenReady(this, m_tickets.list(m_query), [this, generation](Result<TicketList> list) {
        if (generation != m_generation) {
            return;
        }
        m_isListing = false;
        if (list) {
            takeList(generation, *std::move(list));
        } else {
            report(list.error());
            // Somebody else asked the service for a list before ours had begun.
            m_isOutdated = m_isOutdated || list.error().code == ErrorCode::Cancelled;
        }
        if (m_isOutdated) {
            requestList();
        }
    });
}

void TicketFeed::takeFirstRows(quint64 generation, const std::vector<TicketRow> &rows)
{
    if (generation != m_generation || m_isOpen) {
        return;
    }
    m_isOpen = true;
    m_model.showFirstRows(rows);
    Q_EMIT opened();
}

void TicketFeed::takeList(quint64 generation, TicketList list)
{
    const bool isFirst = !m_isOpen;
    if (isFirst) {
        takeFirstRows(generation, {});
    }
    Q_EMIT aboutToUpdate();
    const auto listedCount = static_cast<qint64>(list.rowIds.size());
    m_model.markStale();
    m_model.updateIds(std::move(list.rowIds), m_pinned);
    m_isComplete = true;
    Q_EMIT listed(listedCount, list.total, list.milliseconds);
    if (isFirst) {
        Q_EMIT opened();
    }
}

void TicketFeed::fetchRows(const std::vector<qint64> &rowIds)
{
    const quint64 generation = m_generation;
    whenReady(this,
              m_tickets.rows(rowIds),
              [this, generation](const Result<std::vector<TicketRow>> &rows) {
                  if (rows) {
                      m_model.receiveRows(*rows);
                  } else if (generation == m_generation) {
                      m_model.forgetRequests();
                      report(rows.error());
                  }
              });
}

void TicketFeed::report(const Error &error)
{
    if (error.code != ErrorCode::Cancelled) {
        Q_EMIT failed(error);
    }
}

} // namespace firstline::ui
