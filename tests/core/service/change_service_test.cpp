// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/change_service.h"

#include "core/domain/business_calendar.h"
#include "core/domain/enum_text.h"
#include "core/storage/reader.h"
#include "core/storage/ticket_store.h"
#include "core/storage/writer.h"
#include "tests/support/fake_clock.h"
#include "tests/support/sample_tickets.h"
#include "tests/support/scratch_database.h"

#include <QTest>

#include <algorithm>
#include <atomic>
#include <functional>
#include <numeric>

namespace firstline {

using namespace Qt::StringLiterals;

namespace {

const QDateTime kNow(QDate(2026, 3, 4), QTime(12, 0), Qt::UTC);

/// A console: its own connections and service on a database that others use too.
struct Console
{
    Console(const storage::DatabaseUrl &url, const Clock &clock, const ReplyRules &rules)
        : writer(storage::Writer::open(url).value())
        , reader(storage::Reader::open(url).value())
        , changes(*reader, *writer, clock, rules)
    {
    }

    std::unique_ptr<storage::Writer> writer;
    std::unique_ptr<storage::Reader> reader;
    ChangeService changes;
};

/// What an agent sees of a ticket, as one text.
QString face(const StoredTicket &ticket)
{
    const auto time = [](const QDateTime &moment) { return moment.toString(Qt::ISODate); };
    const auto priority = ticket.effectivePriority();
    const Correction said = ticket.correction.value_or(Correction());
    return QStringList{priority ? word(*priority) : u"-"_s,
                       ticket.effectiveCategory(),
                       said.priority ? u"said"_s : u"-"_s,
                       said.category ? u"said"_s : u"-"_s,
                       word(ticket.ticket.status),
                       ticket.assignee,
                       ticket.tags.join(u','),
                       time(ticket.snoozedUntil),
                       ticket.readAt.isValid() ? u"read"_s : u"unread"_s,
                       ticket.escalatedAt.isValid() ? u"escalated"_s : u"-"_s,
                       time(ticket.replyDueAt),
                       QString::number(ticket.priorityScore)}
        .join(u'|');
}

TicketChange priority(Priority value)
{
    TicketChange change;
    change.priority = value;
    return change;
}

TicketChange category(const QString &value)
{
    TicketChange change;
    change.category = value;
    return change;
}

TicketChange status(TicketStatus value)
{
    TicketChange change;
    change.status = value;
    return change;
}

TicketChange snooze(const QDateTime &until)
{
    TicketChange change;
    change.snoozedUntil = until;
    return change;
}

TicketChange assignee(const QString &name)
{
    TicketChange change;
    change.assignee = name;
    return change;
}

TicketChange tags(const QStringList &added, const QStringList &removed = {})
{
    TicketChange change;
    change.addedTags = added;
    change.removedTags = removed;
    return change;
}

TicketChange note(const QString &text)
{
    TicketChange change;
    change.note = text;
    return change;
}

TicketChange read(bool isRead)
{
    TicketChange change;
    change.isRead = isRead;
    return change;
}

TicketChange escalated(bool isEscalated)
{
    TicketChange change;
    change.isEscalated = isEscalated;
    return change;
}

TicketChange accepted()
{
    TicketChange change;
    change.acceptsPrediction = true;
    return change;
}

TicketChange takenBack()
{
    TicketChange change;
    change.clearsPriority = true;
    change.clearsCategory = true;
    return change;
}

} // namespace

class ChangeServiceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_scratch = std::make_unique<test::ScratchDatabase>();
        m_added = 0;
        m_clock = std::make_unique<test::FakeClock>(kNow);
        m_mara = std::make_unique<Console>(m_scratch->url(), *m_clock, m_rules);
        addTickets(4);
    }

    void cleanup()
    {
        m_lena.reset();
        m_mara.reset();
    }

    void everyAttributeCanBeChangedAndTakenBack_data()
    {
        QTest::addColumn<TicketChange>("change");
        QTest::addColumn<std::function<bool(const StoredTicket &)>>("isDone");
        using Check = std::function<bool(const StoredTicket &)>;
        const auto row = [](const char *name, const TicketChange &change, Check check) {
            QTest::newRow(name) << change << check;
        };
        const QDateTime later = kNow.addDays(1);
        row("priority", priority(Priority::High), [](const StoredTicket &t) {
            return t.effectivePriority() == Priority::High && t.correction->priority;
        });
        row("category", category(u" Outage "_s), [](const StoredTicket &t) {
            return t.effectiveCategory() == "Outage"_L1;
        });
        row("accept", accepted(), [](const StoredTicket &t) {
            return t.correction && t.correction->priority == Priority::Low
                   && t.correction->category == u"account"_s;
        });
        row("close", status(TicketStatus::Closed), [](const StoredTicket &t) {
            return t.ticket.status == TicketStatus::Closed;
        });
        row("bin", status(TicketStatus::Bin), [](const StoredTicket &t) {
            return t.ticket.status == TicketStatus::Bin;
        });
        row("snooze", snooze(later), [later](const StoredTicket &t) {
            return t.ticket.status == TicketStatus::Snoozed && t.snoozedUntil == later;
        });
        row("assign", assignee(u"Lena"_s), [](const StoredTicket &t) {
            return t.assignee == "Lena"_L1;
        });
        row("tag", tags({u"VIP"_s, u"call back"_s}), [](const StoredTicket &t) {
            return t.tags == QStringList{u"call-back"_s, u"vip"_s};
        });
        row("note", note(u"Called, no answer"_s), [](const StoredTicket &t) {
            return t.history.back().event->after == "Called, no answer"_L1;
        });
        row("read", read(true), [](const StoredTicket &t) { return t.readAt == kNow; });
        row("escalate", escalated(true), [](const StoredTicket &t) {
            return t.escalatedAt == kNow;
        });
    }
    void everyAttributeCanBeChangedAndTakenBack()
    {
        QFETCH(const TicketChange, change);
        QFETCH(const std::function<bool(const StoredTicket &)>, isDone);
        const QString before = face(stored(1));

        const ChangeOutcome outcome = apply(change, {1});
        QCOMPARE(outcome.changed, 1);
        QVERIFY(isDone(stored(1)));
        const QString after = face(stored(1));
        QCOMPARE(undo(outcome.changeId).changed, 1);
        QCOMPARE(face(stored(1)), before);
        QCOMPARE(redo(outcome.changeId).changed, 1);

        QCOMPARE(face(stored(1)), after);
    }

    void twentyDecisionsAndTwentyUndosLeaveTheTicketsAsTheyWere()
    {
        const std::vector<std::pair<TicketChange, std::vector<qint64>>> decisions{
            {priority(Priority::High), {1}},
            {category(u"billing"_s), {1}},
            {priority(Priority::Medium), {1, 2, 3}},
            {accepted(), {2, 3, 4}},
            {tags({u"vip"_s}), {1, 2}},
            {tags({u"late"_s}, {u"vip"_s}), {1, 2, 3}},
            {assignee(u"Lena"_s), {1, 4}},
            {assignee(QString()), {4}},
            {snooze(kNow.addSecs(3600)), {2}},
            {status(TicketStatus::Closed), {2, 3}},
            {note(u"one"_s), {1}},
            {note(u"two"_s), {1, 2, 3, 4}},
            {escalated(true), {3}},
            {escalated(false), {3}},
            {read(true), {1, 2}},
            {read(false), {1}},
            {takenBack(), {1, 2}},
            {category(u"outage"_s), {1, 2, 3, 4}},
            {status(TicketStatus::Bin), {1, 2, 3, 4}},
            {status(TicketStatus::Open), {4}}};
        QCOMPARE(decisions.size(), 20U);
        const QStringList before = faces();
        std::vector<qint64> changes;
        for (const auto &[change, rowIds] : decisions) {
            const ChangeOutcome outcome = apply(change, rowIds);
            QVERIFY(outcome.changed > 0);
            changes.push_back(outcome.changeId);
        }
        const QStringList after = faces();
        const int events = eventCount();

        for (auto change = changes.rbegin(); change != changes.rend(); ++change) {
            QCOMPARE(undo(*change).leftAloneCount, 0);
        }
        QCOMPARE(faces(), before);
        QCOMPARE(eventCount(), 2 * events);
        for (const qint64 change : changes) {
            QCOMPARE(redo(change).leftAloneCount, 0);
        }

        QCOMPARE(faces(), after);
        QCOMPARE(eventCount(), 3 * events);
    }

    void theLaterOfTwoConsolesIsToldWithWhoAndNothingIsLost()
    {
        m_lena = std::make_unique<Console>(m_scratch->url(), *m_clock, m_rules);
        const std::vector<SeenTicket> seen = seenNow({1, 2, 3, 4});
        ChangeRequest hers{{seenNow({2})}, category(u"outage"_s), u"Lena"_s, {}};
        QVERIFY(m_lena->changes.apply(hers).result().has_value());

        const ChangeOutcome mine =
            m_mara->changes.apply({seen, priority(Priority::High), u"Mara"_s, {}}).result().value();

        QCOMPARE(mine.changed, 3);
        QCOMPARE(mine.leftAloneCount, 1);
        QCOMPARE(mine.leftAlone.front().ticketId, u"A-2"_s);
        QCOMPARE(mine.leftAlone.front().agent, u"Lena"_s);
        QCOMPARE(stored(2).effectiveCategory(), u"outage"_s);
        QVERIFY(stored(2).effectivePriority() == Priority::Low);
    }

    void undoLeavesAloneWhatSomebodyElseChangedSince()
    {
        m_lena = std::make_unique<Console>(m_scratch->url(), *m_clock, m_rules);
        const ChangeOutcome mine = apply(priority(Priority::High), {1, 2, 3, 4});
        ChangeRequest hers{{seenNow({3})}, priority(Priority::Medium), u"Lena"_s, {}};
        QVERIFY(m_lena->changes.apply(hers).result().has_value());

        const ChangeOutcome undone = undo(mine.changeId);

        QCOMPARE(undone.changed, 3);
        QCOMPARE(undone.leftAloneCount, 1);
        QCOMPARE(undone.leftAlone.front().ticketId, u"A-3"_s);
        QCOMPARE(undone.leftAlone.front().agent, u"Lena"_s);
        QVERIFY(stored(3).effectivePriority() == Priority::Medium);
        QVERIFY(stored(4).effectivePriority() == Priority::Low);
    }

    void aNoteOfSomebodyElseIsNoConflict()
    {
        m_lena = std::make_unique<Console>(m_scratch->url(), *m_clock, m_rules);
        const std::vector<SeenTicket> seen = seenNow({1});
        ChangeRequest hers{{seenNow({1})}, note(u"On it"_s), u"Lena"_s, {}};
        QVERIFY(m_lena->changes.apply(hers).result().has_value());

        const auto mine =
            m_mara->changes.apply({seen, status(TicketStatus::Closed), u"Mara"_s, {}}).result();

        QCOMPARE(mine->changed, 1);
    }

    void anOlderChangeIsUndoneOnlyWhereNothingNewerStands()
    {
        const ChangeOutcome older = apply(priority(Priority::High), {1, 2});
        const ChangeOutcome newer = apply(priority(Priority::Medium), {2});

        const ChangeOutcome undone = undo(older.changeId);

        QCOMPARE(undone.changed, 1);
        QCOMPARE(undone.leftAlone.front().agent, u"Mara"_s);
        QVERIFY(stored(1).effectivePriority() == Priority::Low);
        QVERIFY(stored(2).effectivePriority() == Priority::Medium);
        QCOMPARE(undo(newer.changeId).changed, 1);
    }

    void onlyWhatTheModelIsSureOfIsAccepted()
    {
        addDoubtfulTicket();

        const ChangeOutcome outcome = apply(accepted(), {1, 2, 3, 4, 5});

        QCOMPARE(outcome.changed, 4);
        QCOMPARE(outcome.unsure, 1);
        QVERIFY(!stored(5).correction);
        const auto summary = m_mara->changes.summary({1, 2, 3, 4, 5}).result();
        QCOMPARE(summary->confirmed, 4);
        QCOMPARE(summary->needReview, 1);
        QCOMPARE(summary->acceptable, 0);
    }

    void confirmedAndCorrectedAreKeptApart()
    {
        apply(accepted(), {1});
        apply(priority(Priority::High), {2});

        const auto summary = m_mara->changes.summary({1, 2, 3}).result();

        QCOMPARE(summary->confirmed, 1);
        QCOMPARE(summary->corrected, 1);
        QCOMPARE(summary->acceptable, 2);
    }

    void aSnoozedTicketComesBackWhenItsTimeHasCome()
    {
        apply(snooze(kNow.addSecs(3600)), {1});
        QCOMPARE(m_mara->changes.wakeDue().result().value(), 0);
        m_clock->advance(std::chrono::hours(1));

        QCOMPARE(m_mara->changes.wakeDue().result().value(), 1);

        QVERIFY(stored(1).ticket.status == TicketStatus::Open);
        QVERIFY(!stored(1).snoozedUntil.isValid());
        QVERIFY(stored(1).history.back().event->agent.isEmpty());
        QCOMPARE(m_mara->changes.wakeDue().result().value(), 0);
    }

    void theBinIsEmptiedForTheConfirmedCountOnly()
    {
        apply(status(TicketStatus::Bin), {2, 3});

        const auto wrong = m_mara->changes.emptyBin(3).result();
        QCOMPARE(wrong.error().code, ErrorCode::Conflict);
        QCOMPARE(m_mara->changes.emptyBin(2).result().value(), 2);

        QCOMPARE(m_mara->changes.binCount().result().value(), 0);
        QVERIFY(!ticket(2));
        QVERIFY(ticket(1).has_value());
    }

    void mergedTicketsAreClosedBesideTheOldest()
    {
        MergeRequest request{
            seenNow({1, 2, 3}), u"Mara"_s, u"Merged"_s, u"Merged into %1"_s, u"Took in %1"_s};

        const ChangeOutcome outcome = m_mara->changes.merge(request).result().value();

        QCOMPARE(outcome.changed, 3);
        QVERIFY(stored(1).ticket.status == TicketStatus::Open);
        QCOMPARE(stored(1).history.back().event->after, u"Took in #A-2, #A-3"_s);
        QVERIFY(stored(3).ticket.status == TicketStatus::Closed);
        QCOMPARE(undo(outcome.changeId).changed, 3);
        QVERIFY(stored(3).ticket.status == TicketStatus::Open);
    }

    void pastChangesCanBeUndoneAfterARestart()
    {
        const QString before = face(stored(1));
        apply(priority(Priority::High), {1}, u"First"_s);
        apply(assignee(u"Lena"_s), {1, 2}, u"Second"_s);
        cleanup();
        m_mara = std::make_unique<Console>(m_scratch->url(), *m_clock, m_rules);

        const std::vector<PastChange> past = m_mara->changes.past(u"Mara"_s).result().value();

        QCOMPARE(past.size(), 2U);
        QCOMPARE(past[0].sentence, u"Second"_s);
        QCOMPARE(past[0].tickets, 2);
        QCOMPARE(undo(past[1].id).changed, 1);
        QCOMPARE(undo(past[0].id).changed, 2);
        QCOMPARE(face(stored(1)), before);
        QVERIFY(m_mara->changes.past(u"Mara"_s).result()->front().isUndone);
        QVERIFY(m_mara->changes.past(u"Lena"_s).result()->empty());
        const auto again = m_mara->changes.undo(past[0].id, u"Mara"_s).result();
        QCOMPARE(again.error().code, ErrorCode::Conflict);
    }

    void aCancelledJobKeepsWhatIsDoneAndOneUndoRevertsIt()
    {
        addTickets(2000);
        std::vector<qint64> rowIds(2004);
        std::iota(rowIds.begin(), rowIds.end(), 1);
        CancellationToken token;
        std::atomic<qint64> reported = 0;
        const Progress cancelAfterTheFirst = [token, &reported](const ProgressUpdate &update) {
            reported = update.done;
            CancellationToken(token).cancel();
        };

        const ChangeOutcome outcome =
            m_mara->changes
                .apply({seenNow(rowIds), status(TicketStatus::Closed), u"Mara"_s, u"Closed"_s},
                       cancelAfterTheFirst,
                       token)
                .result()
                .value();

        QCOMPARE(outcome.stopped->code, ErrorCode::Cancelled);
        QCOMPARE(outcome.changed, static_cast<qint64>(ChangeService::kAtOnce));
        QCOMPARE(reported.load(), outcome.changed);
        QVERIFY(stored(1).ticket.status == TicketStatus::Closed);
        QVERIFY(stored(2004).ticket.status == TicketStatus::Open);
        QCOMPARE(undo(outcome.changeId).changed, outcome.changed);
        QVERIFY(stored(1).ticket.status == TicketStatus::Open);
    }

    void whatMakesNoSenseIsRefused_data()
    {
        QTest::addColumn<ChangeRequest>("request");
        TicketChange both = priority(Priority::High);
        both.clearsPriority = true;
        const std::vector<SeenTicket> one{{1, {}}};
        QTest::newRow("nobody") << ChangeRequest{one, priority(Priority::High), u" "_s, {}};
        QTest::newRow("nothing") << ChangeRequest{one, {}, u"Mara"_s, {}};
        QTest::newRow("empty category") << ChangeRequest{one, category(u" "_s), u"Mara"_s, {}};
        QTest::newRow("said and taken back") << ChangeRequest{one, both, u"Mara"_s, {}};
        QTest::newRow("long tag") << ChangeRequest{one, tags({QString(201, u'x')}), u"Mara"_s, {}};
    }
    void whatMakesNoSenseIsRefused()
    {
        QFETCH(const ChangeRequest, request);

        const auto outcome = m_mara->changes.apply(request).result();

        QCOMPARE(outcome.error().code, ErrorCode::InvalidInput);
    }

    void whatIsSoAlreadyIsNoChange()
    {
        const ChangeOutcome outcome = apply(status(TicketStatus::Open), {1, 2});

        QCOMPARE(outcome.changed, 0);
        QCOMPARE(outcome.changeId, 0);
        QVERIFY(m_mara->changes.past(u"Mara"_s).result()->empty());
    }

    void readingIsNeitherAConflictNorAPastChange()
    {
        const std::vector<SeenTicket> seen = seenNow({1});
        QVERIFY(m_mara->changes.markRead(1, u"Lena"_s).result().has_value());

        QCOMPARE(stored(1).readAt, kNow);
        QCOMPARE(stored(1).revision, *seen.front().revision);
        QVERIFY(m_mara->changes.past(u"Lena"_s).result()->empty());
    }

    void wordsUsedBeforeAreOffered()
    {
        apply(tags({u"vip"_s, u"late"_s}), {1});
        apply(assignee(u"Lena"_s), {1});
        apply(category(u"Outage"_s), {2});

        const UsedWords words = m_mara->changes.usedWords().result().value();

        QCOMPARE(words.tags, (QStringList{u"late"_s, u"vip"_s}));
        QCOMPARE(words.agents, (QStringList{u"Lena"_s, u"Mara"_s}));
        QVERIFY(words.categories.contains(u"Outage"_s));
    }

