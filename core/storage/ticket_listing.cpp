// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/ticket_listing.h"

#include "core/domain/enum_text.h"
#include "core/storage/key_reader.h"
#include "core/storage/place_sort.h"
#include "core/storage/ticket_filter.h"
#include "core/storage/ticket_order.h"

#include <algorithm>
#include <array>
#include <functional>
#include <limits>
#include <tuple>

namespace firstline::storage {

using namespace Qt::StringLiterals;

namespace {

/// How many tickets the order is followed for before a list is made another way: some 30 ms.
constexpr qint64 kFollowed = 120'000;
/// How many of them are looked up to see whether they fulfil all conditions: a few, then more.
constexpr std::array<std::size_t, 2> kLookedUp{1'000, 12'000};
/// Fewer hits of a text are looked up and sorted sooner than the order meets them.
constexpr std::size_t kFewHits = 8'000;
/// More are met sooner by going through all facts.
constexpr std::size_t kManyHits = 150'000;

/// Index to read a status in order. It is named because without statistics the planner may choose
/// one that has to sort.
QLatin1StringView indexFor(const TicketQuery &query, const TicketFilter &filter)
{
    return query.sort == TicketSort::Priority && filter.onlyCategory
               ? "tickets_by_category"_L1
               : ticketOrder(query.sort).index;
}

/// Keys that a text has, to be asked for any key.
class KeySet
{
public:
    explicit KeySet(const std::vector<qint64> &keys)
        : m_has(keys.empty() ? 0 : static_cast<std::size_t>(std::ranges::max(keys)) + 1)
    {
        for (const qint64 key : keys) {
            m_has[static_cast<std::size_t>(key)] = true;
        }
    }

    [[nodiscard]] bool contains(qint64 key) const
    {
        const auto at = static_cast<std::size_t>(key);
        return at < m_has.size() && m_has[at];
    }

private:
    std::vector<bool> m_has;
};

/// The shortest comparison, because it is made for every ticket.
QString statusSql(const TicketFilter &filter)
{
    if (filter.statuses.size() == 4
        && std::ranges::find(filter.statuses, TicketStatus::Bin) == filter.statuses.end()) {
        return u"status <> 'bin'"_s;
    }
    QStringList statuses;
    for (const TicketStatus status : filter.statuses) {
        statuses.append(u'\'' + word(status) + u'\'');
    }
    return u"status IN ("_s + statuses.join(u',') + u')';
}

std::vector<qint64> keysOf(const std::vector<TicketPlace> &places)
{
    std::vector<qint64> ids(places.size());
    std::ranges::transform(places, ids.begin(), &TicketPlace::rowId);
    return ids;
}

auto placeKey(const TicketPlace &place)
{
    return std::tuple(place.first, place.second, place.rowId);
}

/// Calls `sort` with the comparison of an order.
template <typename Sort>
void withOrder(TicketSort order, const Sort &sort)
{
    if (ticketOrder(order).isDescending) {
        sort(std::ranges::greater());
    } else {
        sort(std::ranges::less());
    }
}

const QString kCount = u"SELECT count(*) FROM tickets"_s;

} // namespace

/// A list that is wanted.
struct TicketListing::Request
{
    const TicketQuery &query;
    const TicketFilter &filter;
    std::optional<qint64> count;
    std::optional<TicketPlace> after;
    std::optional<KeySet> hits;          ///< of the text, if there is one
    std::vector<qint64> hitKeys;         ///< the same
    std::vector<KeySet> misses;          ///< of texts that are not wanted
    std::vector<FilterBinding> bindings; ///< of the filter and of the place

    [[nodiscard]] const TicketOrder &order() const { return ticketOrder(query.sort); }
    [[nodiscard]] bool isHit(qint64 rowId) const
    {
        return (!hits || hits->contains(rowId))
               && std::ranges::none_of(
                   misses, [rowId](const KeySet &keys) { return keys.contains(rowId); });
    }
    /// Whether an order's index knows all there is to know.
    [[nodiscard]] bool isPlain() const { return filter.isInOrderIndex && !hits && misses.empty(); }
    [[nodiscard]] QString afterSql() const
    {
        return after ? u" AND "_s + order().after : QString();
    }

