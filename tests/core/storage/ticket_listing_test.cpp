// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/ticket_listing.h"

#include "core/domain/enum_text.h"
#include "core/storage/migrations.h"
#include "core/storage/ticket_store.h"
#include "core/storage/transaction.h"
#include "tests/support/sample_tickets.h"
#include "tests/support/scratch_database.h"

#include <QTest>

#include <algorithm>
#include <iterator>
#include <span>
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
            record.prediction->priority->confidence = (50 + i * 31 % 45) / 100.0;
            record.prediction->needsReview = i % 6 == 1;
        }
        records.push_back(record);
    }
    return records;
}

/// Of the weaker answer; after all others where there is none.
double confidence(const StoredTicket &ticket)
{
    return ticket.prediction ? std::min(ticket.prediction->priority->confidence,
                                        ticket.prediction->category->confidence)
                             : 2;
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
    case TicketSort::Oldest:
        return std::tuple(a.ticket.createdAt, ida) < std::tuple(b.ticket.createdAt, idb);
    case TicketSort::Confidence:
        return std::tuple(confidence(a), ida) < std::tuple(confidence(b), idb);
    }
    return false;
}

/// The meaning of the words that the tests ask for.
bool matches(const StoredTicket &ticket, const TicketQuery &query)
{
    const QStringList statuses = query.words(QueryField::Status);
    const QStringList priorities = query.words(QueryField::Priority);
    const QStringList categories = query.words(QueryField::Category);
    const bool isInBin = ticket.ticket.status == TicketStatus::Bin;
    const auto priority = ticket.effectivePriority();
    return (statuses.isEmpty() ? !isInBin : statuses.contains(word(ticket.ticket.status)))
           && (priorities.isEmpty() || (priority && priorities.contains(word(*priority))))
           && (categories.isEmpty()
               || categories.contains(ticket.effectiveCategory(), Qt::CaseInsensitive))
           && (query.words(QueryField::Is).isEmpty()
               || (ticket.prediction && ticket.prediction->needsReview));
}

TicketQuery queryOf(const QStringList &statuses,
                    const QStringList &priorities,
                    const QStringList &categories,
                    bool isReview)
{
    return TicketQuery::all()
        .with(QueryField::Status, statuses)
        .with(QueryField::Priority, priorities)
        .with(QueryField::Category, categories)
        .with(QueryField::Is, isReview ? QStringList{u"review"_s} : QStringList());
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
        fillCrowded();
    }

    void cleanupTestCase()
    {
        m_database.reset();
        m_crowded.reset();
    }

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
        const TicketQuery query = queryOf({}, {}, {u"no such thing"_s}, false);

        QVERIFY(TicketListing(*m_database).ids(query).value().empty());
    }

    /// So many that their first rows are found along the order.
    void aTextWithManyHitsBeginsAsItsList_data()
    {
        QTest::addColumn<TicketQuery>("query");
        const TicketQuery text = TicketQuery::all().with(QueryField::Words, {u"crowd"_s});
        for (int sort = 0; sort <= static_cast<int>(TicketSort::Confidence); ++sort) {
            TicketQuery sorted = text;
            sorted.sort = static_cast<TicketSort>(sort);
            QTest::addRow("sort %d", sort) << sorted;
            QTest::addRow("of some priorities, sort %d", sort)
                << sorted.with(QueryField::Priority, {u"high"_s, u"low"_s});
            TicketQuery without = sorted;
            without.conditions.push_back({QueryField::Words, true, {QueryText{u"7"_s}}});
            without.conditions.push_back({QueryField::Words, true, {QueryText{u"9001"_s}}});
            QTest::addRow("without others, sort %d", sort) << without;
            QTest::addRow("only without others, sort %d", sort)
                << without.with(QueryField::Words, {});
            QTest::addRow("of one channel, sort %d", sort)
                << sorted.with(QueryField::Channel, {u"rare"_s});
        }
    }
    void aTextWithManyHitsBeginsAsItsList()
    {
        QFETCH(TicketQuery, query);
        TicketListing listing(*m_crowded);

        const std::vector<qint64> all = listing.ids(query).value();
        const std::vector<qint64> first = listing.firstIds(query, 100).value();
        const std::vector<qint64> next =
            listing.firstIds(query, 100, listing.place(first.back(), query.sort).value()).value();

        QVERIFY(all.size() > 200U);
        QCOMPARE(listing.count(query).value(), static_cast<qint64>(all.size()));
        QVERIFY(std::ranges::equal(first, std::span(all).first(100)));
        QVERIFY(std::ranges::equal(next, std::span(all).subspan(100, 100)));
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
    /// 12,000 tickets with a common word, every twentieth by a channel that is rare.
    void fillCrowded()
    {
        std::vector<TicketRecord> records;
        for (int copy = 0; copy < 200; ++copy) {
            for (TicketRecord &record : variedTickets()) {
                const auto number = static_cast<int>(records.size());
                record.ticket.ticketId = u"B-%1"_s.arg(number);
                record.ticket.message = u"a crowd of %1"_s.arg(number);
                record.ticket.channel = number % 20 == 0 ? u"rare"_s : u"usual"_s;
                record.ticket.createdAt = record.ticket.createdAt.addSecs(number * 7'919 % 9'001);
                records.push_back(record);
            }
        }
        m_crowded = Database::open(m_crowdedScratch.url(), Access::ReadWrite).value();
        QVERIFY(migrate(*m_crowded).has_value());
        auto transaction = Transaction::begin(*m_crowded);
        const Arrival arrival{QDateTime::currentDateTimeUtc(), ReplyRules(), std::nullopt};
        QVERIFY(TicketStore(*m_crowded).importBatch(records, arrival).has_value());
        QVERIFY(transaction->commit().has_value());
    }

    static void addQueries()
    {
        QTest::addColumn<TicketQuery>("query");
        const std::pair<const char *, TicketQuery> queries[] = {
            {"open", TicketQuery()},
            {"any status", queryOf({}, {}, {}, false)},
            {"in the bin", queryOf({u"bin"_s}, {}, {}, false)},
            {"high", queryOf({u"open"_s}, {u"high"_s}, {}, false)},
            {"high or low", queryOf({u"open"_s, u"closed"_s}, {u"high"_s, u"low"_s}, {}, false)},
            {"category in other case", queryOf({u"open"_s}, {}, {u"CATEGORY 1"_s}, false)},
            {"any status, low, category", queryOf({}, {u"low"_s}, {u"category 2"_s}, false)},
            {"two categories", queryOf({}, {}, {u"category 2"_s, u"Category 3"_s}, false)},
            {"to review", queryOf({}, {}, {}, true)}};
        for (const auto &[name, query] : queries) {
            for (int sort = 0; sort <= static_cast<int>(TicketSort::Confidence); ++sort) {
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
    test::ScratchDatabase m_crowdedScratch;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<Database> m_crowded;
    std::vector<StoredTicket> m_all;
};

QTEST_GUILESS_MAIN(TicketListingTest)
#include "ticket_listing_test.moc"
