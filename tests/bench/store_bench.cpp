// SPDX-License-Identifier: GPL-3.0-or-later
// Measures the store: store_bench FILE COUNT [predicted] fills a new database and times the lists.
#include "core/base/random_source.h"
#include "core/storage/reader.h"
#include "core/storage/ticket_listing.h"
#include "core/storage/ticket_store.h"
#include "core/storage/writer.h"
#include "tests/support/sample_tickets.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTextStream>

#include <algorithm>

namespace firstline {

using namespace Qt::StringLiterals;
using namespace storage;

namespace {

constexpr qint64 kBatch = 5'000;

double milliseconds(const QElapsedTimer &timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

void print(const QString &what, double value, const QString &unit)
{
    QTextStream out(stdout);
    out << what.leftJustified(60) << QString::number(value, 'f', 1) << ' ' << unit << Qt::endl;
}

/// A ticket of about 500 bytes whose labels and words vary; about in the order of time, as help
/// desks export them.
TicketRecord randomRecord(qint64 number, bool isPredicted, RandomSource &random)
{
    TicketRecord record{test::sampleTicket(u"ticket-%1"_s.arg(number)), {}};
    Ticket &ticket = record.ticket;
    ticket.createdAt =
        ticket.createdAt.addSecs(number * 60 + static_cast<qint64>(random.below(3'600)));
    ticket.receivedAt = ticket.createdAt;
    ticket.status = random.chance(0.02) ? TicketStatus::Closed : TicketStatus::Open;
    const qint64 words = 20 + static_cast<qint64>(random.below(80));
    for (qint64 word = 0; word < words; ++word) {
        ticket.message += u" word%1"_s.arg(random.below(20'000));
    }
    if (isPredicted) {
        const double urgency = random.uniform();
        const Priority priority = urgency < 0.12   ? Priority::High
                                  : urgency < 0.45 ? Priority::Medium
                                                   : Priority::Low;
        record.prediction =
            test::samplePrediction(priority, u"category %1"_s.arg(random.below(12)));
        record.prediction->priorityScore = urgency;
        record.prediction->needsReview = random.chance(0.1);
    }
    return record;
}

bool fill(Writer &writer, qint64 count, bool isPredicted)
{
    RandomSource random(1);
    const Arrival arrival{QDateTime::currentDateTimeUtc(), ReplyRules(), std::nullopt};
    double seconds = 0;
    for (qint64 done = 0; done < count; done += kBatch) {
        std::vector<TicketRecord> records;
        for (qint64 i = done; i < std::min(done + kBatch, count); ++i) {
            records.push_back(randomRecord(i, isPredicted, random));
        }
        QElapsedTimer timer;
        timer.start();
        const auto stored = writer
                                .submit(
                                    [&records, &arrival](Database &database) {
                                        return TicketStore(database).importBatch(records, arrival);
                                    },
                                    Lane::Batch)
                                .result();
        seconds += milliseconds(timer) / 1e3;
        if (!stored) {
            QTextStream(stderr) << stored.error().detail << Qt::endl;
            return false;
        }
    }
    print(isPredicted ? u"import with prediction"_s : u"import without prediction"_s,
          static_cast<double>(count) / seconds,
          u"tickets/s"_s);
    return true;
}

/// The median of seven runs on a reader thread.
template <typename Work>
void measure(Reader &reader, const QString &what, Work work)
{
    std::vector<double> times;
    std::size_t hits = 0;
    for (int run = 0; run < 7; ++run) {
        QElapsedTimer timer;
        timer.start();
        const auto answer = reader
                                .submit([work](Database &database) {
                                    TicketListing listing(database);
                                    return work(listing);
                                })
                                .result();
        times.push_back(milliseconds(timer));
        hits = answer ? answer->size() : 0;
    }
    std::ranges::sort(times);
    print(u"%1, %2 hits"_s.arg(what).arg(hits), times[times.size() / 2], u"ms"_s);
}

void measureQuery(Reader &reader, const QString &what, const TicketQuery &query)
{
    measure(reader, what + u", first 128 rows"_s, [query](TicketListing &listing) {
        return listing.firstIds(query, 128).and_then([&listing](const std::vector<qint64> &ids) {
            return listing.rows(ids);
        });
    });
    measure(reader, what + u", whole list"_s, [query](TicketListing &listing) {
        return listing.ids(query);
    });
}

void measureLists(Reader &reader)
{
    TicketQuery query;
    measureQuery(reader, u"open by priority"_s, query);
    query.sort = TicketSort::Urgency;
    measureQuery(reader, u"open by urgency"_s, query);
    query.sort = TicketSort::Score;
    measureQuery(reader, u"open by score"_s, query);
    query.sort = TicketSort::Newest;
    measureQuery(reader, u"open, newest"_s, query);
    query = query.with(QueryField::Is, {u"review"_s});
    measureQuery(reader, u"open, newest, to review"_s, query);
    query = {};
    query =
        query.with(QueryField::Priority, {u"high"_s}).with(QueryField::Category, {u"Category 3"_s});
    measureQuery(reader, u"open, high, one category"_s, query);
    query.sort = TicketSort::Due;
    measureQuery(reader, u"open, high, one category, by due"_s, query);
    query = TicketQuery::all();
    measureQuery(reader, u"any status by priority"_s, query);
    measure(reader, u"count of all"_s, [](TicketListing &listing) {
        return listing.count().map([](qint64 count) { return std::vector<qint64>{count}; });
    });
}

} // namespace

int runStoreBench(const QStringList &arguments)
{
    if (arguments.size() < 3) {
        QTextStream(stderr) << "usage: store_bench FILE COUNT [predicted]" << Qt::endl;
        return 2;
    }
    const DatabaseUrl url{arguments.at(1)};
    const bool isNew = !QFile::exists(url.file);
    auto writer = Writer::open(url);
    if (!writer) {
        QTextStream(stderr) << writer.error().detail << Qt::endl;
        return 1;
    }
    const bool isPredicted = arguments.value(3) == "predicted"_L1;
    if (isNew && !fill(**writer, arguments.at(2).toLongLong(), isPredicted)) {
        return 1;
    }
    const auto reader = Reader::open(url);
    if (!reader) {
        QTextStream(stderr) << reader.error().detail << Qt::endl;
        return 1;
    }
    measureLists(**reader);
    return 0;
}

} // namespace firstline

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    return firstline::runStoreBench(QCoreApplication::arguments());
}
