// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application_context.h"
#include "app/ctl/bench/benchmark.h"
#include "core/service/query_text.h"
#include "core/service/ticket_generator.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QTemporaryDir>

#include <array>

namespace firstline::ctl::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int kScreen = 128;
constexpr int kRepeats = 7;

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
    import.predict = false;
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

/// What people ask: plain lists, filters that an order's index answers, others, and words.
constexpr std::array kQueries{"",
                              "is:open sort:due",
                              "sort:new",
                              "channel:email",
                              "length:>60 sort:new",
                              "invoice",
                              "invoice channel:email"};

/// The times of one search.
Result<QJsonObject> searchFigures(TicketService &tickets, const QString &text)
{
    const TicketQuery query = parseQuery(text).query;
    const auto list = tickets.list(query).result();
    if (!list) {
        return fail(list.error());
    }
    return QJsonObject{
        {u"search"_s, text},
        {u"hits"_s, static_cast<qint64>(list->rowIds.size())},
        {u"first_rows_ms"_s, medianMs([&] { return tickets.firstRows(query, kScreen); })},
        {u"whole_list_ms"_s, medianMs([&] { return tickets.list(query); })}};
}

} // namespace

Figures benchInbox(const Invocation &invocation)
{
    const auto count = invocation.number("count", 100'000, 1'000, 10'000'000);
    if (!count) {
        return tl::unexpected(count.error());
    }
    const QTemporaryDir folder;
    Settings settings = invocation.settings;
    settings.databaseUrl = u"sqlite:"_s + folder.filePath(u"inbox.db"_s);
    const auto context = ApplicationContext::open(settings);
    if (!context) {
        return failed(context.error());
    }
    if (const auto filled = fill(**context, folder.path(), invocation, *count); !filled) {
        return failed(filled.error());
    }
    if (const auto loaded = (*context)->loadModel(); !loaded) {
        return failed(loaded.error());
    }
    TicketService &tickets = (*context)->tickets();
    const TicketQuery all = TicketQuery::all();
    TicketQuery byPriority = all;
    byPriority.sort = TicketSort::Priority;
    const auto list = tickets.list(all).result();
    if (!list) {
        return failed(list.error());
    }
    const std::size_t screen = std::min<std::size_t>(kScreen, list->rowIds.size());
    const std::vector<qint64> page(list->rowIds.begin(),
                                   list->rowIds.begin() + static_cast<std::ptrdiff_t>(screen));
    QJsonArray searches;
    for (const char *text : kQueries) {
        const auto figures = searchFigures(tickets, QString::fromLatin1(text));
        if (!figures) {
            return failed(figures.error());
        }
        searches.append(*figures);
    }
    return QJsonObject{
        {u"searches"_s, searches},
        {u"tickets"_s, list->total},
        {u"first_rows_ms"_s, medianMs([&] { return tickets.firstRows(all, kScreen); })},
        {u"whole_list_ms"_s, medianMs([&] { return tickets.list(byPriority); })},
        {u"page_ms"_s, medianMs([&] { return tickets.rows(page); })},
        {u"similar_ms"_s, similarMs(**context, list->rowIds)}};
}

} // namespace firstline::ctl::bench
