// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/ticket_service.h"

#include "core/classify/model.h"
#include "core/service/model_registry.h"
#include "core/service/training_service.h"
#include "core/service/triage_service.h"
#include "core/storage/reader.h"
#include "core/storage/ticket_store.h"
#include "core/storage/writer.h"
#include "tests/support/fake_clock.h"
#include "tests/support/sample_tickets.h"
#include "tests/support/scratch_database.h"

#include <QSignalSpy>
#include <QTest>

using namespace firstline;
using namespace Qt::StringLiterals;

namespace {

const QDateTime kNow(QDate(2026, 3, 4), QTime(12, 0), Qt::UTC);

/// A small model that knows outages from invoices.
QByteArray trainedModelFile()
{
    std::vector<Ticket> tickets;
    for (int i = 0; i < 12; ++i) {
        Ticket outage;
        outage.message = u"Outage number %1, the whole site is down"_s.arg(i);
        outage.importedPriority = Priority::High;
        outage.importedCategory = u"technical"_s;
        Ticket invoice;
        invoice.message = u"Please send me a copy of invoice %1"_s.arg(i);
        invoice.importedPriority = Priority::Low;
        invoice.importedCategory = u"billing"_s;
        tickets.push_back(outage);
        tickets.push_back(invoice);
    }
    return TrainingService().train(tickets, {}).value_or(QByteArray());
}

void insertTickets(storage::Writer &writer, int from, int count)
{
    std::vector<storage::TicketRecord> records;
    for (int i = from; i < from + count; ++i) {
        records.push_back({test::sampleTicket(u"A-%1"_s.arg(i)), {}});
    }
    const storage::Arrival arrival{kNow, ReplyRules(), std::nullopt};
    QVERIFY(writer
                .submit([&](storage::Database &database) {
                    return storage::TicketStore(database).importBatch(records, arrival);
                })
                .result()
                .has_value());
}

} // namespace

class TicketServiceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_modelFile = trainedModelFile(); }

    void init()
    {
        m_scratch = std::make_unique<test::ScratchDatabase>();
        m_writer = storage::Writer::open(m_scratch->url()).value();
        m_reader = storage::Reader::open(m_scratch->url()).value();
        m_triage =
            std::make_unique<TriageService>(classify::Model::load(m_modelFile, u"v7"_s).value());
        m_service =
            std::make_unique<TicketService>(*m_reader, *m_writer, *m_triage, m_clock, ReplyRules());
    }

    void cleanup()
    {
        m_service.reset();
        m_triage.reset();
        m_reader.reset();
        m_writer.reset();
    }

    void aStoredTicketIsPredictedAndListed()
    {
        Ticket ticket;
        ticket.message = u"The site is down for everybody"_s;

        const StoreOutcome outcome = m_service->store(ticket).result().value();
        const TicketList list = m_service->list({}).result().value();

        QVERIFY(outcome.created);
        QCOMPARE(outcome.stored.prediction->priority->label, u"high"_s);
        QCOMPARE(outcome.stored.prediction->modelVersion, u"v7"_s);
        QCOMPARE(outcome.stored.ticket.receivedAt, kNow);
        QVERIFY(!outcome.stored.ticket.ticketId.isEmpty());
        QCOMPARE(list.rowIds, std::vector<qint64>{outcome.stored.ticket.rowId});
        QCOMPARE(list.total, 1);
    }

    void aKnownIdAnswersWithWhatIsThere()
    {
        Ticket ticket = test::sampleTicket(u"HD-9"_s);
        const StoreOutcome first = m_service->store(ticket).result().value();
        ticket.message = u"Something else"_s;

        const StoreOutcome second = m_service->store(ticket).result().value();

        QVERIFY(!second.created);
        QCOMPARE(second.stored.ticket.rowId, first.stored.ticket.rowId);
        QCOMPARE(second.stored.ticket.message, first.stored.ticket.message);
        QCOMPARE(m_service->ticket(u"HD-9"_s).result()->ticket.rowId, first.stored.ticket.rowId);
    }

    void aTicketWithoutTextIsRefused()
    {
        Ticket ticket;
        ticket.subject = u"  "_s;

        QCOMPARE(m_service->store(ticket).result().error().code, ErrorCode::InvalidInput);
    }

    void withoutAModelNothingIsStored()
    {
        const TriageService empty;
        TicketService service(*m_reader, *m_writer, empty, m_clock, ReplyRules());

        QCOMPARE(service.store(test::sampleTicket(u"A-1"_s)).result().error().code,
                 ErrorCode::Unavailable);
        QCOMPARE(service.list({}).result()->total, 0);
    }

    void pagesGoThroughTheWholeListByCursor()
    {
        insertTickets(*m_writer, 0, 23);
        TicketQuery query;
        query.sort = TicketSort::Newest;
        std::vector<qint64> paged;
        QString cursor;
        do {
            const TicketPage page = m_service->page(query, 5, cursor).result().value();
            for (const StoredTicket &ticket : page.tickets) {
                paged.push_back(ticket.ticket.rowId);
            }
            cursor = page.nextCursor;
        } while (!cursor.isEmpty());

        QCOMPARE(paged, m_service->list(query).result()->rowIds);
    }

    void aForeignCursorIsRefused_data()
    {
        QTest::addColumn<QString>("cursor");
        QTest::newRow("nonsense") << u"%%%"_s;
        QTest::newRow("other text") << u"aGVsbG8"_s;
        QTest::newRow("another order") << QString::fromLatin1(QByteArray("3 1 0 1").toBase64());
    }
    void aForeignCursorIsRefused()
    {
        QFETCH(QString, cursor);

        const auto page = m_service->page({}, 5, cursor).result();

        QVERIFY(!page);
        QCOMPARE(page.error().code, ErrorCode::InvalidInput);
    }

    void ownChangesAreToldTogether()
    {
        QSignalSpy spy(m_service.get(), &TicketService::ticketsChanged);
        for (int i = 0; i < 10; ++i) {
            insertTickets(*m_writer, i * 10, 10);
        }

        QVERIFY(spy.wait(5'000));

        QVERIFY2(spy.size() <= 3, qPrintable(QString::number(spy.size())));
    }

    void anotherProgramsChangesAreTold()
    {
        auto other = storage::Writer::open(m_scratch->url()).value();
        QVERIFY(m_service->list({}).result().has_value());
        QSignalSpy spy(m_service.get(), &TicketService::ticketsChanged);

        insertTickets(*other, 0, 3);

        QVERIFY(spy.size() > 0 || spy.wait(5'000));
        QCOMPARE(m_service->list({}).result()->total, 3);
    }

    void aMissingTicketIsNotFound()
    {
        QCOMPARE(m_service->ticket(u"nobody"_s).result().error().code, ErrorCode::NotFound);
        QCOMPARE(m_service->ticket(99).result().error().code, ErrorCode::NotFound);
    }

    void theFirstModelOfADatabaseBecomesChampion()
    {
        ModelRegistry registry(*m_reader, *m_writer, m_clock);
        QCOMPARE(registry.champion().error().code, ErrorCode::NotFound);

        const RegisteredModel first = registry.add(m_modelFile).value();
        const RegisteredModel second = registry.add(m_modelFile).value();
        const std::vector<RegisteredModel> all = registry.list().value();

        QVERIFY(first.champion && !second.champion);
        QCOMPARE(second.version(), u"v2"_s);
        QCOMPARE(all.size(), 2U);
        QVERIFY(all[0].champion && !all[1].champion);
        QCOMPARE(all[0].createdAt, kNow);
        QCOMPARE(all[0].card.version, u"v1"_s);
        QCOMPARE(all[0].card.tasks.size(), 2U);
        QCOMPARE(registry.champion().value()->card().version, u"v1"_s);
        QCOMPARE(championOrDefault(&registry).value()->card().version, u"v1"_s);
    }

    void whatIsNoModelFileIsNotKept()
    {
        ModelRegistry registry(*m_reader, *m_writer, m_clock);

        QCOMPARE(registry.add("not a model").error().code, ErrorCode::Corrupt);
        QVERIFY(registry.list().value().empty());
    }

private:
    test::FakeClock m_clock{kNow};
    QByteArray m_modelFile;
    std::unique_ptr<test::ScratchDatabase> m_scratch;
    std::unique_ptr<storage::Writer> m_writer;
    std::unique_ptr<storage::Reader> m_reader;
    std::unique_ptr<TriageService> m_triage;
    std::unique_ptr<TicketService> m_service;
};

QTEST_GUILESS_MAIN(TicketServiceTest)
#include "ticket_service_test.moc"
