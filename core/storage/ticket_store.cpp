// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/ticket_store.h"

#include "core/domain/enum_text.h"
#include "core/storage/category_store.h"
#include "core/storage/correction_store.h"
#include "core/storage/prediction_store.h"
#include "core/storage/ticket_columns.h"

#include <algorithm>

namespace firstline::storage {

using namespace Qt::StringLiterals;

namespace {

const QString kInsert = uR"(
    INSERT INTO tickets (ticket_id, status, priority_rank, priority_source, priority_confidence,
        category_id, category_source, category_confidence, priority_score, needs_review,
        reply_due_ms, urgency_ms, newest_ms, verdict, words, created_at, received_at,
        first_reply_at, resolved_at, resolution_minutes, channel, customer, language, product,
        imported_priority, imported_category, import_id, content_hash, subject, message, extra)
    VALUES (:ticket_id, :status, :priority_rank, :priority_source, :priority_confidence,
        :category_id, :category_source, :category_confidence, :priority_score, :needs_review,
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
        category_confidence = :category_confidence, priority_score = :priority_score,
        needs_review = :needs_review, reply_due_ms = :reply_due_ms, urgency_ms = :urgency_ms,
        verdict = :verdict
    WHERE id = :id)"_s;

const QString kKnown =
    u"SELECT id, content_hash, received_at FROM tickets WHERE ticket_id = :ticket_id"_s;
const QString kLastRow = u"SELECT coalesce(max(id), 0) FROM tickets"_s;
const QString kRowIdOf = u"SELECT id FROM tickets WHERE ticket_id = :ticket_id"_s;

const QString kStored = u"SELECT "_s + QLatin1StringView(kTicketColumns)
                        + u", priority_score, reply_due_ms, urgency_ms, revision"
                          " FROM tickets WHERE id = :id"_s;

const QString kLabelled = u"SELECT "_s + QLatin1StringView(kTicketColumns)
                          + u", priority_source, priority_rank, category_source,"
                            " (SELECT name FROM categories WHERE categories.id = category_id)"
                            " FROM tickets ORDER BY id"_s;

QDateTime fromMs(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC);
}

Error noSuchTicket(qint64 rowId)
{
    return {ErrorCode::NotFound, u"There is no ticket with the key %1."_s.arg(rowId)};
}

/// Gives the ticket what it needs to be stored: a time to count its reply from.
Ticket completed(Ticket ticket, const QDateTime &now)
{
    ticket.importedCategory = ticket.importedCategory.trimmed();
    if (!ticket.createdAt.isValid() && !ticket.receivedAt.isValid()) {
        ticket.receivedAt = now;
    }
    return ticket;
}

/// A ticket that is in the database already.
struct Known
{
    qint64 rowId = 0;
    qint64 contentHash = 0;
    QDateTime receivedAt;
};

/// The writing half of `TicketStore`, with the statements that a whole batch shares.
class TicketWriting
{
public:
    TicketWriting(Database &database, const Arrival &arrival)
        : m_database(database)
        , m_arrival(arrival)
        , m_categories(database)
        , m_predictions(database)
    {
    }

    /// The row that was made, or none when the id is known.
    Result<std::optional<qint64>> insert(const Ticket &ticket,
                                         const std::optional<Prediction> &prediction)
    {
        const EffectiveColumns columns =
            effectiveColumns(ticket, prediction, std::nullopt, m_arrival.rules);
        const auto category = m_categories.findOrAdd(columns.category);
        if (!category) {
            return fail(category.error());
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

    /// Inserts a ticket that has no id under a new one: "T" and the next number.
    Result<qint64> insertUnnamed(Ticket ticket, const std::optional<Prediction> &prediction)
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

    Result<Known> known(const QString &ticketId)
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

    /// Replaces what came from the source; the arrival stays what it was.
    Result<void>
    update(Ticket ticket, const Known &old, const std::optional<Prediction> &prediction)
    {
        ticket.receivedAt = old.receivedAt;
        ticket = completed(std::move(ticket), m_arrival.now);
        Result<Statement> statement = m_database.prepare(kUpdateContent);
        if (!statement) {
            return fail(statement.error());
        }
        bindTicket(*statement, ticket);
        if (Result<void> done = statement->run(); !done) {
            return done;
        }
        if (prediction) {
            if (Result<void> done = m_predictions.add(old.rowId, *prediction, m_arrival.now);
                !done) {
                return done;
            }
        }
        return refresh(old.rowId, ticket, 0);
    }

    /// Computes the effective columns anew; the revision grows by `step`.
    Result<void> refresh(qint64 rowId, const Ticket &ticket, int step)
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

    Result<void> import(const TicketRecord &record, BatchCounts &counts)
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

private:
    Database &m_database;
    const Arrival &m_arrival;
    CategoryStore m_categories;
    PredictionStore m_predictions;
};

/// Received, predicted and corrected in the order of their times.
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
    return counts;
}

Result<Placed> TicketStore::insert(const TicketRecord &record, const Arrival &arrival)
{
    TicketWriting writing(m_database, arrival);
    const Ticket ticket = completed(record.ticket, arrival.now);
    if (ticket.ticketId.isEmpty()) {
        return writing.insertUnnamed(ticket, record.prediction).map([](qint64 rowId) {
            return Placed{rowId, true};
        });
    }
    const auto created = writing.insert(ticket, record.prediction);
    if (!created) {
        return fail(created.error());
    }
    if (*created) {
        return Placed{**created, true};
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
    if (const std::optional<Prediction> &said = before->prediction) {
        correction.modelVersion = said->modelVersion;
        if (said->priority) {
            correction.predictedPriority = said->priority->label;
            correction.predictedPriorityConfidence = said->priority->confidence;
        }
        if (said->category) {
            correction.predictedCategory = said->category->label;
            correction.predictedCategoryConfidence = said->category->confidence;
        }
    }
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
