// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/migrations.h"

#include "core/storage/import_store.h"
#include "core/storage/ticket_store.h"
#include "core/storage/transaction.h"
#include "tests/support/sample_tickets.h"
#include "tests/support/scratch_database.h"

#include <QTest>

using namespace firstline;
using namespace firstline::storage;
using namespace Qt::StringLiterals;

namespace {

const QString kOldTicket = uR"(
    INSERT INTO tickets (ticket_id, status, priority_rank, priority_source, priority_confidence,
        category_source, category_confidence, priority_score, needs_review, reply_due_ms,
        urgency_ms, newest_ms, words, channel, customer, language, product, imported_category,
        content_hash, subject, message)
    VALUES ('%1', 'open', 0, '%2', %3, '%2', %4, 0.9, 0, 1000, 500, 100, 4, 'email', 'Zoë Faß', 'de',
        '', '', 7, 'Überweisung fehlt', 'Where is my refund %1'))"_s;

/// Makes a database as the program before this schema left it, with two tickets.
void makeOld(Database &database, std::size_t schema)
{
    auto old = shippedMigrations().value();
    old.resize(schema);
    QVERIFY(migrate(database, old).has_value());
    for (const QString &ticket : {kOldTicket.arg(u"A-1"_s, u"model"_s, u"0.9"_s, u"0.6"_s),
                                  kOldTicket.arg(u"A-2"_s, u"none"_s, u"NULL"_s, u"NULL"_s)}) {
        const auto done = database.execute(ticket);
        QVERIFY2(done.has_value(), done ? "" : qPrintable(done.error().detail));
    }
}

QStringList found(Database &database, const QString &words)
{
    return database
        .texts(
            u"SELECT ticket_id FROM tickets WHERE id IN "
            "(SELECT rowid FROM ticket_text WHERE ticket_text MATCH '%1') ORDER BY id"_s.arg(words))
        .value();
}

/// SQLite compares the index with the text of the tickets.
bool isTextIndexRight(Database &database)
{
    return database
        .execute(u"INSERT INTO ticket_text (ticket_text, rank) VALUES ('integrity-check', 1)"_s)
        .has_value();
}

} // namespace

class MigrationsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anOldDatabaseIsMigratedWithItsTickets_data()
    {
        QTest::addColumn<int>("schema");
        QTest::newRow("tickets only") << 1;
        QTest::newRow("with comparisons") << 2;
    }
    void anOldDatabaseIsMigratedWithItsTickets()
    {
        QFETCH(int, schema);
        const test::ScratchDatabase scratch;
        const auto database = Database::open(scratch.url(), Access::ReadWrite).value();
        makeOld(*database, static_cast<std::size_t>(schema));

        QVERIFY(migrate(*database).has_value());

        QCOMPARE(database->schemaVersion().value(), latestSchemaVersion());
        QCOMPARE(database->number(u"SELECT count(*) FROM tickets"_s).value(), 2);
        QCOMPARE(database->texts(u"PRAGMA integrity_check"_s).value(), QStringList{u"ok"_s});
        QCOMPARE(database->texts(u"SELECT confidence FROM tickets ORDER BY id"_s).value(),
                 (QStringList{u"0.6"_s, u"2"_s}));
        QCOMPARE(database
                     ->number(u"SELECT count(*) FROM tickets WHERE assignee = '' AND tags = '' "
                              "AND snoozed_until_ms IS NULL AND read_at_ms IS NULL "
                              "AND escalated_at_ms IS NULL"_s)
                     .value(),
                 2);
    }

    void ticketsOfAnOldDatabaseAreFoundByTheirWords()
    {
        const test::ScratchDatabase scratch;
        const auto database = Database::open(scratch.url(), Access::ReadWrite).value();
        makeOld(*database, 2);

        QVERIFY(migrate(*database).has_value());

        QCOMPARE(found(*database, u"refund"_s), (QStringList{u"A-1"_s, u"A-2"_s}));
        QCOMPARE(found(*database, u"uberweisung"_s).size(), 2);
        QCOMPARE(found(*database, u"customer : zoe"_s).size(), 2);
        QVERIFY(found(*database, u"invoice"_s).isEmpty());
        QVERIFY(isTextIndexRight(*database));
    }

    void theTextIndexFollowsWhatIsStored()
    {
        const test::ScratchDatabase scratch;
        const auto database = Database::open(scratch.url(), Access::ReadWrite).value();
        QVERIFY(migrate(*database).has_value());
        const Arrival arrival{QDateTime::currentDateTimeUtc(), ReplyRules(), 1};
        auto transaction = Transaction::begin(*database);
        const qint64 import = ImportStore(*database).begin(u"a.csv"_s, arrival.now).value();
        QCOMPARE(import, 1);
        TicketStore store(*database);
        const TicketRecord first{test::sampleTicket(u"A-1"_s), {}};
        TicketRecord changed = first;
        changed.ticket.message = u"The parcel is broken"_s;
        TicketRecord again = changed;
        again.ticket.message = u"The parcel is lost"_s;
        const TicketRecord other{test::sampleTicket(u"A-2"_s), {}};

        QVERIFY(store.insert(first, arrival).has_value());
        QCOMPARE(found(*database, u"morning"_s), QStringList{u"A-1"_s});
        // Known, new, and new with a change of its own within one batch.
        QVERIFY(store.importBatch(std::array{changed, other}, arrival).has_value());
        QCOMPARE(found(*database, u"morning"_s), QStringList{u"A-2"_s});
        QCOMPARE(found(*database, u"broken"_s), QStringList{u"A-1"_s});
        TicketRecord third{test::sampleTicket(u"A-3"_s), {}};
        TicketRecord thirdChanged = third;
        thirdChanged.ticket.message = u"Refund"_s;
        QVERIFY(store.importBatch(std::array{third, thirdChanged, again}, arrival).has_value());
        QCOMPARE(found(*database, u"refund"_s), QStringList{u"A-3"_s});
        QCOMPARE(found(*database, u"broken"_s), QStringList());
        QVERIFY(isTextIndexRight(*database));

        QVERIFY(ImportStore(*database).removeTickets(import, 0, 10).has_value());

        QCOMPARE(found(*database, u"parcel OR morning OR refund"_s), QStringList());
        QVERIFY(isTextIndexRight(*database));
    }
};

QTEST_GUILESS_MAIN(MigrationsTest)
#include "migrations_test.moc"
