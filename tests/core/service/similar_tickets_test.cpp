// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/similar_tickets.h"

#include "core/service/triage_service.h"
#include "core/storage/reader.h"
#include "core/storage/ticket_store.h"
#include "core/storage/writer.h"
#include "tests/support/learnable_tickets.h"
#include "tests/support/sample_tickets.h"
#include "tests/support/scratch_database.h"
#include "tests/support/small_model.h"

#include <QTest>

using namespace firstline;
using namespace Qt::StringLiterals;

namespace {

constexpr int kAsked = 40;
const QDateTime kNow(QDate(2026, 3, 4), QTime(12, 0), Qt::UTC);

Ticket ticketOf(const QString &id, const QString &subject, const QString &message)
{
    Ticket ticket = test::sampleTicket(id);
    ticket.subject = subject;
    ticket.message = message;
    return ticket;
}

} // namespace

class SimilarTicketsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_scratch = std::make_unique<test::ScratchDatabase>();
        m_writer = storage::Writer::open(m_scratch->url()).value();
        m_reader = storage::Reader::open(m_scratch->url()).value();
        std::vector<Ticket> others = test::learnableTickets(300);
        for (std::size_t i = 0; i < others.size(); ++i) {
            others[i].ticketId = u"other-%1"_s.arg(i);
        }
        add(others);
    }

    void cleanup()
    {
        m_reader.reset();
        m_writer.reset();
    }

    void aNearDuplicateComesFirst_data() { modelsOrNone(); }

    void aNearDuplicateComesFirst()
    {
        const std::unique_ptr<TriageService> triage = triageOfRow();
        add({ticketOf(u"asked"_s,
                      u"Scanner shows error E-4711"_s,
                      u"The handheld scanner at gate 7 shows error E-4711 since this morning."_s),
             ticketOf(u"same"_s,
                      u"Scanner shows error E-4711"_s,
                      u"The handheld scanner at gate 9 shows error E-4711 since noon."_s)});

        const std::vector<SimilarTicket> similar = likeTicket(*triage, u"asked"_s);

        QVERIFY(!similar.empty());
        QCOMPARE(similar.front().row.ticketId, u"same"_s);
        QVERIFY(similar.front().similarity > 0.5);
    }

    void ticketsOfTheSameTopicComeBeforeOthers()
    {
        const TriageService triage(test::smallModel(u"v1"_s));
        add({ticketOf(u"asked"_s, {}, u"Please send a copy of invoice 77 to accounting"_s),
             ticketOf(u"topic"_s, {}, u"Accounting asks for a copy of the invoice 12"_s),
             ticketOf(u"else"_s, {}, u"Please send somebody, the checkout is down"_s)});

        const std::vector<SimilarTicket> similar = likeTicket(triage, u"asked"_s);

        QVERIFY(placeOf(similar, u"topic"_s) < placeOf(similar, u"else"_s));
        for (std::size_t i = 1; i < similar.size(); ++i) {
            QVERIFY(similar[i].similarity <= similar[i - 1].similarity);
        }
    }

    void aTicketIsNotLikeItself_data() { modelsOrNone(); }

    void aTicketIsNotLikeItself()
    {
        const std::unique_ptr<TriageService> triage = triageOfRow();
        add({ticketOf(u"asked"_s, u"Gondola"_s, u"The gondola of Xaver squeaks"_s)});

        for (const SimilarTicket &other : likeTicket(*triage, u"asked"_s)) {
            QVERIFY(other.row.ticketId != u"asked"_s);
        }
    }

    void theBinIsLeftOut()
    {
        const TriageService triage(test::smallModel(u"v1"_s));
        Ticket binned = ticketOf(u"binned"_s, {}, u"Please send a copy of invoice 77 at once"_s);
        binned.status = TicketStatus::Bin;
        add({ticketOf(u"asked"_s, {}, u"Please send a copy of invoice 77"_s), binned});

        for (const SimilarTicket &other : likeTicket(triage, u"asked"_s)) {
            QVERIFY(other.row.ticketId != u"binned"_s);
        }
    }

    void signsOfTheSearchLanguageAreText()
    {
        const TriageService triage(test::smallModel(u"v1"_s));
        add({ticketOf(u"asked"_s, u"\"NEAR\" AND (x* OR y)"_s, u"a\"b' NOT --c; DROP"_s)});
        SimilarTickets service(*m_reader, triage);

        QVERIFY(service.like(rowIdOf(u"asked"_s), 5).result().has_value());
    }

    void aTicketThatIsNotThereIsAnError()
    {
        const TriageService triage;
        SimilarTickets service(*m_reader, triage);

        const auto similar = service.like(987'654, 5).result();

        QVERIFY(!similar);
        QCOMPARE(similar.error().code, ErrorCode::NotFound);
    }

private:
    static void modelsOrNone()
    {
        QTest::addColumn<bool>("hasModel");
        QTest::newRow("with a model") << true;
        QTest::newRow("without a model") << false;
    }

    /// With a model or without one, as the row of the table says.
    static std::unique_ptr<TriageService> triageOfRow()
    {
        QFETCH(const bool, hasModel);
        return hasModel ? std::make_unique<TriageService>(test::smallModel(u"v1"_s))
                        : std::make_unique<TriageService>();
    }

    void add(const std::vector<Ticket> &tickets)
    {
        std::vector<storage::TicketRecord> records;
        for (const Ticket &ticket : tickets) {
            records.push_back({ticket, std::nullopt});
        }
        const storage::Arrival arrival{kNow, m_rules, std::nullopt};
        QVERIFY(m_writer
                    ->submit([&](storage::Database &database) {
                        return storage::TicketStore(database).importBatch(records, arrival);
                    })
                    .result()
                    .has_value());
    }

    qint64 rowIdOf(const QString &ticketId)
    {
        return m_reader
            ->submit([&](storage::Database &database) {
                return storage::TicketStore(database).rowIdOf(ticketId);
            })
            .result()
            .value()
            .value();
    }

    /// Its place among the similar ones; past the end when it is not there.
    static std::size_t placeOf(const std::vector<SimilarTicket> &similar, const QString &ticketId)
    {
        const auto found = std::find_if(similar.begin(), similar.end(), [&](const auto &other) {
            return other.row.ticketId == ticketId;
        });
        return static_cast<std::size_t>(found - similar.begin());
    }

    std::vector<SimilarTicket> likeTicket(const TriageService &triage, const QString &ticketId)
    {
        SimilarTickets service(*m_reader, triage);
        return service.like(rowIdOf(ticketId), kAsked).result().value();
    }

    ReplyRules m_rules;
    std::unique_ptr<test::ScratchDatabase> m_scratch;
    std::unique_ptr<storage::Writer> m_writer;
    std::unique_ptr<storage::Reader> m_reader;
};

QTEST_GUILESS_MAIN(SimilarTicketsTest)
#include "similar_tickets_test.moc"
