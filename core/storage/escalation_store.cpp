// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/escalation_store.h"

#include "core/domain/enum_text.h"
#include "core/storage/effective_columns.h"
#include "core/storage/event_store.h"

namespace firstline::storage {

using namespace Qt::StringLiterals;

namespace {

const QString kSelect = uR"(
    SELECT t.id, t.ticket_id, t.subject, t.message, t.status, t.newest_ms, t.first_reply_at,
           t.resolved_at, t.priority_rank, t.priority_source, t.priority_confidence, c.name,
           t.customer, t.channel, t.language, t.reply_due_ms, p.sentiment, p.language
    FROM tickets t LEFT JOIN categories c ON c.id = t.category_id
    LEFT JOIN predictions p
        ON p.id = (SELECT max(id) FROM predictions WHERE ticket_row_id = t.id)
)"_s;

const QString kOpenDueIn =
    kSelect + uR"(WHERE t.status = 'open' AND t.priority_rank = :rank AND t.reply_due_ms > :after
          AND t.reply_due_ms <= :up_to ORDER BY t.reply_due_ms, t.id)"_s;

const QString kNextDue = uR"(
    SELECT min(reply_due_ms) FROM tickets
    WHERE status = 'open' AND priority_rank = :rank AND reply_due_ms > :after
)"_s;

const QString kOpenNewerThan =
    kSelect + u"WHERE t.status = 'open' AND t.newest_ms > :time ORDER BY t.newest_ms, t.id"_s;

const QString kOpenArrived =
    kSelect + uR"(WHERE t.status = 'open' AND t.newest_ms > :time AND t.id IN (
              SELECT id FROM tickets WHERE id > :tickets AND id <= :tickets_to
              UNION SELECT ticket_row_id FROM predictions
              WHERE id > :predictions AND id <= :predictions_to)
          ORDER BY t.id)"_s;

const QString kOpenTouched = kSelect + uR"(WHERE t.status = 'open' AND t.id IN (
              SELECT ticket_row_id FROM corrections WHERE id > :corrections AND id <= :corrections_to
              UNION SELECT ticket_row_id FROM ticket_events
              WHERE id > :events AND id <= :events_to AND kind <> 'escalation')
          ORDER BY t.id)"_s;

const QString kNewest = kSelect + u"WHERE t.status <> 'bin' ORDER BY t.id DESC LIMIT :limit"_s;

const QString kIsKnown =
    u"SELECT 1 FROM escalations WHERE ticket_row_id = :ticket AND rule = :rule"_s;

const QString kAdd = uR"(
    INSERT INTO escalations (ticket_row_id, at, rule, reason, acted)
    SELECT id, :at, :rule, :reason, :acted FROM tickets WHERE id = :ticket AND status = 'open'
    ON CONFLICT (ticket_row_id, rule) DO NOTHING
)"_s;

const QString kMark =
    u"UPDATE tickets SET escalated_at_ms = :now WHERE id = :id AND escalated_at_ms IS NULL "
    "AND status = 'open'"_s;

const QString kWasNotified = uR"(
    SELECT 1 FROM escalations, json_each(acted, '$.actions')
    WHERE ticket_row_id = :ticket AND json_each.value = 'notification'
)"_s;

const QString kActed = u"SELECT acted FROM escalations WHERE id = :id"_s;

const QString kSetActed = u"UPDATE escalations SET acted = :acted WHERE id = :id"_s;

// What a rule without the banner marked is left out; what a person marked has no escalation.
const QString kSummary = uR"(
    SELECT count(*) FILTER (WHERE t.reply_due_ms <= :now),
           count(*) FILTER (WHERE t.reply_due_ms <= :now AND t.priority_rank = 0),
           count(*) FILTER (WHERE t.reply_due_ms > :now), coalesce(max(t.escalated_at_ms), 0)
    FROM tickets t
    WHERE t.status = 'open' AND t.escalated_at_ms IS NOT NULL
        AND (NOT EXISTS (SELECT 1 FROM escalations e WHERE e.ticket_row_id = t.id)
             OR EXISTS (SELECT 1 FROM escalations e, json_each(e.acted, '$.actions') action
                        WHERE e.ticket_row_id = t.id AND action.value = 'banner'))
)"_s;

const QString kWaiting = uR"(
    SELECT id, acted FROM escalations
    WHERE json_extract(acted, '$.webhook.state') = 'waiting' ORDER BY id
)"_s;

const QString kMarks = uR"(
    SELECT coalesce((SELECT max(id) FROM tickets), 0),
           coalesce((SELECT max(id) FROM predictions), 0),
           coalesce((SELECT max(id) FROM corrections), 0),
           coalesce((SELECT max(id) FROM ticket_events), 0)
)"_s;

