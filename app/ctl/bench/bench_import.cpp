// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application_context.h"
#include "app/ctl/bench/benchmark.h"
#include "core/service/ticket_generator.h"

#include <QFileInfo>
#include <QTemporaryDir>

namespace firstline::ctl::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kTickets = 100'000;

/// Seconds of an import of `file` into a new database.
tl::expected<double, Failure>
seconds(const Invocation &invocation, const QString &file, const QString &database, bool predict)
{
    Settings settings = invocation.settings;
    settings.databaseUrl = u"sqlite:"_s + database;
    const auto context = ApplicationContext::open(settings);
    if (!context) {
        return failed(context.error());
    }
    if (predict) {
        if (const auto loaded = (*context)->loadModel(); !loaded) {
            return failed(loaded.error());
        }
    }
    ImportRequest request;
    request.file = file;
    request.predict = predict;
    const auto report =
        (*context)->imports().run(request, invocation.progress(), invocation.cancellation);
    return report ? tl::expected<double, Failure>(report->seconds) : failed(report.error());
}

} // namespace

Figures benchImport(const Invocation &invocation)
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"tickets.csv"_s);
    GenerateRequest request;
    request.count = kTickets;
    request.seed = invocation.seed;
    if (const auto made =
            generateTicketFile(request, file, invocation.progress(), invocation.cancellation);
        !made) {
        return failed(made.error());
    }
    const auto plain = seconds(invocation, file, folder.filePath(u"plain.db"_s), false);
    if (!plain) {
        return tl::unexpected(plain.error());
    }
    const auto predicted = seconds(invocation, file, folder.filePath(u"predicted.db"_s), true);
    if (!predicted) {
        return tl::unexpected(predicted.error());
    }
    const auto rows = static_cast<double>(kTickets);
    return QJsonObject{{u"tickets"_s, kTickets},
                       {u"file_bytes"_s, QFileInfo(file).size()},
                       {u"rows_per_second"_s, rows / *plain},
                       {u"rows_per_second_predicted"_s, rows / *predicted}};
}

} // namespace firstline::ctl::bench
