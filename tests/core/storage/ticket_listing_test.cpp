// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/ticket_listing.h"

#include "core/storage/migrations.h"
#include "core/storage/ticket_store.h"
#include "core/storage/transaction.h"
#include "tests/support/sample_tickets.h"
#include "tests/support/scratch_database.h"

#include <QTest>

#include <algorithm>
#include <iterator>
#include <tuple>

using namespace firstline;
using namespace firstline::storage;
using namespace Qt::StringLiterals;

namespace {

/// 60 tickets of all priorities, some unpredicted, of five statuses and three categories.
std::vector<TicketRecord> variedTickets()
{
    std::vector<TicketRecord> records;
    for (int i = 0; i < 60; ++i) {
        TicketRecord record{test::sampleTicket(u"A-%1"_s.arg(i)), {}};
        record.ticket.createdAt = record.ticket.createdAt.addSecs(-(i * 7919 % 60) * 3'600);
        record.ticket.receivedAt = record.ticket.createdAt;
        record.ticket.status = static_cast<TicketStatus>(i % 7 < 5 ? i % 7 : 0);
        if (i % 5 != 0) {
            record.prediction =
                test::samplePrediction(static_cast<Priority>(i % 3), u"Category %1"_s.arg(i % 4));
            record.prediction->priorityScore = (i * 37 % 60) / 60.0;
            record.prediction->needsReview = i % 6 == 1;
        }
        records.push_back(record);
    }
    return records;
}

/// What the order means, computed from the tickets themselves.
bool isBefore(const StoredTicket &a, const StoredTicket &b, TicketSort sort)
{
    const auto rank = [](const StoredTicket &t) {
        return t.effectivePriority() ? 2 - static_cast<int>(*t.effectivePriority()) : 3;
    };
    const qint64 ida = a.ticket.rowId;
    const qint64 idb = b.ticket.rowId;
    switch (sort) {
    case TicketSort::Priority:
        return std::tuple(rank(a), a.replyDueAt, ida) < std::tuple(rank(b), b.replyDueAt, idb);
    case TicketSort::Urgency:
        return std::tuple(a.urgencyAt, ida) < std::tuple(b.urgencyAt, idb);
    case TicketSort::Score:
        return std::tuple(a.priorityScore, ida) > std::tuple(b.priorityScore, idb);
    case TicketSort::Newest:
        return std::tuple(a.ticket.createdAt, ida) > std::tuple(b.ticket.createdAt, idb);
    case TicketSort::Due:
        return std::tuple(a.replyDueAt, ida) < std::tuple(b.replyDueAt, idb);
    }
    return false;
}

bool matches(const StoredTicket &ticket, const TicketQuery &query)
{
    return (!query.status || ticket.ticket.status == *query.status)
           && (!query.priority || ticket.effectivePriority() == query.priority)
           && (query.category.isEmpty()
               || ticket.effectiveCategory().compare(query.category, Qt::CaseInsensitive) == 0)
           && (!query.needsReview
               || (ticket.prediction && ticket.prediction->needsReview) == *query.needsReview);
}

TicketQuery queryOf(std::optional<TicketStatus> status,
                    std::optional<Priority> priority,
                    const QString &category,
                    std::optional<bool> review)
{
    TicketQuery query;
    query.status = status;
    query.priority = priority;
    query.category = category;
    query.needsReview = review;
    return query;
}

} // namespace

Q_DECLARE_METATYPE(firstline::TicketQuery)

class TicketListingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_database = Database::open(m_scratch.url(), Access::ReadWrite).value();
        QVERIFY(migrate(*m_database).has_value());
        auto transaction = Transaction::begin(*m_database);
        const Arrival arrival{QDateTime::currentDateTimeUtc(), ReplyRules(), std::nullopt};
        QVERIFY(TicketStore(*m_database).importBatch(variedTickets(), arrival).has_value());
        QVERIFY(transaction->commit().has_value());
        for (qint64 id = 1; id <= 60; ++id) {
            m_all.push_back(TicketStore(*m_database).stored(id, History::Without).value());
        }
    }

    void cleanupTestCase() { m_database.reset(); }

    void theListIsFilteredAndSorted_data() { addQueries(); }
    void theListIsFilteredAndSorted()
    {
        QFETCH(TicketQuery, query);

        QCOMPARE(TicketListing(*m_database).ids(query).value(), expected(query));
    }

    void pagesAddUpToTheList_data() { addQueries(); }
    void pagesAddUpToTheList()
    {
        QFETCH(TicketQuery, query);
        TicketListing listing(*m_database);
        std::vector<qint64> paged;
        std::optional<TicketPlace> after;

        while (true) {
            const std::vector<qint64> page = listing.firstIds(query, 4, after).value();
            if (page.empty()) {
                break;
            }
            paged.insert(paged.end(), page.begin(), page.end());
            after = listing.place(page.back(), query.sort).value();
        }

        QCOMPARE(paged, expected(query));
    }

    void anUnknownCategoryHasNoTickets()
    {
        const TicketQuery query = queryOf({}, {}, u"no such thing"_s, {});

        QVERIFY(TicketListing(*m_database).ids(query).value().empty());
    }

    void rowsComeInTheOrderAskedWithoutThoseThatAreGone()
    {
        const std::vector<qint64> asked{7, 999, 3};

        const auto rows = TicketListing(*m_database).rows(asked).value();

        QCOMPARE(rows.size(), 2U);
        QCOMPARE(rows[0].rowId, 7);
        QCOMPARE(rows[1].rowId, 3);
        QCOMPARE(rows[0].ticketId, u"A-6"_s);
        QCOMPARE(rows[0].snippet, u"Since this morning I cannot sign in. Please help"_s);
        QVERIFY(rows[0].prioritySource == LabelSource::Model);
        QCOMPARE(rows[0].category, u"Category 2"_s);
        QCOMPARE(rows[0].categoryConfidence, std::optional(0.75));
    }

