// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/ticket_listing.h"

#include "core/domain/enum_text.h"
#include "core/domain/tags.h"
#include "core/storage/category_store.h"
#include "core/storage/effective_columns.h"

#include <array>

namespace firstline::storage {

using namespace Qt::StringLiterals;

namespace {

/// How an order reads in SQL. All columns of an order go the same way, so that "after a place" is
/// one comparison that the index answers.
struct Order
{
    QLatin1StringView index;
    QLatin1StringView columns; ///< what `order` sorts by, without the id
    QLatin1StringView order;
    QLatin1StringView after;
};

constexpr Order kByPriority{"tickets_by_priority"_L1,
                            "priority_rank, reply_due_ms"_L1,
                            "priority_rank, reply_due_ms, id"_L1,
                            "(priority_rank, reply_due_ms, id) > (:first, :second, :id)"_L1};
constexpr Order kByUrgency{"tickets_by_urgency"_L1,
                           "urgency_ms, 0"_L1,
                           "urgency_ms, id"_L1,
                           "(urgency_ms, id) > (:first, :id)"_L1};
constexpr Order kByScore{"tickets_by_score"_L1,
                         "priority_score, 0"_L1,
                         "priority_score DESC, id DESC"_L1,
                         "(priority_score, id) < (:first, :id)"_L1};
constexpr Order kByNewest{"tickets_by_newest"_L1,
                          "newest_ms, 0"_L1,
                          "newest_ms DESC, id DESC"_L1,
                          "(newest_ms, id) < (:first, :id)"_L1};
constexpr Order kByDue{"tickets_by_due"_L1,
                       "reply_due_ms, 0"_L1,
                       "reply_due_ms, id"_L1,
                       "(reply_due_ms, id) > (:first, :id)"_L1};

const Order &orderOf(TicketSort sort)
{
    switch (sort) {
    case TicketSort::Priority:
        return kByPriority;
    case TicketSort::Urgency:
        return kByUrgency;
    case TicketSort::Score:
        return kByScore;
    case TicketSort::Newest:
        return kByNewest;
    case TicketSort::Due:
        return kByDue;
    }
    Q_UNREACHABLE();
}

/// The index is named because without statistics the planner may choose one that has to sort.
QLatin1StringView indexFor(const TicketQuery &query)
{
    return query.sort == TicketSort::Priority && !query.category.isEmpty()
               ? "tickets_by_category"_L1
               : orderOf(query.sort).index;
}

/// The part of the query within one status; the columns are the id and the sort columns.
QString withinStatus(const TicketQuery &query, TicketStatus status, bool isAfter)
{
    const Order &order = orderOf(query.sort);
    QString sql = u"SELECT id, "_s + order.columns + u" FROM tickets INDEXED BY "_s
                  + indexFor(query) + u" WHERE status = '"_s + word(status) + u'\'';
    if (query.priority) {
        sql += u" AND priority_rank = :priority_rank"_s;
    }
    if (!query.category.isEmpty()) {
        sql += u" AND category_id = :category_id"_s;
    }
    if (query.needsReview) {
        sql += u" AND needs_review = :needs_review"_s;
    }
    if (isAfter) {
        sql += u" AND "_s + order.after;
    }
    return sql;
}

/// Statuses are listed one by one and merged, because every index begins with the status.
QString listingSql(const TicketQuery &query, bool isLimited, bool isAfter)
{
    static constexpr std::array kStatuses{TicketStatus::Open,
                                          TicketStatus::Pending,
                                          TicketStatus::Snoozed,
                                          TicketStatus::Closed,
                                          TicketStatus::Bin};
    QStringList parts;
    for (const TicketStatus status : kStatuses) {
        if (!query.status || *query.status == status) {
            parts.append(withinStatus(query, status, isAfter));
        }
    }
    QString sql = u"SELECT id FROM ("_s + parts.join(" UNION ALL "_L1) + u" ORDER BY "_s
                  + orderOf(query.sort).order;
    if (isLimited) {
        sql += u" LIMIT :count"_s;
    }
    return sql + u')';
}

const QString kRow = uR"(
    SELECT ticket_id, subject, substr(message, 1, 240), customer, created_at, status,
        priority_rank, priority_source, priority_confidence, categories.name, category_source,
        category_confidence, needs_review, reply_due_ms, revision, verdict, assignee, tags,
        read_at_ms IS NOT NULL, escalated_at_ms IS NOT NULL
    FROM tickets LEFT JOIN categories ON categories.id = category_id
    WHERE tickets.id = :id)"_s;

const QString kCount = u"SELECT count(*) FROM tickets"_s;

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

Result<std::vector<qint64>> TicketListing::ids(const TicketQuery &query)
{
    return read(query, std::nullopt, std::nullopt);
}

Result<std::vector<qint64>>
TicketListing::firstIds(const TicketQuery &query, qint64 count, std::optional<TicketPlace> after)
{
    return read(query, count, after);
}

Result<std::vector<qint64>> TicketListing::read(const TicketQuery &query,
                                                std::optional<qint64> count,
                                                const std::optional<TicketPlace> &after)
{
    std::optional<qint64> category;
    if (!query.category.isEmpty()) {
        const auto found = CategoryStore(m_database).find(query.category);
        if (!found || !*found) {
            return found ? Result<std::vector<qint64>>() : fail(found.error());
        }
        category = *found;
    }
    Result<Statement> statement =
        m_database.prepare(listingSql(query, count.has_value(), after.has_value()));
    if (!statement) {
        return fail(statement.error());
    }
    if (query.priority) {
        statement->bind(u":priority_rank"_s, priorityRank(query.priority));
    }
    if (category) {
        statement->bind(u":category_id"_s, *category);
    }
    if (query.needsReview) {
        statement->bind(u":needs_review"_s, *query.needsReview);
    }
    if (count) {
        statement->bind(u":count"_s, *count);
    }
    if (after) {
        statement->bind(u":first"_s, after->first).bind(u":id"_s, after->rowId);
        if (query.sort == TicketSort::Priority) {
            statement->bind(u":second"_s, after->second);
        }
    }
    if (Result<void> done = statement->run(); !done) {
        return fail(done.error());
    }
    std::vector<qint64> ids;
    Result<bool> more = statement->next();
    for (; more && *more; more = statement->next()) {
        ids.push_back(statement->integer(0));
    }
    if (!more) {
        return fail(more.error());
    }
    return ids;
}

Result<TicketPlace> TicketListing::place(qint64 rowId, TicketSort sort)
{
    Result<Statement> statement = m_database.prepare(u"SELECT "_s + orderOf(sort).columns
                                                     + u" FROM tickets WHERE id = :id"_s);
    if (!statement) {
        return fail(statement.error());
    }
    if (Result<void> done = statement->bind(u":id"_s, rowId).run(); !done) {
        return fail(done.error());
    }
    const Result<bool> found = statement->next();
    if (!found || !*found) {
        return found
                   ? fail(ErrorCode::NotFound, u"There is no ticket with the key %1."_s.arg(rowId))
                   : fail(found.error());
    }
    return TicketPlace{statement->real(0), statement->integer(1), rowId};
}

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

Result<qint64> TicketListing::count()
{
    return m_database.number(kCount);
}

} // namespace firstline::storage
