// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/import_store.h"

#include "core/storage/ticket_text.h"

#include <array>
#include <vector>

namespace firstline::storage {

using namespace Qt::StringLiterals;

namespace {

const QString kBegin = u"INSERT INTO imports (file, started_at) VALUES (:file, :now)"_s;

const QString kFinish = uR"(
    UPDATE imports SET finished_at = :now, rows_read = :read, imported = :imported,
        updated = :updated, duplicates = :duplicates, rejected = :rejected
    WHERE id = :id)"_s;

const QString kRemovable = uR"(
    SELECT id FROM tickets WHERE id > :after AND id <= :up_to AND import_id = :id
        AND NOT EXISTS (SELECT 1 FROM corrections WHERE ticket_row_id = tickets.id))"_s;

const QString kRemovePredictions =
    u"DELETE FROM predictions WHERE ticket_row_id IN (%1)"_s.arg(kRemovable);
const QString kRemoveText = uR"(
    INSERT INTO ticket_text (ticket_text, rowid, subject, message, customer)
    SELECT 'delete', id, subject, message, customer FROM tickets WHERE id IN (%1))"_s.arg(
    kRemovable);
const QString kRemoveTickets = u"DELETE FROM tickets WHERE id IN (%1)"_s.arg(kRemovable);

const QString kNewest = u"SELECT coalesce(max(id), 0) FROM imports WHERE file = :file"_s;
const QString kTicketsOf = u"SELECT id FROM tickets WHERE import_id = :id LIMIT :most"_s;
const QString kForget = u"DELETE FROM imports WHERE id = :id"_s;

/// What refers to a ticket goes before the ticket.
const std::array kRemoveOne{u"DELETE FROM predictions WHERE ticket_row_id = :id"_s,
                            u"DELETE FROM corrections WHERE ticket_row_id = :id"_s,
                            u"DELETE FROM ticket_events WHERE ticket_row_id = :id"_s,
                            u"DELETE FROM escalations WHERE ticket_row_id = :id"_s,
                            u"DELETE FROM tickets WHERE id = :id"_s};

Result<void> runFor(Database &database, const QString &sql, qint64 id)
{
    Result<Statement> statement = database.prepare(sql);
    return statement ? statement->bind(u":id"_s, id).run() : fail(statement.error());
}

Result<std::vector<qint64>> ticketsOf(Database &database, qint64 importId, qint64 most)
{
    Result<Statement> statement = database.prepare(kTicketsOf);
    if (!statement) {
        return fail(statement.error());
    }
    if (Result<void> done = statement->bind(u":id"_s, importId).bind(u":most"_s, most).run();
        !done) {
        return fail(done.error());
    }
    std::vector<qint64> ids;
    Result<bool> more = statement->next();
    for (; more && *more; more = statement->next()) {
        ids.push_back(statement->integer(0));
    }
    return more ? Result<std::vector<qint64>>(std::move(ids)) : fail(more.error());
}

Result<void> removeTicket(Database &database, qint64 rowId)
{
    Result<void> done = TicketText(database).remove(rowId, rowId);
    for (std::size_t i = 0; done && i < kRemoveOne.size(); ++i) {
        done = runFor(database, kRemoveOne.at(i), rowId);
    }
    return done;
}

} // namespace

Result<qint64> ImportStore::begin(const QString &file, const QDateTime &now)
{
    Result<Statement> statement = m_database.prepare(kBegin);
    if (!statement) {
        return fail(statement.error());
    }
    if (Result<void> done = statement->bind(u":file"_s, file).bind(u":now"_s, now).run(); !done) {
        return fail(done.error());
    }
    return statement->insertedId();
}

Result<void> ImportStore::finish(qint64 id, const ImportReport &report, const QDateTime &now)
{
    Result<Statement> statement = m_database.prepare(kFinish);
    if (!statement) {
        return fail(statement.error());
    }
    const Result<void> done = statement->bind(u":id"_s, id)
                                  .bind(u":now"_s, now)
                                  .bind(u":read"_s, report.read)
                                  .bind(u":imported"_s, report.imported)
                                  .bind(u":updated"_s, report.updated)
                                  .bind(u":duplicates"_s, report.duplicates)
                                  .bind(u":rejected"_s, report.rejected)
                                  .run();
    if (done && statement->changedRows() == 0) {
        return fail(ErrorCode::NotFound, u"There is no import %1."_s.arg(id));
    }
    return done;
}

Result<qint64> ImportStore::newestRow() const
{
    return m_database.number(u"SELECT coalesce(max(id), 0) FROM tickets"_s);
}

Result<void> ImportStore::removeTickets(qint64 id, qint64 after, qint64 upTo)
{
    for (const QString &sql : {kRemovePredictions, kRemoveText, kRemoveTickets}) {
        Result<Statement> statement = m_database.prepare(sql);
        if (!statement) {
            return fail(statement.error());
        }
        statement->bind(u":id"_s, id).bind(u":after"_s, after).bind(u":up_to"_s, upTo);
        if (Result<void> done = statement->run(); !done) {
            return done;
        }
    }
    return {};
}

Result<qint64> ImportStore::newest(const QString &name)
{
    Result<Statement> statement = m_database.prepare(kNewest);
    if (!statement) {
        return fail(statement.error());
    }
    if (Result<void> done = statement->bind(u":file"_s, name).run(); !done) {
        return fail(done.error());
    }
    return statement->next().map([&](bool) { return statement->integer(0); });
}

Result<qint64> ImportStore::removeSome(const QString &name, qint64 most)
{
    const auto importId = newest(name);
    if (!importId || *importId == 0) {
        return importId;
    }
    const auto rowIds = ticketsOf(m_database, *importId, most);
    if (!rowIds) {
        return fail(rowIds.error());
    }
    Result<void> done;
    for (std::size_t i = 0; done && i < rowIds->size(); ++i) {
        done = removeTicket(m_database, (*rowIds)[i]);
    }
    const auto removed = static_cast<qint64>(rowIds->size());
    if (done && removed < most) {
        done = runFor(m_database, kForget, *importId);
    }
    return done ? Result<qint64>(removed) : fail(done.error());
}

} // namespace firstline::storage