    /// What an order's index can say of the tickets of one status.
    [[nodiscard]] QString statusPart(TicketStatus status) const
    {
        return u"SELECT id, "_s + order().columns + u" FROM tickets INDEXED BY "_s
               + indexFor(query, filter) + u" WHERE status = '"_s + word(status) + u'\''
               + (filter.isInOrderIndex ? filter.conjunction() : QString()) + afterSql();
    }

    void bindPlace()
    {
        bindings = filter.bindings;
        if (after) {
            bindings.push_back({u":first"_s, after->first});
            bindings.push_back({u":second"_s, after->second});
            bindings.push_back({u":id"_s, after->rowId});
        }
    }

    [[nodiscard]] std::vector<qint64> sorted(std::vector<TicketPlace> places) const
    {
        const auto wanted =
            std::min(places.size(),
                     static_cast<std::size_t>(count.value_or(std::numeric_limits<qint64>::max())));
        if (wanted == places.size()) {
            return sortedKeys(std::move(places), order().isDescending);
        }
        const auto end = places.begin() + static_cast<std::ptrdiff_t>(wanted);
        withOrder(query.sort,
                  [&](auto compare) { std::ranges::partial_sort(places, end, compare, placeKey); });
        places.resize(wanted);
        return keysOf(places);
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
    Request request{query, *filter, count, after, {}, {}, {}, {}};
    request.bindPlace();
    if (!filter->wordHits.isEmpty()) {
        auto hits = KeyReader(m_database).keys(filter->wordHits, filter->bindings);
        if (!hits) {
            return hits;
        }
        request.hits.emplace(*hits);
        request.hitKeys = *std::move(hits);
    }
    for (const QString &misses : filter->wordMisses) {
        const auto keys = KeyReader(m_database).keys(misses, filter->bindings);
        if (!keys) {
            return keys;
        }
        request.misses.emplace_back(*keys);
    }
    const bool isByKey =
        filter->namesTickets || (request.hits && request.hitKeys.size() <= kFewHits);
    if (!count) {
        return filter->isInOrderIndex && !request.hits ? wholeInOrder(request) : fromFacts(request);
    }
    if (!isByKey) {
        auto found = firstInOrder(request);
        if (!found || static_cast<qint64>(found->size()) == *count || request.isPlain()) {
            return found;
        }
    }
    return fromFacts(request);
}

/// Every index begins with the status: statuses are read one by one and merged.
Result<std::vector<qint64>> TicketListing::wholeInOrder(const Request &request)
{
    KeyReader reader(m_database);
    const QString order = u" ORDER BY "_s + request.order().order;
    std::vector<TicketPlace> all;
    for (const TicketStatus status : request.filter.statuses) {
        const auto size = static_cast<std::ptrdiff_t>(all.size());
        const Result<void> done = reader.forEach(
            request.statusPart(status) + order, request.bindings, [&](const TicketPlace &place) {
                if (request.isHit(place.rowId)) {
                    all.push_back(place);
                }
                return true;
            });
        if (!done) {
            return fail(done.error());
        }
        withOrder(request.query.sort, [&](auto compare) {
            std::ranges::inplace_merge(all, all.begin() + size, compare, placeKey);
        });
    }
    return keysOf(all);
}

/// The first tickets of the order that fulfil everything, if they are among those looked at.
Result<std::vector<qint64>> TicketListing::firstInOrder(const Request &request)
{
    const auto count = static_cast<std::size_t>(*request.count);
    if (request.filter.isInOrderIndex) {
        return candidates(request, count);
    }
    Result<std::vector<qint64>> found;
    for (const std::size_t most : kLookedUp) {
        found = candidates(request, most).and_then([&](std::vector<qint64> &&ids) {
            return fulfilling(request, std::move(ids));
        });
        if (!found || found->size() >= count) {
            break;
        }
    }
    if (found && found->size() > count) {
        found->resize(count);
    }
    return found;
}

/// Tickets in order, straight from the order's index, that the text has.
Result<std::vector<qint64>> TicketListing::candidates(const Request &request, std::size_t most)
{
    QStringList parts;
    for (const TicketStatus status : request.filter.statuses) {
        parts.append(request.statusPart(status));
    }
    std::vector<qint64> ids;
    qint64 followed = 0;
    const Result<void> done =
        KeyReader(m_database)
            .forEach(u"SELECT id FROM ("_s + parts.join(" UNION ALL "_L1) + u" ORDER BY "_s
                         + request.order().order + u')',
                     request.bindings,
                     [&](const TicketPlace &place) {
                         if (request.isHit(place.rowId)) {
                             ids.push_back(place.rowId);
                         }
                         return ids.size() < most && (request.isPlain() || ++followed < kFollowed);
                     });
    return done ? Result<std::vector<qint64>>(std::move(ids)) : fail(done.error());
}

/// Those of the candidates that fulfil the conditions, in their order.
Result<std::vector<qint64>> TicketListing::fulfilling(const Request &request,
                                                      std::vector<qint64> candidates)
{
    QStringList keys;
    keys.reserve(static_cast<qsizetype>(candidates.size()));
    for (const qint64 key : candidates) {
        keys.append(QString::number(key));
    }
    const auto good = KeyReader(m_database)
                          .keys(u"SELECT id FROM tickets INDEXED BY ticket_facts WHERE id IN ("_s
                                    + keys.join(u',') + u')' + request.filter.conjunction(),
                                request.filter.bindings);
    if (!good) {
        return good;
    }
    const KeySet isGood(*good);
    std::erase_if(candidates, [&isGood](qint64 key) { return !isGood.contains(key); });
    return candidates;
}

/// Tickets from the index of all facts with what they are sorted by; then they are sorted.
Result<std::vector<qint64>> TicketListing::fromFacts(const Request &request)
{
    const bool isJoined = request.hits && request.hitKeys.size() <= kManyHits;
    const QString tickets =
        isJoined
            ? u"(%1) AS hits CROSS JOIN tickets INDEXED BY ticket_facts ON id = hits.rowid"_s.arg(
                request.filter.wordHits)
            : u"tickets INDEXED BY ticket_facts"_s;
    std::vector<TicketPlace> places;
    const Result<void> done =
        KeyReader(m_database)
            .forEach(u"SELECT id, "_s + request.order().columns + u" FROM "_s + tickets
                         + u" WHERE 1"_s + request.filter.conjunction() + request.afterSql()
                         + u" AND "_s + statusSql(request.filter),
                     request.bindings,
                     [&](const TicketPlace &place) {
                         if (request.isHit(place.rowId)) {
                             places.push_back(place);
                         }
                         return true;
                     });
    return done ? Result<std::vector<qint64>>(request.sorted(std::move(places)))
                : fail(done.error());
}

Result<qint64> TicketListing::count(const TicketQuery &query)
{
    const auto filter = ticketFilter(m_database, query, m_now);
    if (!filter || filter->statuses.empty()) {
        return filter ? Result<qint64>(0) : fail(filter.error());
    }
    QString words =
        filter->wordHits.isEmpty() ? QString() : u" AND id IN ("_s + filter->wordHits + u')';
    for (const QString &misses : filter->wordMisses) {
        words += u" AND id NOT IN ("_s + misses + u')';
    }
    const bool isByOrder = filter->isInOrderIndex && words.isEmpty();
    const QString sql =
        u"SELECT count(*) FROM tickets INDEXED BY "_s
        + (isByOrder ? u"tickets_by_priority WHERE "_s + statusSql(*filter) + filter->conjunction()
                     : u"ticket_facts WHERE 1"_s + filter->conjunction() + words + u" AND "_s
                           + statusSql(*filter));
    const auto found = KeyReader(m_database).keys(sql, filter->bindings);
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

Result<qint64> TicketListing::count()
{
    return m_database.number(kCount);
}

} // namespace firstline::storage
