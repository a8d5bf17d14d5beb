// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/ticket_filter.h"

#include "core/service/query_text.h"
#include "core/storage/migrations.h"
#include "core/storage/ticket_listing.h"
#include "core/storage/ticket_store.h"
#include "core/storage/transaction.h"
#include "tests/support/sample_tickets.h"
#include "tests/support/scratch_database.h"

#include <QTest>

using namespace firstline;
using namespace firstline::storage;
using namespace Qt::StringLiterals;

namespace {

/// Two hours after the sample tickets were created.
const QDateTime kNow(QDate(2026, 3, 4), QTime(12, 0), Qt::UTC);

TicketRecord record(const QString &id, Priority priority, const QString &category)
{
    TicketRecord made{test::sampleTicket(id), test::samplePrediction(priority, category)};
    return made;
}

/// Seven tickets that differ in what the conditions look at.
std::vector<TicketRecord> tickets()
{
    std::vector<TicketRecord> all;
    TicketRecord refund = record(u"refund"_s, Priority::High, u"billing"_s);
    refund.ticket.subject = u"Refund for order 77"_s;
    refund.ticket.message = u"Please refund my money, the e-mail said so. Überweisung!"_s;
    refund.ticket.customer = u"Zoë Faß"_s;
    refund.prediction->priority->confidence = 0.55;
    refund.prediction->needsReview = true;
    TicketRecord long_ = record(u"long"_s, Priority::Medium, u"technical help"_s);
    long_.ticket.message = u"money refund "_s.repeated(150);
    long_.ticket.channel = u"Phone"_s;
    long_.ticket.language = u"de"_s;
    TicketRecord old = record(u"old"_s, Priority::Low, u"billing"_s);
    old.ticket.createdAt = kNow.addDays(-9);
    old.ticket.receivedAt = old.ticket.createdAt;
    old.ticket.customer = u"Zoë"_s;
    TicketRecord yesterday = record(u"yesterday"_s, Priority::High, u"account"_s);
    yesterday.ticket.createdAt = kNow.addDays(-1).addSecs(-3'600);
    yesterday.ticket.receivedAt = yesterday.ticket.createdAt;
    yesterday.ticket.status = TicketStatus::Pending;
    TicketRecord closed = record(u"closed"_s, Priority::Low, u"account"_s);
    closed.ticket.status = TicketStatus::Closed;
    closed.ticket.extra = QJsonObject{{u"attachments"_s, 2}};
    TicketRecord binned = record(u"binned"_s, Priority::Low, u"account"_s);
    binned.ticket.status = TicketStatus::Bin;
    TicketRecord plain{test::sampleTicket(u"plain"_s), {}};
    for (TicketRecord &made : {std::ref(refund),
                               std::ref(long_),
                               std::ref(old),
                               std::ref(yesterday),
                               std::ref(closed),
                               std::ref(binned),
                               std::ref(plain)}) {
        all.push_back(made);
    }
    return all;
}

} // namespace

class TicketFilterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_database = Database::open(m_scratch.url(), Access::ReadWrite).value();
        QVERIFY(migrate(*m_database).has_value());
        auto transaction = Transaction::begin(*m_database);
        const Arrival arrival{kNow, ReplyRules(), std::nullopt};
        TicketStore store(*m_database);
        QVERIFY(store.importBatch(tickets(), arrival).has_value());
        Correction said;
        said.ticketRowId = store.rowIdOf(u"old"_s).value().value();
        said.createdAt = kNow.addSecs(-60);
        said.agent = u"Lena"_s;
        said.comment = u"asked twice"_s;
        said.priority = Priority::Medium;
        QVERIFY(store.correct(said, ReplyRules()).has_value());
        for (const QString &change :
             {u"UPDATE tickets SET tags = ' vip refund ' WHERE ticket_id = 'long'"_s,
              u"UPDATE tickets SET assignee = 'Lena' WHERE ticket_id = 'yesterday'"_s,
              u"UPDATE tickets SET escalated_at_ms = 5 WHERE ticket_id = 'refund'"_s,
              u"UPDATE tickets SET read_at_ms = 5 WHERE ticket_id <> 'plain'"_s}) {
            QVERIFY(m_database->execute(change).has_value());
        }
        QVERIFY(transaction->commit().has_value());
    }

    void cleanupTestCase() { m_database.reset(); }

    void aSearchTextFindsItsTickets_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("ids"); // by age, oldest first, then as stored
        const std::pair<const char *, const char *> rows[] = {
            {"", "old yesterday refund long closed plain"},
            {"is:open", "old refund long plain"},
            {"status:pending,closed", "yesterday closed"},
            {"-status:open", "yesterday closed binned"},
            {"status:bin", "binned"},
            {"priority:high", "yesterday refund"},
            {"priority:medium", "old long"},
            {"priority:none", "plain"},
            {"-priority:high,none", "old long closed"},
            {"category:BILLING", "old refund"},
            {"category:\"technical help\",account", "yesterday long closed"},
            {"category:nowhere", ""},
            {"-category:billing", "yesterday long closed plain"},
            {"is:review", "refund"},
            {"-is:review is:open", "old long plain"},
            {"is:confirmed", "old"},
            {"is:corrected", "old"},
            {"is:unread", "plain"},
            {"is:escalated", "refund"},
            {"is:mine", "yesterday"},
            {"is:late", "old refund"},
            {"is:review,unread", "refund plain"},
            {"has:note", "old"},
            {"has:history", "old"},
            {"has:attachment", "closed"},
            {"-has:attachment,note is:open", "refund long plain"},
            {"from:zoe", "old refund"},
            {"from:fa*", "refund"},
            {"customer:zoë", "old"},
            {"customer:\"ZOE FASS\"", ""},
            {"customer:\"zoe faß\"", "refund"},
            {"channel:phone", "long"},
            {"lang:DE", "long"},
            {"tag:vip", "long"},
            {"tag:vi", ""},
            {"tag:none status:pending", "yesterday"},
            {"assignee:lena", "yesterday"},
            {"assignee:me", "yesterday"},
            {"-assignee:none", "yesterday"},
            {"model:v1 priority:low", "closed"},
            {"model:v9", ""},
            {"id:#refund", "refund"},
            {"id:refund,long", "refund long"},
            {"by:me", "old"},
            {"by:Jan", ""},
            {"labelled:today by:me", "old"},
            {"labelled:yesterday", ""},
            {"-labelled:today is:open", "refund long plain"},
            {"confidence:<0.6", "refund"},
            {"confidence:>=75%", "old yesterday long closed"},
            {"confidence:0.5..0.6", "refund"},
            {"length:>200", "long"},
            {"length:<9", ""},
            {"due:<0h is:open", "old refund"},
            {"age:>3d", "old"},
            {"age:<1d", "refund long closed plain"},
            {"before:2026-03-01", "old"},
            {"after:2026-03-03", "refund long closed plain"},
            {"on:yesterday", "yesterday"},
            {"after:2d", "yesterday refund long closed plain"},
            {"before:7d", "old"},
            {"refund", "refund long"},
            {"REFUND money", "refund long"},
            {"\"refund my money\"", "refund"},
            {"uberw*", "refund"},
            {"refund -order", "long"},
            {"e-mail", "refund"},
            {"refund priority:high category:billing", "refund"},
            {"sign -is:unread -priority:high", "old long closed"},
            {"!!!", "old yesterday refund long closed plain"},
            {"nothinglikeit", ""}};
        for (const auto &[text, ids] : rows) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(ids);
        }
    }
    void aSearchTextFindsItsTickets()
    {
        QFETCH(QString, text);
        QFETCH(QString, ids);
        TicketQuery query = parseQuery(text).query;
        query.sort = TicketSort::Oldest;
        query.agent = u"lena"_s;
        TicketListing listing(*m_database, kNow);

        const std::vector<qint64> found = listing.ids(query).value();

        const std::vector<TicketRow> shown = listing.rows(found).value();
        QStringList names;
        for (const TicketRow &row : shown) {
            names.append(row.ticketId);
        }
        QCOMPARE(names.join(u' '), ids);
        QCOMPARE(listing.firstIds(query, 100).value(), found);
        QCOMPARE(listing.count(query).value(), static_cast<qint64>(found.size()));
    }

    void everyTextIsAValidSearch_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"\"",
                                 "\"\"",
                                 "*",
                                 "a\"b",
                                 "NEAR(a b)",
                                 "a AND OR NOT",
                                 "^a",
                                 "{a}:b",
                                 "from:\"\"",
                                 "from:\"*",
                                 "customer:!!!",
                                 "id:'; DROP TABLE tickets",
                                 "tag:%_",
                                 "-",
                                 "--a",
                                 "a:b:c",
                                 "priority:",
                                 "priority:,,,",
                                 "🙂 ü*",
                                 "age:>99999999999w",
                                 "due:<-5h",
                                 "length:1e300",
                                 "on:0d"}) {
            QTest::newRow(text) << QString::fromUtf8(text);
        }
    }
    void everyTextIsAValidSearch()
    {
        QFETCH(QString, text);
        const TicketQuery query = parseQuery(text).query;

        const auto found = TicketListing(*m_database, kNow).ids(query);

        QVERIFY2(found.has_value(), found ? "" : qPrintable(found.error().detail));
    }

private:
    test::ScratchDatabase m_scratch;
    std::unique_ptr<Database> m_database;
};

QTEST_GUILESS_MAIN(TicketFilterTest)
#include "ticket_filter_test.moc"
