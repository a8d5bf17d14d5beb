// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/import_store.h"

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

} // namespace firstline::storage
