// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/ticket_removal.h"

#include "core/storage/ticket_text.h"

#include <array>
#include <vector>

namespace firstline::storage {

using namespace Qt::StringLiterals;

namespace {

const QString kCount = u"SELECT count(*) FROM tickets WHERE status = 'bin'"_s;
const QString kInBin = u"SELECT id FROM tickets WHERE status = 'bin' LIMIT :most"_s;

/// What refers to a ticket goes before the ticket.
const std::array kDeletes{u"DELETE FROM predictions WHERE ticket_row_id = :id"_s,
                          u"DELETE FROM corrections WHERE ticket_row_id = :id"_s,
                          u"DELETE FROM ticket_events WHERE ticket_row_id = :id"_s,
                          u"DELETE FROM escalations WHERE ticket_row_id = :id"_s,
                          u"DELETE FROM tickets WHERE id = :id"_s};

Result<std::vector<qint64>> inBin(Database &database, qint64 most)
{
    Result<Statement> row = database.prepare(kInBin);
    if (!row) {
        return fail(row.error());
    }
    if (Result<void> done = row->bind(u":most"_s, most).run(); !done) {
        return fail(done.error());
    }
    std::vector<qint64> rowIds;
    Result<bool> more = row->next();
    for (; more && *more; more = row->next()) {
        rowIds.push_back(row->integer(0));
    }
    if (!more) {
        return fail(more.error());
    }
    return rowIds;
}

Result<void> remove(Database &database, qint64 rowId)
{
    if (Result<void> done = TicketText(database).remove(rowId, rowId); !done) {
        return done;
    }
    for (const QString &sql : kDeletes) {
        Result<Statement> statement = database.prepare(sql);
        if (!statement) {
            return fail(statement.error());
        }
        if (Result<void> done = statement->bind(u":id"_s, rowId).run(); !done) {
            return done;
        }
    }
    return {};
}

} // namespace

Result<qint64> ticketsInBin(Database &database)
{
    return database.number(kCount);
}

Result<qint64> removeFromBin(Database &database, qint64 most)
{
    const auto rowIds = inBin(database, most);
    if (!rowIds) {
        return fail(rowIds.error());
    }
    for (const qint64 rowId : *rowIds) {
        if (Result<void> done = remove(database, rowId); !done) {
            return fail(done.error());
        }
    }
    return static_cast<qint64>(rowIds->size());
}

} // namespace firstline::storage
