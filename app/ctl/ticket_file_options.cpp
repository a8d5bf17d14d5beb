// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/ticket_file_options.h"

#include "core/domain/enum_text.h"

namespace firstline::ctl {

namespace {

using namespace Qt::StringLiterals;

struct Pair
{
    QString key;
    QString value;
};

/// "key=value", or nothing.
std::optional<Pair> parsePair(const QString &text)
{
    const qsizetype equals = text.indexOf(u'=');
    if (equals < 1 || equals == text.size() - 1) {
        return std::nullopt;
    }
    return Pair{text.left(equals).trimmed(), text.mid(equals + 1).trimmed()};
}

tl::expected<QMap<QString, QString>, Failure> columnMap(const QStringList &values)
{
    QMap<QString, QString> columns;
    for (const QString &value : values) {
        const auto pair = parsePair(value);
        if (!pair) {
            return wrongUsage(u"--map takes FIELD=COLUMN, not \"%1\""_s.arg(value));
        }
        columns.insert(pair->key, pair->value);
    }
    return columns;
}

tl::expected<QMap<QString, Priority>, Failure> priorityMap(const QStringList &values)
{
    QMap<QString, Priority> priorities;
    for (const QString &value : values) {
        for (const QString &part : value.split(u',', Qt::SkipEmptyParts)) {
            const auto pair = parsePair(part);
            const auto priority = pair ? priorityFromWord(pair->value) : std::nullopt;
            if (!priority) {
                return wrongUsage(
                    u"--priority-map takes WORD=low|medium|high, not \"%1\""_s.arg(part));
            }
            priorities.insert(pair->key.toLower(), *priority);
        }
    }
    return priorities;
}

tl::expected<TicketFileFormat, Failure> format(const QString &word)
{
    if (word == "auto"_L1) {
        return TicketFileFormat::Auto;
    }
    if (word == "csv"_L1) {
        return TicketFileFormat::Csv;
    }
    if (word == "jsonl"_L1) {
        return TicketFileFormat::JsonLines;
    }
    if (word == "twcs"_L1) {
        return TicketFileFormat::TwitterSupport;
    }
    return wrongUsage(u"--format is auto, csv, jsonl or twcs, not \"%1\""_s.arg(word));
}

} // namespace

void addTicketFileOptions(QCommandLineParser &parser)
{
    parser.addOptions({{u"map"_s, u"Reads a field from a column; repeatable."_s, u"FIELD=COLUMN"_s},
                       {u"priority-map"_s,
                        u"Folds the file's priority words, as in Blocker=high,Trivial=low."_s,
                        u"WORD=PRIORITY,…"_s},
                       {u"format"_s, u"auto, csv, jsonl or twcs."_s, u"FORMAT"_s, u"auto"_s}});
}

tl::expected<ImportRequest, Failure> ticketFileRequest(const Invocation &invocation,
                                                       const QString &file)
{
    ImportRequest request;
    request.file = file;
    request.rejectedFolder = invocation.settings.dataDirectory;
    const auto columns = columnMap(invocation.options.values(u"map"_s));
    if (!columns) {
        return tl::unexpected(columns.error());
    }
    const auto priorities = priorityMap(invocation.options.values(u"priority-map"_s));
    if (!priorities) {
        return tl::unexpected(priorities.error());
    }
    const auto fileFormat = format(invocation.value("format"));
    if (!fileFormat) {
        return tl::unexpected(fileFormat.error());
    }
    request.columns = *columns;
    request.priorities = *priorities;
    request.format = *fileFormat;
    return request;
}

} // namespace firstline::ctl
