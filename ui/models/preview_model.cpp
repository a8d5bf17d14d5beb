// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/preview_model.h"

#include "ui/support/field_text.h"
#include "ui/support/label_text.h"

#include <QLocale>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace firstline::ui {

namespace {

constexpr qsizetype kShownCharacters = 200;
constexpr std::array kFields{"ticket_id",
                             "created_at",
                             "customer",
                             "subject",
                             "message",
                             "priority",
                             "category",
                             "language"};

QString textOf(const Ticket &ticket, int column)
{
    switch (column) {
    case PreviewModel::IdColumn:
        return ticket.ticketId;
    case PreviewModel::CreatedColumn:
        return ticket.createdAt.isValid()
                   ? QLocale().toString(ticket.createdAt.toLocalTime(), QLocale::ShortFormat)
                   : QString();
    case PreviewModel::CustomerColumn:
        return ticket.customer;
    case PreviewModel::SubjectColumn:
        return ticket.subject;
    case PreviewModel::MessageColumn:
        return ticket.message.left(kShownCharacters).simplified();
    case PreviewModel::PriorityColumn:
        return ticket.importedPriority ? priorityText(*ticket.importedPriority) : QString();
    case PreviewModel::CategoryColumn:
        return ticket.importedCategory;
    default:
        return ticket.language;
    }
}

} // namespace

void PreviewModel::setTickets(std::vector<Ticket> tickets)
{
    beginResetModel();
    m_tickets = std::move(tickets);
    endResetModel();
}

int PreviewModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_tickets.size());
}

int PreviewModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PreviewModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const bool isText = role == Qt::DisplayRole || role == Qt::ToolTipRole;
    return isText
               ? QVariant(textOf(m_tickets[static_cast<std::size_t>(index.row())], index.column()))
               : QVariant();
}

QVariant PreviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0
        || section >= ColumnCount) {
        return {};
    }
    return fieldText(QLatin1StringView(kFields.at(static_cast<std::size_t>(section))));
}

} // namespace firstline::ui
