// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application_context.h"
#include "app/ctl/command_table.h"
#include "app/ctl/ticket_file_options.h"

#include <QFileInfo>

namespace firstline::ctl {

namespace {

using namespace Qt::StringLiterals;

void describe(QCommandLineParser &parser)
{
    parser.addPositionalArgument(u"FILE"_s, u"Ticket files to import."_s, u"FILE…"_s);
    addTicketFileOptions(parser);
    parser.addOption({u"no-predict"_s, u"Store the tickets without a prediction."_s});
}

QJsonObject toJson(const ImportReport &report)
{
    return {{u"read"_s, report.read},
            {u"imported"_s, report.imported},
            {u"updated"_s, report.updated},
            {u"duplicates"_s, report.duplicates},
            {u"rejected"_s, report.rejected},
            {u"rejected_file"_s,
             report.rejectedFile.isEmpty() ? QJsonValue() : QJsonValue(report.rejectedFile)},
            {u"seconds"_s, report.seconds}};
}

QString sentence(const QString &file, const ImportReport &report)
{
    QString text = u"%1: %L2 rows read, %L3 tickets imported, %L4 updated, %L5 duplicates, "
                   "%L6 rejected, %7 s\n"_s.arg(QFileInfo(file).fileName())
                       .arg(report.read)
                       .arg(report.imported)
                       .arg(report.updated)
                       .arg(report.duplicates)
                       .arg(report.rejected)
                       .arg(report.seconds, 0, 'f', 2);
    if (!report.rejectedFile.isEmpty()) {
        text += u"Rejected rows and why: %1\n"_s.arg(report.rejectedFile);
    }
    return text;
}

void add(ImportReport &sum, const ImportReport &report)
{
    sum.read += report.read;
    sum.imported += report.imported;
    sum.updated += report.updated;
    sum.duplicates += report.duplicates;
    sum.rejected += report.rejected;
    sum.seconds += report.seconds;
    if (!report.rejectedFile.isEmpty()) {
        sum.rejectedFile = report.rejectedFile;
    }
}

/// All requests, checked before the first file is read.
tl::expected<std::vector<ImportRequest>, Failure> requests(const Invocation &invocation)
{
    std::vector<ImportRequest> all;
    for (const QString &file : invocation.options.positionalArguments()) {
        auto request = ticketFileRequest(invocation, file);
        if (!request) {
            return tl::unexpected(request.error());
        }
        request->predict = !invocation.isSet("no-predict");
        all.push_back(*request);
    }
    if (all.empty()) {
        return wrongUsage(u"name a file to import"_s);
    }
    return all;
}

Outcome run(const Invocation &invocation)
{
    const auto files = requests(invocation);
    if (!files) {
        return tl::unexpected(files.error());
    }
    auto context = ApplicationContext::open(invocation.settings);
    if (!context) {
        return failed(context.error());
    }
    if (!invocation.isSet("no-predict")) {
        if (const auto loaded = (*context)->loadModel(); !loaded) {
            return failed({loaded.error().code,
                           loaded.error().detail + u"; --no-predict imports without a model"_s});
        }
    }
    ImportReport sum;
    for (const ImportRequest &request : *files) {
        const auto report =
            (*context)->imports().run(request, invocation.progress(), invocation.cancellation);
        if (!report) {
            return failed(report.error());
        }
        add(sum, *report);
        if (!invocation.json) {
            print(sentence(request.file, *report));
        }
    }
    if (invocation.json) {
        print(toJson(sum));
    }
    return ExitCode::Done;
}

} // namespace

const Command kImportCommand{"import", "brings ticket files into the database", describe, run};

} // namespace firstline::ctl
