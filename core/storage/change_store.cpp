// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/change_store.h"

namespace firstline::storage {

using namespace Qt::StringLiterals;

namespace {

const QString kAdd = uR"(
    INSERT INTO bulk_changes (at, agent, sentence, root)
    VALUES (:at, :agent, :sentence, :root))"_s;
const QString kCount = u"UPDATE bulk_changes SET tickets = tickets + :tickets WHERE id = :id"_s;
const QString kRemove = u"DELETE FROM bulk_changes WHERE id = :id"_s;
const QString kState = uR"(
    SELECT coalesce(latest, id), undone_at IS NOT NULL FROM bulk_changes
    WHERE id = :id AND root IS NULL)"_s;
const QString kSetState =
    u"UPDATE bulk_changes SET latest = :latest, undone_at = :undone_at WHERE id = :id"_s;
const QString kTickets = uR"(
    SELECT ticket_row_id FROM corrections WHERE bulk_id = :id
    UNION SELECT ticket_row_id FROM ticket_events WHERE bulk_id = :id ORDER BY 1)"_s;
const QString kNewest = uR"(
    SELECT id, at, agent, sentence, tickets, undone_at IS NOT NULL FROM bulk_changes
    WHERE agent = :agent AND root IS NULL ORDER BY id DESC LIMIT :count)"_s;

} // namespace

Result<qint64> ChangeStore::add(const ChangeHead &head)
{
    Result<Statement> statement = m_database.prepare(kAdd);
    if (!statement) {
        return fail(statement.error());
    }
    return statement->bind(u":at"_s, head.at)
        .bind(u":agent"_s, head.agent)
        .bind(u":sentence"_s, head.sentence)
        .bind(u":root"_s, head.root)
        .run()
        .map([&statement] { return statement->insertedId(); });
}

Result<void> ChangeStore::count(qint64 changeId, qint64 tickets)
{
    Result<Statement> statement = m_database.prepare(kCount);
    if (!statement) {
        return fail(statement.error());
    }
    return statement->bind(u":id"_s, changeId).bind(u":tickets"_s, tickets).run();
}

Result<void> ChangeStore::remove(qint64 changeId)
{
    Result<Statement> statement = m_database.prepare(kRemove);
    return statement ? statement->bind(u":id"_s, changeId).run() : fail(statement.error());
}

Result<ChangeState> ChangeStore::state(qint64 rootId)
{
    Result<Statement> statement = m_database.prepare(kState);
    if (!statement) {
        return fail(statement.error());
    }
    if (Result<void> done = statement->bind(u":id"_s, rootId).run(); !done) {
        return fail(done.error());
    }
    const Result<bool> found = statement->next();
    if (!found || !*found) {
        return found ? fail(ErrorCode::NotFound, u"There is no change %1."_s.arg(rootId))
                     : fail(found.error());
    }
    return ChangeState{statement->integer(0), statement->integer(1) != 0};
}

Result<void> ChangeStore::setState(qint64 rootId, qint64 latest, const QDateTime &undoneAt)
{
    Result<Statement> statement = m_database.prepare(kSetState);
    if (!statement) {
        return fail(statement.error());
    }
    return statement->bind(u":id"_s, rootId)
        .bind(u":latest"_s, latest)
        .bind(u":undone_at"_s, undoneAt)
        .run();
}

Result<std::vector<qint64>> ChangeStore::tickets(qint64 changeId)
{
    Result<Statement> statement = m_database.prepare(kTickets);
    if (!statement) {
        return fail(statement.error());
    }
    if (Result<void> done = statement->bind(u":id"_s, changeId).run(); !done) {
        return fail(done.error());
    }
    std::vector<qint64> rowIds;
    Result<bool> more = statement->next();
    for (; more && *more; more = statement->next()) {
        rowIds.push_back(statement->integer(0));
    }
    if (!more) {
        return fail(more.error());
    }
    return rowIds;
}

Result<std::vector<PastChange>> ChangeStore::newest(const QString &agent, qint64 count)
{
    Result<Statement> statement = m_database.prepare(kNewest);
    if (!statement) {
        return fail(statement.error());
    }
    statement->bind(u":agent"_s, agent).bind(u":count"_s, count);
    if (Result<void> done = statement->run(); !done) {
        return fail(done.error());
    }
    std::vector<PastChange> changes;
    Result<bool> more = statement->next();
    for (; more && *more; more = statement->next()) {
        changes.push_back({statement->integer(0),
                           statement->time(1),
                           statement->text(2),
                           statement->text(3),
                           statement->integer(4),
                           statement->integer(5) != 0});
    }
    if (!more) {
        return fail(more.error());
    }
    return changes;
}

} // namespace firstline::storage