private:
    void addTickets(int count)
    {
        std::vector<storage::TicketRecord> records;
        for (int i = 0; i < count; ++i) {
            const QString id = u"A-%1"_s.arg(++m_added);
            records.push_back(
                {test::sampleTicket(id), test::samplePrediction(Priority::Low, u"account"_s)});
        }
        import(records);
    }

    void addDoubtfulTicket()
    {
        storage::TicketRecord record{test::sampleTicket(u"doubt"_s),
                                     test::samplePrediction(Priority::Low, u"account"_s)};
        record.prediction->needsReview = true;
        record.prediction->reviewReasons = {ReviewReason::CloseCall};
        import({record});
    }

    void import(const std::vector<storage::TicketRecord> &records)
    {
        const storage::Arrival arrival{kNow, m_rules, std::nullopt};
        const auto done =
            m_mara->writer
                ->submit([&](storage::Database &database) {
                    return storage::TicketStore(database).importBatch(records, arrival);
                })
                .result();
        QVERIFY(done.has_value());
    }

    Result<StoredTicket> ticket(qint64 rowId)
    {
        return m_mara->reader
            ->submit([rowId](storage::Database &database) {
                return storage::TicketStore(database).stored(rowId, storage::History::With);
            })
            .result();
    }
    StoredTicket stored(qint64 rowId) { return ticket(rowId).value(); }

    QStringList faces()
    {
        QStringList faces;
        for (qint64 rowId = 1; rowId <= 4; ++rowId) {
            faces.append(face(stored(rowId)));
        }
        return faces;
    }

    /// What was appended by people to the four tickets, reading included.
    int eventCount()
    {
        const auto count = [](storage::Database &database) {
            return database.number(u"SELECT (SELECT count(*) FROM corrections)"
                                   " + (SELECT count(*) FROM ticket_events)"_s);
        };
        return static_cast<int>(m_mara->reader->submit(count).result().value());
    }

    std::vector<SeenTicket> seenNow(const std::vector<qint64> &rowIds)
    {
        std::vector<SeenTicket> seen;
        for (const qint64 rowId : rowIds) {
            seen.push_back({rowId, stored(rowId).revision});
        }
        return seen;
    }

    ChangeOutcome
    apply(const TicketChange &change, const std::vector<qint64> &rowIds, const QString &text = {})
    {
        return m_mara->changes.apply({seenNow(rowIds), change, u"Mara"_s, text}).result().value();
    }
    ChangeOutcome undo(qint64 changeId)
    {
        return m_mara->changes.undo(changeId, u"Mara"_s).result().value();
    }
    ChangeOutcome redo(qint64 changeId)
    {
        return m_mara->changes.redo(changeId, u"Mara"_s).result().value();
    }

    std::unique_ptr<test::FakeClock> m_clock;
    ReplyRules m_rules;
    std::unique_ptr<test::ScratchDatabase> m_scratch;
    std::unique_ptr<Console> m_mara;
    std::unique_ptr<Console> m_lena;
    int m_added = 0;
};

} // namespace firstline

QTEST_GUILESS_MAIN(firstline::ChangeServiceTest)
#include "change_service_test.moc"