QDateTime fromMilliseconds(qint64 time)
{
    return QDateTime::fromMSecsSinceEpoch(time, Qt::UTC);
}

EscalationCandidate candidateFrom(const Statement &row, double reviewThreshold)
{
    EscalationCandidate found;
    found.rowId = row.integer(0);
    found.ticketId = row.text(1);
    found.subject = row.text(2);
    found.status = statusFromWord(row.text(4)).value_or(TicketStatus::Open);
    found.newestAt = fromMilliseconds(row.integer(5));
    found.answeredAt = row.isNull(6) ? row.time(7) : row.time(6);
    EscalationFacts &facts = found.facts;
    facts.text = found.subject + u'\n' + row.text(3);
    facts.priority = priorityFromRank(row.integer(8));
    facts.isConfirmed = sourceFromWord(row.text(9)) == LabelSource::Person;
    facts.confidence = facts.isConfirmed ? 1 : row.real(10);
    facts.isSure = facts.isConfirmed || (facts.priority && facts.confidence >= reviewThreshold);
    facts.category = row.text(11);
    facts.customer = row.text(12);
    facts.channel = row.text(13);
    facts.language = row.text(14).isEmpty() ? row.text(17) : row.text(14);
    facts.replyDueAt = fromMilliseconds(row.integer(15));
    facts.sentiment = row.optionalReal(16);
    return found;
}

} // namespace

Result<void> EscalationStore::visitAll(Statement &statement, const Visit &visit) const
{
    if (Result<void> done = statement.run(); !done) {
        return done;
    }
    Result<bool> more = statement.next();
    for (; more && *more; more = statement.next()) {
        if (!visit(candidateFrom(statement, m_reviewThreshold))) {
            return {};
        }
    }
    return more ? Result<void>() : fail(more.error());
}

Result<EscalationMarks> EscalationStore::marks()
{
    Result<Statement> statement = m_database.prepare(kMarks);
    if (!statement) {
        return fail(statement.error());
    }
    const Result<bool> found = statement->run().and_then([&] { return statement->next(); });
    if (!found) {
        return fail(found.error());
    }
    return EscalationMarks{
        statement->integer(0), statement->integer(1), statement->integer(2), statement->integer(3)};
}

Result<void> EscalationStore::openDueIn(const DueSpan &span, const Visit &visit)
{
    return m_database.prepare(kOpenDueIn).and_then([&](Statement &&statement) {
        statement.bind(u":rank"_s, span.rank)
            .bind(u":after"_s, span.after.toMSecsSinceEpoch())
            .bind(u":up_to"_s, span.upTo.toMSecsSinceEpoch());
        return visitAll(statement, visit);
    });
}

Result<std::optional<QDateTime>> EscalationStore::nextDue(int rank, const QDateTime &after)
{
    Result<Statement> statement = m_database.prepare(kNextDue);
    if (!statement) {
        return fail(statement.error());
    }
    statement->bind(u":rank"_s, rank).bind(u":after"_s, after.toMSecsSinceEpoch());
    const Result<bool> found = statement->run().and_then([&] { return statement->next(); });
    if (!found) {
        return fail(found.error());
    }
    return statement->isNull(0) ? std::nullopt
                                : std::optional(fromMilliseconds(statement->integer(0)));
}

Result<void> EscalationStore::openNewerThan(const QDateTime &time, const Visit &visit)
{
    return m_database.prepare(kOpenNewerThan).and_then([&](Statement &&statement) {
        statement.bind(u":time"_s, time.toMSecsSinceEpoch());
        return visitAll(statement, visit);
    });
}

Result<void> EscalationStore::openArrived(const EscalationMarks &after,
                                          const EscalationMarks &upTo,
                                          const QDateTime &newerThan,
                                          const Visit &visit)
{
    return m_database.prepare(kOpenArrived).and_then([&](Statement &&statement) {
        statement.bind(u":time"_s, newerThan.toMSecsSinceEpoch())
            .bind(u":tickets"_s, after.tickets)
            .bind(u":tickets_to"_s, upTo.tickets)
            .bind(u":predictions"_s, after.predictions)
            .bind(u":predictions_to"_s, upTo.predictions);
        return visitAll(statement, visit);
    });
}

Result<void> EscalationStore::openTouched(const EscalationMarks &after,
                                          const EscalationMarks &upTo,
                                          const Visit &visit)
{
    return m_database.prepare(kOpenTouched).and_then([&](Statement &&statement) {
        statement.bind(u":corrections"_s, after.corrections)
            .bind(u":corrections_to"_s, upTo.corrections)
            .bind(u":events"_s, after.events)
            .bind(u":events_to"_s, upTo.events);
        return visitAll(statement, visit);
    });
}

Result<void> EscalationStore::newest(qint64 limit, const Visit &visit)
{
    return m_database.prepare(kNewest).and_then([&](Statement &&statement) {
        statement.bind(u":limit"_s, limit);
        return visitAll(statement, visit);
    });
}