private:
    static void addQueries()
    {
        QTest::addColumn<TicketQuery>("query");
        const std::pair<const char *, TicketQuery> queries[] = {
            {"open", queryOf(TicketStatus::Open, {}, {}, {})},
            {"any status", queryOf({}, {}, {}, {})},
            {"high", queryOf(TicketStatus::Open, Priority::High, {}, {})},
            {"category in other case", queryOf(TicketStatus::Open, {}, u"CATEGORY 1"_s, {})},
            {"any status, low, category", queryOf({}, Priority::Low, u"category 2"_s, {})},
            {"to review", queryOf({}, {}, {}, true)},
            {"not to review", queryOf(TicketStatus::Closed, {}, {}, false)}};
        for (const auto &[name, query] : queries) {
            for (int sort = 0; sort < 5; ++sort) {
                TicketQuery sorted = query;
                sorted.sort = static_cast<TicketSort>(sort);
                QTest::addRow("%s, sort %d", name, sort) << sorted;
            }
        }
    }

    std::vector<qint64> expected(const TicketQuery &query) const
    {
        std::vector<StoredTicket> kept;
        std::ranges::copy_if(m_all, std::back_inserter(kept), [&](const StoredTicket &ticket) {
            return matches(ticket, query);
        });
        std::ranges::sort(kept, [&](const StoredTicket &a, const StoredTicket &b) {
            return isBefore(a, b, query.sort);
        });
        std::vector<qint64> ids;
        for (const StoredTicket &ticket : kept) {
            ids.push_back(ticket.ticket.rowId);
        }
        return ids;
    }

    test::ScratchDatabase m_scratch;
    std::unique_ptr<Database> m_database;
    std::vector<StoredTicket> m_all;
};

QTEST_GUILESS_MAIN(TicketListingTest)
#include "ticket_listing_test.moc"
