// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/event_store.h"

#include "core/domain/enum_text.h"

namespace firstline::storage {

using namespace Qt::StringLiterals;

namespace {

const QString kAdd = uR"(
    INSERT INTO ticket_events
        (ticket_row_id, at, agent, kind, before, after, revision, bulk_id)
    VALUES (:ticket, :at, :agent, :kind, :before, :after, :revision, :change))"_s;

const QString kOfTicket = uR"(
    SELECT id, ticket_row_id, at, agent, kind, before, after, revision, bulk_id
    FROM ticket_events WHERE ticket_row_id = :ticket ORDER BY id)"_s;

const QString kOfChange = uR"(
    SELECT id, ticket_row_id, at, agent, kind, before, after, revision, bulk_id
    FROM ticket_events WHERE bulk_id = :change AND ticket_row_id = :ticket ORDER BY id)"_s;

const QString kOtherAgent = uR"(
    SELECT agent FROM (
        SELECT agent, revision FROM corrections
        WHERE ticket_row_id = :ticket AND revision > :revision AND agent <> :agent
        UNION ALL
        SELECT agent, revision FROM ticket_events
        WHERE ticket_row_id = :ticket AND revision > :revision AND agent <> :agent
            AND agent <> '' AND (kind = 'status' OR kind = 'assignee' OR kind = 'tags'
                OR kind = 'snooze'))
    ORDER BY revision DESC LIMIT 1)"_s;

TicketEvent eventFromRow(const Statement &row)
{
    TicketEvent event;
    event.id = row.integer(0);
    event.ticketRowId = row.integer(1);
    event.at = row.time(2);
    event.agent = row.text(3);
    event.kind = ticketEventKindFromWord(row.text(4)).value_or(TicketEventKind::Note);
    event.before = row.text(5);
    event.after = row.text(6);
    event.revision = row.integer(7);
    if (!row.isNull(8)) {
        event.changeId = row.integer(8);
    }
    return event;
}

} // namespace

Result<void> EventStore::add(const TicketEvent &event)
{
    Result<Statement> statement = m_database.prepare(kAdd);
    if (!statement) {
        return fail(statement.error());
    }
    return statement->bind(u":ticket"_s, event.ticketRowId)
        .bind(u":at"_s, event.at)
        .bind(u":agent"_s, event.agent)
        .bind(u":kind"_s, word(event.kind))
        .bind(u":before"_s, event.before)
        .bind(u":after"_s, event.after)
        .bind(u":revision"_s, event.revision)
        .bind(u":change"_s, event.changeId)
        .run();
}

Result<std::vector<TicketEvent>> EventStore::of(qint64 ticketRowId)
{
    Result<Statement> statement = m_database.prepare(kOfTicket);
    if (!statement) {
        return fail(statement.error());
    }
    statement->bind(u":ticket"_s, ticketRowId);
    return readAll(*std::move(statement));
}

Result<std::vector<TicketEvent>> EventStore::ofChange(qint64 changeId, qint64 ticketRowId)
{
    Result<Statement> statement = m_database.prepare(kOfChange);
    if (!statement) {
        return fail(statement.error());
    }
    statement->bind(u":change"_s, changeId).bind(u":ticket"_s, ticketRowId);
    return readAll(*std::move(statement));
}

Result<std::vector<TicketEvent>> EventStore::readAll(Statement statement)
{
    if (Result<void> done = statement.run(); !done) {
        return fail(done.error());
    }
    std::vector<TicketEvent> events;
    Result<bool> more = statement.next();
    for (; more && *more; more = statement.next()) {
        events.push_back(eventFromRow(statement));
    }
    if (!more) {
        return fail(more.error());
    }
    return events;
}

Result<std::optional<QString>>
EventStore::otherAgentSince(qint64 ticketRowId, qint64 revision, const QString &agent)
{
    Result<Statement> statement = m_database.prepare(kOtherAgent);
    if (!statement) {
        return fail(statement.error());
    }
    statement->bind(u":ticket"_s, ticketRowId)
        .bind(u":revision"_s, revision)
        .bind(u":agent"_s, agent);
    if (Result<void> done = statement->run(); !done) {
        return fail(done.error());
    }
    return statement->next().map([&statement](bool found) {
        return found ? std::optional(statement->text(0)) : std::nullopt;
    });
}

} // namespace firstline::storage