Result<bool> EscalationStore::isKnown(qint64 ticketRowId, const QString &rule)
{
    return m_database.prepare(kIsKnown).and_then([&](Statement &&statement) {
        statement.bind(u":ticket"_s, ticketRowId).bind(u":rule"_s, rule);
        return statement.run().and_then([&] { return statement.next(); });
    });
}

Result<bool> EscalationStore::wasNotified(qint64 ticketRowId)
{
    return m_database.prepare(kWasNotified).and_then([&](Statement &&statement) {
        statement.bind(u":ticket"_s, ticketRowId);
        return statement.run().and_then([&] { return statement.next(); });
    });
}

Result<std::optional<qint64>> EscalationStore::insert(const EscalationNotice &notice,
                                                      const QByteArray &acted)
{
    return m_database.prepare(kAdd).and_then([&](Statement &&statement) {
        return statement.bind(u":ticket"_s, notice.ticketRowId)
            .bind(u":at"_s, notice.at)
            .bind(u":rule"_s, notice.verdict.rule)
            .bind(u":reason"_s, notice.verdict.reason)
            .bind(u":acted"_s, QString::fromUtf8(acted))
            .run()
            .map([&] {
                return statement.changedRows() > 0 ? std::optional(statement.insertedId())
                                                   : std::nullopt;
            });
    });
}

Result<void> EscalationStore::mark(const EscalationNotice &notice)
{
    Result<Statement> statement = m_database.prepare(kMark);
    if (!statement) {
        return fail(statement.error());
    }
    const Result<void> done = statement->bind(u":now"_s, notice.at.toMSecsSinceEpoch())
                                  .bind(u":id"_s, notice.ticketRowId)
                                  .run();
    if (!done || statement->changedRows() == 0) {
        return done;
    }
    const Result<qint64> revision =
        m_database.number(u"SELECT revision FROM tickets WHERE id = %1"_s.arg(notice.ticketRowId));
    if (!revision) {
        return fail(revision.error());
    }
    TicketEvent event;
    event.ticketRowId = notice.ticketRowId;
    event.at = notice.at;
    event.kind = TicketEventKind::Escalation;
    event.after = timeText(notice.at);
    event.revision = *revision;
    return EventStore(m_database).add(event);
}

Result<std::optional<qint64>> EscalationStore::add(const EscalationNotice &notice,
                                                   const QByteArray &acted)
{
    const auto id = insert(notice, acted);
    if (!id || !*id || !notice.verdict.actions.mark) {
        return id;
    }
    const Result<void> marked = mark(notice);
    return marked ? id : fail(marked.error());
}

Result<QByteArray> EscalationStore::acted(qint64 escalationId)
{
    return m_database.prepare(kActed).and_then([&](Statement &&statement) -> Result<QByteArray> {
        statement.bind(u":id"_s, escalationId);
        const Result<bool> found = statement.run().and_then([&] { return statement.next(); });
        if (!found) {
            return fail(found.error());
        }
        return *found
                   ? Result<QByteArray>(statement.text(0).toUtf8())
                   : fail(ErrorCode::NotFound, u"There is no escalation %1."_s.arg(escalationId));
    });
}

Result<void> EscalationStore::setActed(qint64 escalationId, const QByteArray &acted)
{
    return m_database.prepare(kSetActed).and_then([&](Statement &&statement) {
        return statement.bind(u":acted"_s, QString::fromUtf8(acted))
            .bind(u":id"_s, escalationId)
            .run();
    });
}

Result<EscalationSummary> EscalationStore::summary(const QDateTime &now)
{
    Result<Statement> statement = m_database.prepare(kSummary);
    if (!statement) {
        return fail(statement.error());
    }
    statement->bind(u":now"_s, now.toMSecsSinceEpoch());
    const Result<bool> found = statement->run().and_then([&] { return statement->next(); });
    if (!found) {
        return fail(found.error());
    }
    return EscalationSummary{
        statement->integer(0), statement->integer(1), statement->integer(2), statement->integer(3)};
}

Result<std::vector<WaitingWebhook>> EscalationStore::waitingWebhooks()
{
    Result<Statement> statement = m_database.prepare(kWaiting);
    if (!statement) {
        return fail(statement.error());
    }
    if (Result<void> done = statement->run(); !done) {
        return fail(done.error());
    }
    std::vector<WaitingWebhook> waiting;
    Result<bool> more = statement->next();
    for (; more && *more; more = statement->next()) {
        waiting.push_back({statement->integer(0), statement->text(1).toUtf8()});
    }
    return more ? Result<std::vector<WaitingWebhook>>(std::move(waiting)) : fail(more.error());
}

} // namespace firstline::storage
