// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/ticket_writing.h"

#include "core/storage/correction_store.h"
#include "core/storage/ticket_columns.h"

namespace firstline::storage {

using namespace Qt::StringLiterals;

namespace {

const QString kInsert = uR"(
    INSERT INTO tickets (ticket_id, status, priority_rank, priority_source, priority_confidence,
        category_id, category_source, category_confidence, confidence, priority_score, needs_review,
        reply_due_ms, urgency_ms, newest_ms, verdict, words, created_at, received_at,
        first_reply_at, resolved_at, resolution_minutes, channel, customer, language, product,
        imported_priority, imported_category, import_id, content_hash, subject, message, extra)
    VALUES (:ticket_id, :status, :priority_rank, :priority_source, :priority_confidence,
        :category_id, :category_source, :category_confidence, :confidence, :priority_score,
        :needs_review,
        :reply_due_ms, :urgency_ms, :newest_ms, :verdict, :words, :created_at, :received_at,
        :first_reply_at, :resolved_at, :resolution_minutes, :channel, :customer, :language, :product,
        :imported_priority, :imported_category, :import_id, :content_hash, :subject, :message,
        :extra)
    ON CONFLICT (ticket_id) DO NOTHING)"_s;

const QString kUpdateContent = uR"(
    UPDATE tickets SET revision = revision + 1, status = :status, newest_ms = :newest_ms,
        words = :words, created_at = :created_at, received_at = :received_at,
        first_reply_at = :first_reply_at, resolved_at = :resolved_at,
        resolution_minutes = :resolution_minutes, channel = :channel, customer = :customer,
        language = :language, product = :product, imported_priority = :imported_priority,
        imported_category = :imported_category, content_hash = :content_hash, subject = :subject,
        message = :message, extra = :extra
    WHERE ticket_id = :ticket_id)"_s;

const QString kUpdateEffective = uR"(
    UPDATE tickets SET revision = revision + :step, priority_rank = :priority_rank,
        priority_source = :priority_source, priority_confidence = :priority_confidence,
        category_id = :category_id, category_source = :category_source,
        category_confidence = :category_confidence, confidence = :confidence, priority_score = :priority_score,
        needs_review = :needs_review, reply_due_ms = :reply_due_ms, urgency_ms = :urgency_ms,
        verdict = :verdict
    WHERE id = :id)"_s;

const QString kKnown =
    u"SELECT id, content_hash, received_at FROM tickets WHERE ticket_id = :ticket_id"_s;
const QString kLastRow = u"SELECT coalesce(max(id), 0) FROM tickets"_s;

} // namespace

Ticket completed(Ticket ticket, const QDateTime &now)
{
    ticket.importedCategory = ticket.importedCategory.trimmed();
    if (!ticket.createdAt.isValid() && !ticket.receivedAt.isValid()) {
        ticket.receivedAt = now;
    }
    return ticket;
}

Result<std::optional<qint64>> TicketWriting::insert(const Ticket &ticket,
                                                    const std::optional<Prediction> &prediction)
{
    const EffectiveColumns columns =
        effectiveColumns(ticket, prediction, std::nullopt, m_arrival.rules);
    const auto category = m_categories.findOrAdd(columns.category);
    if (!category) {
        return fail(category.error());
    }
    if (Result<void> remembered = rememberLastRow(); !remembered) {
        return fail(remembered.error());
    }
    Result<Statement> statement = m_database.prepare(kInsert);
    if (!statement) {
        return fail(statement.error());
    }
    bindTicket(*statement, ticket);
    bindEffective(*statement, columns, *category);
    statement->bind(u":import_id"_s, m_arrival.importId);
    if (Result<void> done = statement->run(); !done) {
        return fail(done.error());
    }
    if (statement->changedRows() == 0) {
        return std::nullopt;
    }
    const qint64 rowId = statement->insertedId();
    if (prediction) {
        if (Result<void> done = m_predictions.add(rowId, *prediction, m_arrival.now); !done) {
            return fail(done.error());
        }
    }
    return rowId;
}

