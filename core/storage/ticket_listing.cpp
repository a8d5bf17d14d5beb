// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/ticket_listing.h"

#include "core/domain/enum_text.h"
#include "core/domain/tags.h"
#include "core/storage/effective_columns.h"
#include "core/storage/ticket_filter.h"
#include "core/storage/ticket_order.h"

#include <algorithm>
#include <functional>
#include <tuple>

namespace firstline::storage {

using namespace Qt::StringLiterals;

namespace {

/// How many tickets of an order are looked at before a filter is answered from all of them.
constexpr int kWalked = 15'000;

/// Index to read a status in order. It is named because without statistics the planner may choose
/// one that has to sort.
QLatin1StringView indexFor(const TicketQuery &query, const TicketFilter &filter)
{
    return query.sort == TicketSort::Priority && filter.onlyCategory
               ? "tickets_by_category"_L1
               : ticketOrder(query.sort).index;
}

/// A list as SQL: how many rows are wanted and from where.
struct Extent
{
    bool isLimited = false; ///< the placeholder :count holds
    bool isAfter = false;   ///< the placeholders of `TicketOrder::after` hold

    [[nodiscard]] QString after(const TicketOrder &order) const
    {
        return isAfter ? u" AND "_s + order.after : QString();
    }
    [[nodiscard]] QString limit() const { return isLimited ? u" LIMIT :count"_s : QString(); }
};

/// Tickets in order, straight from the order's index. Statuses are listed one by one and merged,
/// because every index begins with the status.
QString inOrderSql(const TicketQuery &query,
                   const TicketFilter &filter,
                   const QString &conditions,
                   const Extent &extent)
{
    const TicketOrder &order = ticketOrder(query.sort);
    QStringList parts;
    for (const TicketStatus status : filter.statuses) {
        parts.append(u"SELECT id, "_s + order.columns + u" FROM tickets INDEXED BY "_s
                     + indexFor(query, filter) + u" WHERE status = '"_s + word(status) + u'\''
                     + conditions + extent.after(order));
    }
    return u"SELECT id FROM ("_s + parts.join(" UNION ALL "_L1) + u" ORDER BY "_s + order.order
           + extent.limit() + u')';
}

/// The first tickets of the order that fulfil the conditions, if they are among `kWalked`.
QString walkSql(const TicketQuery &query, const TicketFilter &filter, const Extent &extent)
{
    Extent walked = extent;
    walked.isLimited = false;
    QString candidates = inOrderSql(query, filter, QString(), walked);
    candidates.chop(1);
    return u"SELECT candidate FROM (SELECT id AS candidate FROM (%1 LIMIT %2))) WHERE EXISTS ("
           "SELECT 1 FROM tickets INDEXED BY ticket_facts WHERE id = candidate%3)%4"_s
               .arg(candidates)
               .arg(kWalked)
               .arg(filter.conjunction(), extent.limit());
}

QString statusIn(const TicketFilter &filter)
{
    QStringList statuses;
    for (const TicketStatus status : filter.statuses) {
        statuses.append(u'\'' + word(status) + u'\'');
    }
    return u"status IN ("_s + statuses.join(u',') + u')';
}

/// Tickets from the index of all facts with what they are sorted by; sorted if they are limited.
QString fromFactsSql(const TicketQuery &query, const TicketFilter &filter, const Extent &extent)
{
    const TicketOrder &order = ticketOrder(query.sort);
    const QString sql = u"SELECT id, "_s + order.columns
                        + u" FROM tickets INDEXED BY ticket_facts WHERE "_s + statusIn(filter)
                        + filter.conjunction() + extent.after(order);
    return extent.isLimited ? sql + u" ORDER BY "_s + order.order + extent.limit() : sql;
}

/// Sorting here takes a tenth of the time that SQLite takes.
std::vector<qint64> sortedKeys(std::vector<TicketPlace> places, TicketSort sort)
{
    const auto key = [](const TicketPlace &place) {
        return std::tuple(place.first, place.second, place.rowId);
    };
    if (ticketOrder(sort).isDescending) {
        std::ranges::sort(places, std::ranges::greater(), key);
    } else {
        std::ranges::sort(places, std::ranges::less(), key);
    }
    std::vector<qint64> ids(places.size());
    std::ranges::transform(places, ids.begin(), &TicketPlace::rowId);
    return ids;
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

/// What is bound to the placeholders of a list.
struct TicketListing::Bounds
{
    const TicketFilter &filter;
    std::optional<qint64> count;
    std::optional<TicketPlace> after;
    TicketSort sort;

    void bindTo(Statement &statement) const
    {
        filter.bindTo(statement);
        if (count) {
            statement.bind(u":count"_s, *count);
        }
        if (after) {
            statement.bind(u":first"_s, after->first).bind(u":id"_s, after->rowId);
            if (sort == TicketSort::Priority) {
                statement.bind(u":second"_s, after->second);
            }
        }
    }
};

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
    const auto filter = ticketFilter(m_database, query, m_now);
    if (!filter || filter->statuses.empty()) {
        return filter ? Result<std::vector<qint64>>() : fail(filter.error());
    }
    const Extent extent{count.has_value(), after.has_value()};
    const Bounds bounds{*filter, count, after, query.sort};
    if (filter->isInOrderIndex) {
        return keys(inOrderSql(query, *filter, filter->conjunction(), extent), bounds);
    }
    if (count && !filter->namesTickets) {
        auto found = keys(walkSql(query, *filter, extent), bounds);
        if (!found || static_cast<qint64>(found->size()) == *count) {
            return found;
        }
    }
    const QString sql = fromFactsSql(query, *filter, extent);
    return count ? keys(sql, bounds) : places(sql, bounds).map([&query](auto &&found) {
        return sortedKeys(std::forward<decltype(found)>(found), query.sort);
    });
}

Result<std::vector<qint64>> TicketListing::keys(const QString &sql, const Bounds &bounds)
{
    std::vector<qint64> ids;
    return forEachRow(sql, bounds, [&ids](const Statement &row) { ids.push_back(row.integer(0)); })
        .map([&ids] { return std::move(ids); });
}

Result<std::vector<TicketPlace>> TicketListing::places(const QString &sql, const Bounds &bounds)
{
    std::vector<TicketPlace> found;
    return forEachRow(sql,
                      bounds,
                      [&found](const Statement &row) {
                          found.push_back({row.real(1), row.integer(2), row.integer(0)});
                      })
        .map([&found] { return std::move(found); });
}

/// Filters that people type make ever new statements, so none is kept.
template <typename Visit>
Result<void> TicketListing::forEachRow(const QString &sql, const Bounds &bounds, const Visit &visit)
{
    Result<void> done = [&]() -> Result<void> {
        Result<Statement> statement = m_database.prepare(sql);
        if (!statement) {
            return fail(statement.error());
        }
        bounds.bindTo(*statement);
        if (Result<void> begun = statement->run(); !begun) {
            return begun;
        }
        Result<bool> more = statement->next();
        for (; more && *more; more = statement->next()) {
            visit(*statement);
        }
        return more ? Result<void>() : fail(more.error());
    }();
    m_database.forget(sql);
    return done;
}

Result<qint64> TicketListing::count(const TicketQuery &query)
{
    const auto filter = ticketFilter(m_database, query, m_now);
    if (!filter || filter->statuses.empty()) {
        return filter ? Result<qint64>(0) : fail(filter.error());
    }
    const QString sql = u"SELECT count(*) FROM tickets INDEXED BY "_s
                        + (filter->isInOrderIndex ? "tickets_by_priority"_L1 : "ticket_facts"_L1)
                        + u" WHERE "_s + statusIn(*filter) + filter->conjunction();
    const auto found = keys(sql, {*filter, {}, {}, query.sort});
    return found ? Result<qint64>(found->front()) : fail(found.error());
}

Result<TicketPlace> TicketListing::place(qint64 rowId, TicketSort sort)
{
    Result<Statement> statement = m_database.prepare(u"SELECT "_s + ticketOrder(sort).columns
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
