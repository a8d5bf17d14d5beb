// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/ticket_reader.h"

#include "core/ingest/csv_ticket_reader.h"
#include "core/ingest/jsonl_reader.h"
#include "core/ingest/twitter_reader.h"

namespace firstline::ingest {

namespace {

using namespace Qt::StringLiterals;

bool looksLikeJson(const TextSource &source, const QString &path)
{
    const std::string_view window = source.window();
    const std::size_t first = window.find_first_not_of(" \t\r\n");
    const bool isNamedSo = path.endsWith(".jsonl"_L1, Qt::CaseInsensitive)
                           || path.endsWith(".ndjson"_L1, Qt::CaseInsensitive)
                           || path.endsWith(".json"_L1, Qt::CaseInsensitive);
    return isNamedSo || (first != std::string_view::npos && window[first] == '{');
}

template <typename Reader>
Result<std::unique_ptr<TicketReader>> asTicketReader(Result<Reader> reader)
{
    if (!reader) {
        return fail(reader.error());
    }
    return std::make_unique<Reader>(std::move(*reader));
}

Result<std::unique_ptr<TicketReader>> openCsv(CsvReader csv, const ReadRequest &request)
{
    auto mapping = ColumnMapping::make(csv.header(), request.columns, request.file);
    if (!mapping) {
        return fail(mapping.error());
    }
    return std::make_unique<CsvTicketReader>(std::move(csv), std::move(*mapping), request);
}

} // namespace

Result<std::unique_ptr<TicketReader>> openTickets(const ReadRequest &request)
{
    auto source = TextSource::open(request.file);
    if (!source) {
        return fail(source.error());
    }
    const bool isAuto = request.format == TicketFileFormat::Auto;
    if (request.format == TicketFileFormat::JsonLines
        || (isAuto && looksLikeJson(*source, request.file))) {
        return asTicketReader(JsonlReader::open(std::move(*source), request));
    }
    auto csv = CsvReader::open(std::move(*source));
    if (!csv) {
        return fail(csv.error());
    }
    const bool isTwitter =
        isAuto && request.columns.isEmpty() && TwitterReader::canRead(csv->header());
    if (request.format == TicketFileFormat::TwitterSupport || isTwitter) {
        return asTicketReader(TwitterReader::open(std::move(*csv), request));
    }
    return openCsv(std::move(*csv), request);
}

} // namespace firstline::ingest