Result<qint64> TicketWriting::insertUnnamed(Ticket ticket,
                                            const std::optional<Prediction> &prediction)
{
    const Result<qint64> last = m_database.number(kLastRow);
    if (!last) {
        return fail(last.error());
    }
    for (qint64 number = *last + 1;; ++number) {
        ticket.ticketId = u"T%1"_s.arg(number);
        const auto rowId = insert(ticket, prediction);
        if (!rowId) {
            return fail(rowId.error());
        }
        if (*rowId) {
            return **rowId;
        }
    }
}

Result<Known> TicketWriting::known(const QString &ticketId)
{
    Result<Statement> statement = m_database.prepare(kKnown);
    if (!statement) {
        return fail(statement.error());
    }
    if (Result<void> done = statement->bind(u":ticket_id"_s, ticketId).run(); !done) {
        return fail(done.error());
    }
    const Result<bool> found = statement->next();
    if (!found) {
        return fail(found.error());
    }
    return Known{statement->integer(0), statement->integer(1), statement->time(2)};
}

Result<void>
TicketWriting::update(Ticket ticket, const Known &old, const std::optional<Prediction> &prediction)
{
    ticket.receivedAt = old.receivedAt;
    ticket = completed(std::move(ticket), m_arrival.now);
    if (Result<void> done = replaceContent(ticket, old.rowId); !done) {
        return done;
    }
    if (prediction) {
        if (Result<void> done = m_predictions.add(old.rowId, *prediction, m_arrival.now); !done) {
            return done;
        }
    }
    return refresh(old.rowId, ticket, 0);
}

/// The index forgets the old text before the row does: it has none of its own to look it up.
Result<void> TicketWriting::replaceContent(const Ticket &ticket, qint64 rowId)
{
    const bool isIndexed = !m_lastRow || rowId <= *m_lastRow;
    if (isIndexed) {
        if (Result<void> done = m_text.remove(rowId, rowId); !done) {
            return done;
        }
    }
    Result<Statement> statement = m_database.prepare(kUpdateContent);
    if (!statement) {
        return fail(statement.error());
    }
    bindTicket(*statement, ticket);
    Result<void> done = statement->run();
    return done && isIndexed ? m_text.add(rowId, rowId) : done;
}

Result<void> TicketWriting::refresh(qint64 rowId, const Ticket &ticket, int step)
{
    const auto prediction = m_predictions.newest(rowId);
    if (!prediction) {
        return fail(prediction.error());
    }
    const auto events = CorrectionStore(m_database).of(rowId);
    if (!events) {
        return fail(events.error());
    }
    const EffectiveColumns columns =
        effectiveColumns(ticket, *prediction, wordOfPeople(*events), m_arrival.rules);
    const auto category = m_categories.findOrAdd(columns.category);
    if (!category) {
        return fail(category.error());
    }
    Result<Statement> statement = m_database.prepare(kUpdateEffective);
    if (!statement) {
        return fail(statement.error());
    }
    bindEffective(*statement, columns, *category);
    return statement->bind(u":id"_s, rowId).bind(u":step"_s, step).run();
}

Result<void> TicketWriting::import(const TicketRecord &record, BatchCounts &counts)
{
    const Ticket ticket = completed(record.ticket, m_arrival.now);
    if (ticket.ticketId.isEmpty()) {
        ++counts.imported;
        return insertUnnamed(ticket, record.prediction).map([](qint64) {});
    }
    const auto created = insert(ticket, record.prediction);
    if (!created) {
        return fail(created.error());
    }
    if (*created) {
        ++counts.imported;
        return {};
    }
    const Result<Known> old = known(ticket.ticketId);
    if (!old) {
        return fail(old.error());
    }
    if (old->contentHash == contentHash(ticket)) {
        ++counts.duplicates;
        return {};
    }
    ++counts.updated;
    return update(ticket, *old, record.prediction);
}

Result<void> TicketWriting::rememberLastRow()
{
    if (m_lastRow) {
        return {};
    }
    return m_database.number(kLastRow).map([this](qint64 last) { m_lastRow = last; });
}

Result<void> TicketWriting::indexText()
{
    return m_lastRow ? m_text.add(*m_lastRow + 1, TicketText::kNoEnd) : Result<void>();
}

} // namespace firstline::storage
