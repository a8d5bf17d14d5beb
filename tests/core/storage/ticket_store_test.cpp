// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/ticket_store.h"

#include "core/storage/migrations.h"
#include "core/storage/transaction.h"
#include "tests/support/sample_tickets.h"
#include "tests/support/scratch_database.h"

#include <QTest>

namespace firstline {

using namespace Qt::StringLiterals;
using namespace storage;
using test::samplePrediction;
using test::sampleTicket;

namespace {

Arrival arrivalAt(int hour)
{
    return {QDateTime(QDate(2026, 3, 4), QTime(hour, 0), Qt::UTC), ReplyRules(), std::nullopt};
}

Correction saying(qint64 rowId, std::optional<Priority> priority, std::optional<QString> category)
{
    Correction correction;
    correction.ticketRowId = rowId;
    correction.createdAt = arrivalAt(13).now;
    correction.agent = u"lena"_s;
    correction.priority = priority;
    correction.category = std::move(category);
    return correction;
}

} // namespace

class TicketStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_scratch = std::make_unique<test::ScratchDatabase>();
        m_database = Database::open(m_scratch->url(), Access::ReadWrite).value();
        QVERIFY(migrate(*m_database).has_value());
    }

    void cleanup() { m_database.reset(); }

    void aTicketComesBackAsItWasStored()
    {
        Ticket ticket = sampleTicket(u"A-1"_s);
        ticket.firstReplyAt = ticket.createdAt.addMSecs(123'456);
        ticket.resolutionMinutes = 12.5;
        ticket.status = TicketStatus::Pending;
        ticket.extra = {{u"region"_s, u"north"_s}};

        const Placed placed = insert({ticket, samplePrediction(Priority::High, u"account"_s)});
        const StoredTicket stored = read(placed.rowId);

        QVERIFY(placed.created);
        QCOMPARE(stored.ticket.ticketId, ticket.ticketId);
        QCOMPARE(stored.ticket.createdAt, ticket.createdAt);
        QCOMPARE(stored.ticket.firstReplyAt, ticket.firstReplyAt);
        QVERIFY(!stored.ticket.resolvedAt.isValid());
        QCOMPARE(stored.ticket.resolutionMinutes, ticket.resolutionMinutes);
        QCOMPARE(stored.ticket.message, ticket.message);
        QVERIFY(stored.ticket.status == TicketStatus::Pending);
        QVERIFY(stored.ticket.importedPriority == Priority::Medium);
        QCOMPARE(stored.ticket.extra, ticket.extra);
        QCOMPARE(*stored.prediction, samplePrediction(Priority::High, u"account"_s));
        QCOMPARE(stored.revision, 1);
    }

    void aKnownIdIsNotStoredTwice()
    {
        const Placed first = insert({sampleTicket(u"A-1"_s), {}});
        Ticket other = sampleTicket(u"A-1"_s);
        other.message = u"Something else"_s;

        const Placed second = insert({other, {}});

        QVERIFY(!second.created);
        QCOMPARE(second.rowId, first.rowId);
        QCOMPARE(read(first.rowId).ticket.message, sampleTicket(u"A-1"_s).message);
    }

    void aTicketWithoutIdGetsANewOne()
    {
        insert({sampleTicket(u"T2"_s), {}});

        const Placed unnamed = insert({sampleTicket(QString()), {}});

        QVERIFY(unnamed.created);
        QCOMPARE(read(unnamed.rowId).ticket.ticketId, u"T3"_s);
    }

    void anImportTellsNewKnownAndChangedApart()
    {
        Ticket changed = sampleTicket(u"A-1"_s);
        changed.message = u"Now it works again"_s;
        const std::vector<TicketRecord> first{{sampleTicket(u"A-1"_s), {}},
                                              {sampleTicket(u"A-2"_s), {}},
                                              {sampleTicket(u"A-2"_s), {}}};
        const std::vector<TicketRecord> second{{changed, {}}, {sampleTicket(u"A-2"_s), {}}};

        const BatchCounts before = import(first);
        const BatchCounts after = import(second);

        QCOMPARE(before.imported, 2);
        QCOMPARE(before.duplicates, 1);
        QCOMPARE(after.imported, 0);
        QCOMPARE(after.updated, 1);
        QCOMPARE(after.duplicates, 1);
        QCOMPARE(read(1).ticket.message, changed.message);
        QCOMPARE(read(1).revision, 2);
    }

    void anImportNeverOverwritesACorrection()
    {
        const Placed placed =
            insert({sampleTicket(u"A-1"_s), samplePrediction(Priority::Low, u"account"_s)});
        QVERIFY(correct(saying(placed.rowId, Priority::High, u"outage"_s)));
        Ticket changed = sampleTicket(u"A-1"_s);
        changed.message = u"Still no sign-in for anybody here"_s;

        const BatchCounts counts =
            import({{changed, samplePrediction(Priority::Medium, u"billing"_s)}});
        const StoredTicket stored = read(placed.rowId);

        QCOMPARE(counts.updated, 1);
        QVERIFY(stored.effectivePriority() == Priority::High);
        QCOMPARE(stored.effectiveCategory(), u"outage"_s);
        QCOMPARE(stored.prediction->category->label, u"billing"_s);
        QCOMPARE(stored.ticket.message, changed.message);
    }

    void aCorrectionMovesTheReplyTime()
    {
        const Placed placed =
            insert({sampleTicket(u"A-1"_s), samplePrediction(Priority::Low, u"account"_s)});
        const StoredTicket before = read(placed.rowId);

        QVERIFY(correct(saying(placed.rowId, Priority::High, {})));
        const StoredTicket after = read(placed.rowId);

        // 24 open hours of Wednesday 10:00 end on Monday at 10:00; one hour ends at 11:00.
        QCOMPARE(before.replyDueAt, QDateTime(QDate(2026, 3, 9), QTime(10, 0), Qt::UTC));
        QCOMPARE(after.replyDueAt, QDateTime(QDate(2026, 3, 4), QTime(11, 0), Qt::UTC));
        QCOMPARE(after.urgencyAt, QDateTime(QDate(2026, 3, 4), QTime(7, 0), Qt::UTC));
        QCOMPARE(after.priorityScore, 1.0);
        QCOMPARE(after.revision, before.revision + 1);
    }

    void aCorrectionKeepsWhatTheModelSaid()
    {
        const Placed placed =
            insert({sampleTicket(u"A-1"_s), samplePrediction(Priority::Low, u"account"_s)});

        QVERIFY(correct(saying(placed.rowId, {}, u"billing"_s)));
        const Correction kept = *read(placed.rowId).correction;

        QCOMPARE(kept.predictedCategory, u"account"_s);
        QCOMPARE(kept.predictedCategoryConfidence, 0.75);
        QCOMPARE(kept.predictedPriority, u"low"_s);
        QCOMPARE(kept.modelVersion, u"v1"_s);
    }

    void anUndoEventBringsTheModelsLabelBack()
    {
        const Placed placed =
            insert({sampleTicket(u"A-1"_s), samplePrediction(Priority::Low, u"account"_s)});
        QVERIFY(correct(saying(placed.rowId, Priority::High, u"outage"_s)));
        Correction undo = saying(placed.rowId, {}, {});
        undo.clearsPriority = true;

        QVERIFY(correct(undo));
        const StoredTicket stored = read(placed.rowId);

        QVERIFY(stored.effectivePriority() == Priority::Low);
        QCOMPARE(stored.effectiveCategory(), u"outage"_s);
        QCOMPARE(stored.priorityScore, samplePrediction(Priority::Low, u"account"_s).priorityScore);
        QCOMPARE(stored.history.size(), 4U); // received, predicted, corrected, undone
    }

    void aNewPredictionCountsWhereNoPersonSpoke()
    {
        const Placed placed =
            insert({sampleTicket(u"A-1"_s), samplePrediction(Priority::Low, u"account"_s)});
        QVERIFY(correct(saying(placed.rowId, {}, u"outage"_s)));

        inTransaction([&] {
            const auto done = TicketStore(*m_database)
                                  .predict(placed.rowId,
                                           samplePrediction(Priority::High, u"billing"_s),
                                           arrivalAt(14));
            return done.has_value();
        });
        const StoredTicket stored = read(placed.rowId);

        QVERIFY(stored.effectivePriority() == Priority::High);
        QCOMPARE(stored.effectiveCategory(), u"outage"_s);
    }

    void trainingReadsThePersonsLabelFirst()
    {
        insert({sampleTicket(u"A-1"_s), samplePrediction(Priority::Low, u"account"_s)});
        insert({sampleTicket(u"A-2"_s), samplePrediction(Priority::Low, u"account"_s)});
        QVERIFY(correct(saying(2, Priority::High, u"outage"_s)));
        std::vector<Ticket> seen;

        const auto done = TicketStore(*m_database).forEachLabelled([&seen](const Ticket &ticket) {
            seen.push_back(ticket);
            return true;
        });

        QVERIFY(done.has_value());
        QCOMPARE(seen.size(), 2U);
        QVERIFY(seen[0].importedPriority == Priority::Medium);
        QCOMPARE(seen[0].importedCategory, u"account"_s);
        QVERIFY(seen[1].importedPriority == Priority::High);
        QCOMPARE(seen[1].importedCategory, u"outage"_s);
    }

    void aMissingTicketIsNotFound()
    {
        const auto stored = TicketStore(*m_database).stored(7, History::With);

        QVERIFY(!stored);
        QCOMPARE(stored.error().code, ErrorCode::NotFound);
    }

private:
    template <typename Work>
    void inTransaction(Work work)
    {
        auto transaction = Transaction::begin(*m_database);
        QVERIFY(transaction.has_value());
        QVERIFY(work());
        QVERIFY(transaction->commit().has_value());
    }

    Placed insert(const TicketRecord &record)
    {
        Placed placed;
        inTransaction([&] {
            const auto done = TicketStore(*m_database).insert(record, arrivalAt(12));
            placed = done.value_or(Placed());
            return done.has_value();
        });
        return placed;
    }

    BatchCounts import(const std::vector<TicketRecord> &records)
    {
        BatchCounts counts;
        inTransaction([&] {
            const auto done = TicketStore(*m_database).importBatch(records, arrivalAt(12));
            counts = done.value_or(BatchCounts());
            return done.has_value();
        });
        return counts;
    }

    bool correct(const Correction &correction)
    {
        bool isDone = false;
        inTransaction([&] {
            isDone = TicketStore(*m_database).correct(correction, ReplyRules()).has_value();
            return isDone;
        });
        return isDone;
    }

    StoredTicket read(qint64 rowId)
    {
        return TicketStore(*m_database).stored(rowId, History::With).value_or(StoredTicket());
    }

    std::unique_ptr<test::ScratchDatabase> m_scratch;
    std::unique_ptr<Database> m_database;
};

} // namespace firstline

QTEST_GUILESS_MAIN(firstline::TicketStoreTest)
#include "ticket_store_test.moc"
