// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/ticket_store.h"

#include "core/domain/tags.h"
#include "core/storage/correction_store.h"
#include "core/storage/event_store.h"
#include "core/storage/prediction_store.h"
#include "core/storage/ticket_columns.h"
#include "core/storage/ticket_writing.h"

#include <algorithm>

namespace firstline::storage {

using namespace Qt::StringLiterals;

namespace {

const QString kRowIdOf = u"SELECT id FROM tickets WHERE ticket_id = :ticket_id"_s;

const QString kStored =
    u"SELECT "_s + QLatin1StringView(kTicketColumns)
    + u", priority_score, reply_due_ms, urgency_ms, revision, assignee, tags,"
      " snoozed_until_ms, read_at_ms, escalated_at_ms FROM tickets WHERE id = :id"_s;

const QString kLabelled = u"SELECT "_s + QLatin1StringView(kTicketColumns)
                          + u", priority_source, priority_rank, category_source,"
                            " (SELECT name FROM categories WHERE categories.id = category_id)"
                            " FROM tickets ORDER BY id"_s;

QDateTime fromMs(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC);
}

QDateTime timeFromMs(const Statement &row, int column)
{
    return row.isNull(column) ? QDateTime() : fromMs(row.integer(column));
}

Error noSuchTicket(qint64 rowId)
{
    return {ErrorCode::NotFound, u"There is no ticket with the key %1."_s.arg(rowId)};
}

/// Received, predicted, corrected and changed in the order of their times. That it was read is not
/// part of it.
Result<std::vector<HistoryEntry>>
historyOf(Database &database, const Ticket &ticket, const std::vector<Correction> &events)
{
    auto history = PredictionStore(database).history(ticket.rowId);
    if (!history) {
        return history;
    }
    for (const Correction &event : events) {
        HistoryEntry entry;
        entry.kind = HistoryEntry::Kind::Corrected;
        entry.at = event.createdAt;
        entry.correction = event;
        history->push_back(std::move(entry));
    }
    const auto changes = EventStore(database).of(ticket.rowId);
    if (!changes) {
        return fail(changes.error());
    }
    for (const TicketEvent &change : *changes) {
        if (change.kind != TicketEventKind::Read) {
            HistoryEntry entry;
            entry.kind = HistoryEntry::Kind::Changed;
            entry.at = change.at;
            entry.event = change;
            history->push_back(std::move(entry));
        }
    }
    std::ranges::stable_sort(*history, {}, &HistoryEntry::at);
    HistoryEntry received;
    received.at = ticket.receivedAt.isValid() ? ticket.receivedAt : ticket.createdAt;
    history->insert(history->begin(), std::move(received));
    return history;
}

/// Puts a person's labels in place of the imported ones. Reads the columns after the ticket's.
Ticket labelledFromRow(const Statement &row)
{
    Ticket ticket = ticketFromRow(row);
    if (sourceFromWord(row.text(kTicketColumnCount)) == LabelSource::Person) {
        ticket.importedPriority = priorityFromRank(row.integer(kTicketColumnCount + 1));
    }
    if (sourceFromWord(row.text(kTicketColumnCount + 2)) == LabelSource::Person) {
        ticket.importedCategory = row.text(kTicketColumnCount + 3);
    }
    return ticket;
}

Result<Placed> placedNew(TicketWriting &writing, qint64 rowId)
{
    return writing.indexText().map([rowId] { return Placed{rowId, true}; });
}

} // namespace

Result<BatchCounts> TicketStore::importBatch(std::span<const TicketRecord> records,
                                             const Arrival &arrival)
{
    TicketWriting writing(m_database, arrival);
    BatchCounts counts;
    for (const TicketRecord &record : records) {
        if (Result<void> done = writing.import(record, counts); !done) {
            return fail(done.error());
        }
    }
    if (Result<void> indexed = writing.indexText(); !indexed) {
        return fail(indexed.error());
    }
    return counts;
}

