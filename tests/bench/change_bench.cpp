// SPDX-License-Identifier: GPL-3.0-or-later
// Times changes of many tickets, and their undo:
//   change_bench [TICKETS]
#include "core/base/clock.h"
#include "core/domain/business_calendar.h"
#include "core/service/change_service.h"
#include "core/storage/reader.h"
#include "core/storage/ticket_store.h"
#include "core/storage/writer.h"
#include "tests/support/sample_tickets.h"
#include "tests/support/scratch_database.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <cstdio>

namespace firstline::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int kBatch = 2'000;

class ChangeBench
{
public:
    explicit ChangeBench(int count)
        : m_writer(storage::Writer::open(m_scratch.url()).value())
        , m_reader(storage::Reader::open(m_scratch.url()).value())
        , m_changes(*m_reader, *m_writer, m_clock, m_rules)
    {
        for (int first = 0; first < count; first += kBatch) {
            import(first, std::min(count, first + kBatch));
        }
        for (qint64 rowId = 1; rowId <= count; ++rowId) {
            m_tickets.push_back({rowId, std::nullopt});
        }
    }

    bool run()
    {
        TicketChange high;
        high.priority = Priority::High;
        TicketChange closed;
        closed.status = TicketStatus::Closed;
        TicketChange tagged;
        tagged.addedTags = {u"bulk"_s};
        return measure("priority", high) && measure("close", closed) && measure("tag", tagged);
    }

private:
    void import(int first, int last)
    {
        std::vector<storage::TicketRecord> records;
        for (int i = first; i < last; ++i) {
            records.push_back(
                {sampleTicket(u"B-%1"_s.arg(i)), samplePrediction(Priority::Low, u"account"_s)});
        }
        const storage::Arrival arrival{m_clock.now(), m_rules, std::nullopt};
        const auto done =
            m_writer
                ->submit([&](storage::Database &database) {
                    return storage::TicketStore(database).importBatch(records, arrival);
                })
                .result();
        if (!done) {
            qFatal("%s", qUtf8Printable(done.error().detail));
        }
    }

    /// One change, its undo and its redo; the redo is undone, so that the next one begins as this.
    bool measure(const char *name, const TicketChange &change)
    {
        const QString agent = u"Mara"_s;
        QElapsedTimer timer;
        timer.start();
        const auto done = m_changes.apply({m_tickets, change, agent, u"Bench"_s}).result();
        const qint64 changed = timer.restart();
        if (!done) {
            return false;
        }
        const auto undone = m_changes.undo(done->changeId, agent).result();
        const qint64 taken = timer.restart();
        const auto again = m_changes.redo(done->changeId, agent).result();
        const qint64 redone = timer.elapsed();
        const auto last = m_changes.undo(done->changeId, agent).result();
        std::printf("%-10s %7lld tickets  change %6lld ms  undo %6lld ms  redo %6lld ms\n",
                    name,
                    static_cast<long long>(done->changed),
                    static_cast<long long>(changed),
                    static_cast<long long>(taken),
                    static_cast<long long>(redone));
        return undone && again && last && undone->changed == done->changed
               && again->changed == done->changed;
    }

    SystemClock m_clock;
    ReplyRules m_rules;
    ScratchDatabase m_scratch;
    std::unique_ptr<storage::Writer> m_writer;
    std::unique_ptr<storage::Reader> m_reader;
    ChangeService m_changes;
    std::vector<SeenTicket> m_tickets;
};

} // namespace

} // namespace firstline::test

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const int count = arguments.size() > 1 ? arguments[1].toInt() : 50'000;
    return firstline::test::ChangeBench(count).run() ? 0 : 1;
}
