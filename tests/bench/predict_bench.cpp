// SPDX-License-Identifier: GPL-3.0-or-later

// Trains on a ticket file, then times predictions of both tasks with reasons on 10,000 different
// tickets of 100 words, put together from the file's own words.
//
//   predict_bench FILE

#include "core/base/log.h"
#include "core/base/random_source.h"
#include "core/classify/model.h"
#include "core/service/ticket_file.h"
#include "core/service/training_service.h"
#include "core/service/triage_service.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <algorithm>
#include <cstdio>

using namespace firstline;
using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t kTickets = 10'000;
constexpr int kWords = 100;

std::vector<Ticket> hundredWordTickets(const std::vector<Ticket> &source)
{
    QStringList words;
    for (const Ticket &ticket : source) {
        words += ticket.message.simplified().split(u' ');
    }
    RandomSource random(7);
    std::vector<Ticket> tickets(kTickets);
    for (Ticket &ticket : tickets) {
        const auto most = static_cast<std::uint64_t>(words.size() - kWords);
        const auto first = static_cast<qsizetype>(random.below(most));
        ticket.message = words.mid(first, kWords).join(u' ');
    }
    return tickets;
}

void time(const TriageService &triage, const std::vector<Ticket> &tickets, PredictOptions options)
{
    std::vector<double> times;
    QElapsedTimer all;
    all.start();
    for (const Ticket &ticket : tickets) {
        QElapsedTimer timer;
        timer.start();
        const Result<Prediction> prediction = triage.predict(ticket, options);
        times.push_back(prediction ? static_cast<double>(timer.nsecsElapsed()) / 1000 : 0);
    }
    const double seconds = static_cast<double>(all.nsecsElapsed()) / 1e9;
    std::sort(times.begin(), times.end());
    std::printf("reasons %d: p50 %.1f us, p99 %.1f us, %.0f tickets/s\n",
                options.reasonsPerTask,
                times[times.size() / 2],
                times[times.size() * 99 / 100],
                static_cast<double>(times.size()) / seconds);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    log::setUp({log::Format::Text, "info", {}});
    ImportRequest request;
    request.file = application.arguments().value(1);
    request.columns = {{u"message"_s, u"body"_s}, {u"ticket_id"_s, u"id"_s}};
    const Result<TicketFile> file = readTicketFile(request);
    if (!file) {
        std::fprintf(stderr, "%s\n", qPrintable(file.error().detail));
        return 1;
    }
    QElapsedTimer timer;
    timer.start();
    const Result<QByteArray> bytes = TrainingService().train(file->tickets, {});
    if (!bytes) {
        std::fprintf(stderr, "%s\n", qPrintable(bytes.error().detail));
        return 1;
    }
    std::printf("trained on %zu tickets in %.1f s, file %.2f MB\n",
                file->tickets.size(),
                static_cast<double>(timer.restart()) / 1000,
                static_cast<double>(bytes->size()) / 1e6);
    const TriageService triage(classify::Model::load(*bytes).value_or(nullptr));
    std::printf("loaded in %lld ms\n", static_cast<long long>(timer.elapsed()));
    const std::vector<Ticket> tickets = hundredWordTickets(file->tickets);
    for (const int reasons : {0, 5, 5}) {
        time(triage, tickets, {reasons});
    }
    return 0;
}
