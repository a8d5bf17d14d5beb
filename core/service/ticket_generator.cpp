// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/ticket_generator.h"

#include "core/ingest/synthetic_generator.h"
#include "core/ingest/ticket_csv.h"

#include <QSaveFile>

namespace firstline {

namespace {

using namespace Qt::StringLiterals;

constexpr qint64 kDaysByDefault = 90;
constexpr qint64 kTicketsBetweenLooks = 1'000;
const QDate kLastDayByDefault(2026, 6, 30);

Result<ingest::Drift> driftFrom(const QString &word)
{
    if (word == "none"_L1) {
        return ingest::Drift::None;
    }
    if (word == "gradual"_L1) {
        return ingest::Drift::Gradual;
    }
    if (word == "sudden"_L1) {
        return ingest::Drift::Sudden;
    }
    return fail(ErrorCode::InvalidInput,
                u"There is no drift '%1'; it is none, gradual or sudden"_s.arg(word));
}

Result<ingest::SyntheticGenerator> generatorOf(const GenerateRequest &request)
{
    const auto drift = driftFrom(request.drift);
    if (!drift) {
        return fail(drift.error());
    }
    const QDate usualEnd =
        request.from.isValid() ? request.from.addDays(kDaysByDefault) : kLastDayByDefault;
    const QDate to = request.to.isValid() ? request.to : usualEnd;
    const QDate from = request.from.isValid() ? request.from : to.addDays(-kDaysByDefault);
    QStringList languages;
    for (const QString &language : request.languages) {
        languages.append(language.trimmed().toLower());
    }
    return ingest::SyntheticGenerator::make(
        {request.count,
         languages.isEmpty() ? ingest::SyntheticGenerator::languages() : languages,
         from,
         to,
         *drift,
         request.seed});
}

} // namespace

Result<std::vector<Ticket>> generateTickets(const GenerateRequest &request)
{
    const auto generator = generatorOf(request);
    if (!generator) {
        return fail(generator.error());
    }
    std::vector<Ticket> tickets;
    tickets.reserve(static_cast<std::size_t>(generator->count()));
    for (qint64 i = 0; i < generator->count(); ++i) {
        tickets.push_back(generator->ticket(i));
    }
    return tickets;
}

Result<void> generateTicketFile(const GenerateRequest &request,
                                const QString &file,
                                const Progress &progress,
                                const CancellationToken &cancellation)
{
    const auto generator = generatorOf(request);
    if (!generator) {
        return fail(generator.error());
    }
    QSaveFile output(file);
    const auto cannotWrite = [&] {
        return fail(ErrorCode::Unavailable,
                    u"%1 cannot be written: %2"_s.arg(file, output.errorString()));
    };
    if (!output.open(QIODevice::WriteOnly)) {
        return cannotWrite();
    }
    QByteArray rows = ingest::ticketCsvHeader();
    for (qint64 i = 0; i < generator->count(); ++i) {
        ingest::appendTicketCsv(rows, generator->ticket(i));
        if ((i + 1) % kTicketsBetweenLooks != 0) {
            continue;
        }
        report(progress, {"generate", i + 1, generator->count()});
        if (cancellation.isCancelled()) {
            return fail(ErrorCode::Cancelled, u"Writing %1 was stopped"_s.arg(file));
        }
        if (output.write(rows) != rows.size()) {
            return cannotWrite();
        }
        rows.clear();
    }
    if (output.write(rows) != rows.size() || !output.commit()) {
        return cannotWrite();
    }
    report(progress, {"generate", generator->count(), generator->count()});
    return {};
}

} // namespace firstline