Result<Placed> TicketStore::insert(const TicketRecord &record, const Arrival &arrival)
{
    TicketWriting writing(m_database, arrival);
    const Ticket ticket = completed(record.ticket, arrival.now);
    if (ticket.ticketId.isEmpty()) {
        const auto rowId = writing.insertUnnamed(ticket, record.prediction);
        return rowId ? placedNew(writing, *rowId) : fail(rowId.error());
    }
    const auto created = writing.insert(ticket, record.prediction);
    if (!created) {
        return fail(created.error());
    }
    if (*created) {
        return placedNew(writing, **created);
    }
    return writing.known(ticket.ticketId).map([](const Known &known) {
        return Placed{known.rowId, false};
    });
}

Result<void>
TicketStore::predict(qint64 rowId, const Prediction &prediction, const Arrival &arrival)
{
    const Result<StoredTicket> before = stored(rowId, History::Without);
    if (!before) {
        return fail(before.error());
    }
    if (auto done = PredictionStore(m_database).add(rowId, prediction, arrival.now); !done) {
        return done;
    }
    return TicketWriting(m_database, arrival).refresh(rowId, before->ticket, 1);
}

Result<void> TicketStore::correct(Correction correction, const ReplyRules &rules)
{
    const Result<StoredTicket> before = stored(correction.ticketRowId, History::Without);
    if (!before) {
        return fail(before.error());
    }
    if (before->prediction) {
        rememberPrediction(correction, *before->prediction);
    }
    correction.revision = before->revision + 1;
    if (auto done = CorrectionStore(m_database).add(correction); !done) {
        return done;
    }
    const Arrival arrival{correction.createdAt, rules, std::nullopt};
    return TicketWriting(m_database, arrival).refresh(correction.ticketRowId, before->ticket, 1);
}

Result<StoredTicket> TicketStore::stored(qint64 rowId, History history)
{
    StoredTicket found;
    {
        Result<Statement> statement = m_database.prepare(kStored);
        if (!statement) {
            return fail(statement.error());
        }
        if (Result<void> done = statement->bind(u":id"_s, rowId).run(); !done) {
            return fail(done.error());
        }
        const Result<bool> exists = statement->next();
        if (!exists || !*exists) {
            return fail(exists ? noSuchTicket(rowId) : exists.error());
        }
        found.ticket = ticketFromRow(*statement);
        found.priorityScore = statement->real(kTicketColumnCount);
        found.replyDueAt = fromMs(statement->integer(kTicketColumnCount + 1));
        found.urgencyAt = fromMs(statement->integer(kTicketColumnCount + 2));
        found.revision = statement->integer(kTicketColumnCount + 3);
        found.assignee = statement->text(kTicketColumnCount + 4);
        found.tags = tagsFromColumn(statement->text(kTicketColumnCount + 5));
        found.snoozedUntil = timeFromMs(*statement, kTicketColumnCount + 6);
        found.readAt = timeFromMs(*statement, kTicketColumnCount + 7);
        found.escalatedAt = timeFromMs(*statement, kTicketColumnCount + 8);
    }
    const auto prediction = PredictionStore(m_database).newest(rowId);
    const auto events = CorrectionStore(m_database).of(rowId);
    if (!prediction || !events) {
        return fail(prediction ? events.error() : prediction.error());
    }
    found.prediction = *prediction;
    found.correction = wordOfPeople(*events);
    if (history == History::With) {
        auto entries = historyOf(m_database, found.ticket, *events);
        if (!entries) {
            return fail(entries.error());
        }
        found.history = *std::move(entries);
    }
    return found;
}

Result<std::optional<qint64>> TicketStore::rowIdOf(const QString &ticketId)
{
    Result<Statement> statement = m_database.prepare(kRowIdOf);
    if (!statement) {
        return fail(statement.error());
    }
    if (Result<void> done = statement->bind(u":ticket_id"_s, ticketId).run(); !done) {
        return fail(done.error());
    }
    return statement->next().map([&statement](bool found) {
        return found ? std::optional(statement->integer(0)) : std::nullopt;
    });
}

Result<void> TicketStore::forEachLabelled(const std::function<bool(const Ticket &)> &visit)
{
    Result<Statement> statement = m_database.prepare(kLabelled);
    if (!statement) {
        return fail(statement.error());
    }
    if (Result<void> done = statement->run(); !done) {
        return done;
    }
    Result<bool> more = statement->next();
    for (; more && *more; more = statement->next()) {
        if (!visit(labelledFromRow(*statement))) {
            return {};
        }
    }
    return more ? Result<void>() : fail(more.error());
}

} // namespace firstline::storage
