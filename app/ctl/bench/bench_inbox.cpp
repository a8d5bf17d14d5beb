// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application_context.h"
#include "app/ctl/bench/benchmark.h"
#include "core/service/query_text.h"
#include "core/service/ticket_generator.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QTemporaryDir>

#include <algorithm>
#include <array>
#include <span>

namespace firstline::ctl::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int kScreen = 128;
constexpr int kRepeats = 3;

/// Median milliseconds of a call that gives a future.
template <typename Call>
double medianMs(Call call)
{
    std::vector<double> times;
    QElapsedTimer timer;
    for (int i = 0; i < kRepeats; ++i) {
        timer.start();
        call().waitForFinished();
        times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    return quantile(times, 0.5);
}

Result<void>
fill(ApplicationContext &context, const QString &folder, const Invocation &invocation, int tickets)
{
    GenerateRequest request;
    request.count = tickets;
    request.seed = invocation.seed;
    ImportRequest import;
    import.file = folder + u"/tickets.csv"_s;
    import.predict = true;
    return generateTicketFile(request, import.file, invocation.progress(), invocation.cancellation)
        .and_then([&]() -> Result<void> {
            const auto report =
                context.imports().run(import, invocation.progress(), invocation.cancellation);
            return report ? Result<void>() : Result<void>(fail(report.error()));
        });
}

/// Median milliseconds of asking for the tickets like one that was just opened, over tickets from
/// all of the list.
double similarMs(ApplicationContext &context, const std::vector<qint64> &rowIds)
{
    constexpr std::size_t kAsked = 50;
    constexpr int kShown = 5;
    std::vector<double> times;
    QElapsedTimer timer;
    for (std::size_t i = 0; i < kAsked; ++i) {
        timer.start();
        context.similar().like(rowIds[i * rowIds.size() / kAsked], kShown).waitForFinished();
        times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    return quantile(times, 0.5);
}

/// What people ask: orders, filters that an order's index answers, others with many hits and few,
/// words, beginnings and phrases.
constexpr std::array kQueries{"status:open",
                              "",
                              "sort:urgency",
                              "sort:score",
                              "sort:due",
                              "sort:new",
                              "sort:old",
                              "sort:confidence",
                              "priority:high category:billing",
                              "is:review sort:new",
                              "is:unread sort:new",
                              "channel:email",
                              "length:>60 sort:new",
                              "length:>400",
                              "invoice",
                              "invoice sort:new",
                              "invoice channel:email",
                              "inv*",
                              "\"the invoice\"",
                              "-invoice"};

/// The times of one search. Errors: `Internal` when the first rows are not those of the list.
Result<QJsonObject> searchFigures(TicketService &tickets, const QString &text)
{
    const TicketQuery query = parseQuery(text).query;
    const auto list = tickets.list(query).result();
    const auto rows = tickets.firstRows(query, kScreen).result();
    const auto counts = tickets.counts({query}).result();
    if (!list || !rows || !counts) {
        return fail(!list ? list.error() : (!rows ? rows.error() : counts.error()));
    }
    const auto &ids = list->rowIds;
    if (rows->size() != std::min<std::size_t>(kScreen, ids.size())
        || !std::ranges::equal(*rows, std::span(ids).first(rows->size()), {}, &TicketRow::rowId)
        || counts->front() != static_cast<qint64>(ids.size())) {
        return fail(ErrorCode::Internal,
                    u"\"%1\" lists, counts and begins differently."_s.arg(text));
    }
    return QJsonObject{
        {u"search"_s, text},
        {u"hits"_s, counts->front()},
        {u"first_rows_ms"_s, medianMs([&] { return tickets.firstRows(query, kScreen); })},
        {u"whole_list_ms"_s, medianMs([&] { return tickets.list(query); })},
        {u"count_ms"_s, medianMs([&] { return tickets.counts({query}); })}};
}

/// Fills a new database, unless the command names one.
Result<std::unique_ptr<ApplicationContext>>
openFilled(const Invocation &invocation, const QString &folder, int tickets)
{
    const QString file = invocation.options.value(u"file"_s);
    Settings settings = invocation.settings;
    settings.databaseUrl = u"sqlite:"_s + (file.isEmpty() ? folder + u"/inbox.db"_s : file);
    auto context = ApplicationContext::open(settings);
    Result<void> done = context ? (*context)->loadModel() : fail(context.error());
    if (done && file.isEmpty()) {
        done = fill(**context, folder, invocation, tickets);
    }
    return done ? std::move(context) : fail(done.error());
}

Result<QJsonArray> allSearches(TicketService &tickets)
{
    QJsonArray searches;
    for (const char *text : kQueries) {
        const auto figures = searchFigures(tickets, QString::fromLatin1(text));
        if (!figures) {
            return fail(figures.error());
        }
        searches.append(*figures);
    }
    return searches;
}

} // namespace

Figures benchInbox(const Invocation &invocation)
{
    const auto count = invocation.number("count", 100'000, 1'000, 10'000'000);
    if (!count) {
        return tl::unexpected(count.error());
    }
    const QTemporaryDir folder;
    const auto context = openFilled(invocation, folder.path(), *count);
    if (!context) {
        return failed(context.error());
    }
    TicketService &tickets = (*context)->tickets();
    const TicketQuery all = TicketQuery::all();
    const auto list = tickets.list(all).result();
    if (!list) {
        return failed(list.error());
    }
    const std::size_t screen = std::min<std::size_t>(kScreen, list->rowIds.size());
    const std::vector<qint64> page(list->rowIds.begin(),
                                   list->rowIds.begin() + static_cast<std::ptrdiff_t>(screen));
    const auto searches = allSearches(tickets);
    if (!searches) {
        return failed(searches.error());
    }
    return QJsonObject{{u"searches"_s, *searches},
                       {u"tickets"_s, list->total},
                       {u"page_ms"_s, medianMs([&] { return tickets.rows(page); })},
                       {u"similar_ms"_s, similarMs(**context, list->rowIds)}};
}

} // namespace firstline::ctl::bench
