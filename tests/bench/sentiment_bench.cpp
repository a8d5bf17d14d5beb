// SPDX-License-Identifier: GPL-3.0-or-later

// Prints how well the mood tells praise from complaint (AUC) on public ticket files.
//
//   sentiment_bench [--scores FILE.csv] [FOLDER]
//
// FOLDER holds airline_negativereason.csv, germeval17_dev.csv and germeval17_test_syn.csv (default:
// where the tests look). Airline: category "positive" against every reason of complaint, "neutral"
// left out; German: sentiment=positive against sentiment=negative. The airline figure is given for
// rows with odd and even numbers apart: only mistakes in odd rows were looked at.
// --scores writes id, praise (0 or 1) and score of every row.

#include "core/base/log.h"
#include "core/features/prepared_ticket.h"
#include "core/service/ticket_file.h"
#include "core/text/language_detector.h"
#include "core/text/sentiment.h"
#include "tests/support/shared_data.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <optional>
#include <vector>

using namespace firstline;
using namespace Qt::StringLiterals;

namespace {

struct Scored
{
    QString id;
    bool isPraise = false;
    double score = 0;
};

/// The area under the ROC curve by ranks; ties count half (Mann and Whitney, 1947).
double auc(std::vector<Scored> rows)
{
    std::ranges::sort(rows, {}, &Scored::score);
    double rankSum = 0;
    double praises = 0;
    for (std::size_t begin = 0; begin < rows.size();) {
        std::size_t end = begin;
        while (end < rows.size() && rows[end].score == rows[begin].score) {
            ++end;
        }
        const double rank = (static_cast<double>(begin + end) + 1) / 2;
        for (; begin < end; ++begin) {
            rankSum += rows[begin].isPraise ? rank : 0;
            praises += rows[begin].isPraise ? 1 : 0;
        }
    }
    const double complaints = static_cast<double>(rows.size()) - praises;
    return (rankSum - praises * (praises + 1) / 2) / (praises * complaints);
}

/// Whether a row is praise or complaint; nothing for one that is neither.
std::optional<bool> isPraise(const Ticket &ticket)
{
    const QString source = ticket.extra.value(u"source"_s).toString();
    if (source.contains("germeval"_L1)) {
        const bool praise = source.contains("sentiment=positive"_L1);
        return praise || source.contains("sentiment=negative"_L1) ? std::optional(praise)
                                                                  : std::nullopt;
    }
    const QString &category = ticket.importedCategory;
    return category == "neutral"_L1 ? std::nullopt : std::optional(category == "positive"_L1);
}

std::vector<Ticket> readTickets(const QString &path)
{
    ImportRequest request;
    request.file = path;
    request.columns = {{u"message"_s, u"body"_s}, {u"ticket_id"_s, u"id"_s}};
    Result<TicketFile> file = readTicketFile(request);
    if (!file) {
        std::fprintf(stderr, "%s\n", qPrintable(file.error().detail));
        return {};
    }
    return std::move(file->tickets);
}

std::vector<Scored> scored(const std::vector<Ticket> &tickets, const text::Sentiment &sentiment)
{
    std::vector<Scored> rows;
    std::string cleaned;
    for (const Ticket &ticket : tickets) {
        const std::optional<bool> praise = isPraise(ticket);
        if (praise) {
            features::cleanInto(ticket, cleaned);
            const std::string language = ticket.language.isEmpty() ? text::detectLanguage(cleaned)
                                                                   : ticket.language.toStdString();
            rows.push_back({ticket.ticketId, *praise, sentiment.score(cleaned, language)});
        }
    }
    return rows;
}

void print(const QString &name, const std::vector<Scored> &rows)
{
    const auto praises = std::ranges::count(rows, true, &Scored::isPraise);
    std::printf("%-28s n %5zu praise %5lld AUC %.4f\n",
                qPrintable(name),
                rows.size(),
                static_cast<long long>(praises),
                auc(rows));
}

void printHalves(const std::vector<Scored> &rows)
{
    for (const int remainder : {1, 0}) {
        std::vector<Scored> half;
        std::ranges::copy_if(rows, std::back_inserter(half), [remainder](const Scored &row) {
            return row.id.section(u'-', -1).toInt() % 2 == remainder;
        });
        print(remainder == 1 ? u"  odd rows (looked at)"_s : u"  even rows (not looked at)"_s,
              half);
    }
}

void printSpeed(const std::vector<Ticket> &tickets, const text::Sentiment &sentiment)
{
    constexpr int kRounds = 5;
    double words = 0;
    double sum = 0;
    double best = 1e9;
    for (int round = 0; round < kRounds; ++round) {
        words = 0;
        double seconds = 0;
        for (const Ticket &ticket : tickets) {
            const std::string text = ticket.message.toStdString();
            words += static_cast<double>(std::ranges::count(text, ' ')) + 1;
            const auto start = std::chrono::steady_clock::now();
            sum += sentiment.score(text, "en");
            seconds +=
                std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
        }
        best = std::min(best, seconds);
    }
    std::printf("100 words in %.2f µs (checksum %.3f)\n", best / words * 1e8, sum);
}

void write(QFile &file, const std::vector<Scored> &rows)
{
    for (const Scored &row : rows) {
        file.write(u"%1,%2,%3\n"_s.arg(row.id).arg(row.isPraise ? 1 : 0).arg(row.score).toUtf8());
    }
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    log::setUp({log::Format::Text, "warn", {}});
    QStringList arguments = application.arguments().sliced(1);
    QFile scores;
    if (arguments.size() > 1 && arguments.first() == "--scores"_L1) {
        scores.setFileName(arguments[1]);
        arguments.remove(0, 2);
        if (!scores.open(QIODevice::WriteOnly)) {
            std::fprintf(stderr, "cannot write %s\n", qPrintable(scores.fileName()));
            return 1;
        }
    }
    const QString folder = arguments.isEmpty() ? test::sharedDataFolder() : arguments.first();
    const text::Sentiment sentiment;
    for (const auto name :
         {"airline_negativereason"_L1, "germeval17_dev"_L1, "germeval17_test_syn"_L1}) {
        const std::vector<Ticket> tickets = readTickets(folder + u'/' + name + ".csv"_L1);
        const std::vector<Scored> rows = scored(tickets, sentiment);
        if (rows.empty()) {
            return 1;
        }
        print(QString(name), rows);
        if (name.startsWith("airline"_L1)) {
            printHalves(rows);
            printSpeed(tickets, sentiment);
        }
        if (scores.isOpen()) {
            write(scores, rows);
        }
    }
    return 0;
}
