// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/enum_text.h"
#include "core/domain/tags.h"
#include "core/storage/effective_columns.h"
#include "core/storage/ticket_listing.h"

namespace firstline::storage {

using namespace Qt::StringLiterals;

namespace {

const QString kRow = uR"(
    SELECT ticket_id, subject, substr(message, 1, 240), customer, created_at, status,
        priority_rank, priority_source, priority_confidence, categories.name, category_source,
        category_confidence, needs_review, reply_due_ms, revision, verdict, assignee, tags,
        read_at_ms IS NOT NULL, escalated_at_ms IS NOT NULL
    FROM tickets LEFT JOIN categories ON categories.id = category_id
    WHERE tickets.id = :id)"_s;

TicketRow rowFromRow(const Statement &statement, qint64 rowId)
{
    TicketRow row;
    row.rowId = rowId;
    row.ticketId = statement.text(0);
    row.subject = statement.text(1);
    row.snippet = statement.text(2).simplified();
    row.customer = statement.text(3);
    row.createdAt = statement.time(4);
    row.status = statusFromWord(statement.text(5)).value_or(TicketStatus::Open);
    row.priority = priorityFromRank(statement.integer(6));
    row.prioritySource = sourceFromWord(statement.text(7));
    row.priorityConfidence = statement.optionalReal(8);
    row.category = statement.text(9);
    row.categorySource = sourceFromWord(statement.text(10));
    row.categoryConfidence = statement.optionalReal(11);
    row.needsReview = statement.integer(12) != 0;
    row.replyDueAt = QDateTime::fromMSecsSinceEpoch(statement.integer(13), Qt::UTC);
    row.revision = statement.integer(14);
    row.verdict = statement.text(15);
    row.assignee = statement.text(16);
    row.tags = tagsFromColumn(statement.text(17));
    row.isRead = statement.integer(18) != 0;
    row.isEscalated = statement.integer(19) != 0;
    return row;
}

} // namespace

Result<std::vector<TicketRow>> TicketListing::rows(std::span<const qint64> rowIds)
{
    Result<Statement> statement = m_database.prepare(kRow);
    if (!statement) {
        return fail(statement.error());
    }
    std::vector<TicketRow> rows;
    rows.reserve(rowIds.size());
    for (const qint64 rowId : rowIds) {
        if (Result<void> done = statement->bind(u":id"_s, rowId).run(); !done) {
            return fail(done.error());
        }
        const Result<bool> found = statement->next();
        if (!found) {
            return fail(found.error());
        }
        if (*found) {
            rows.push_back(rowFromRow(*statement, rowId));
        }
    }
    return rows;
}

} // namespace firstline::storage
