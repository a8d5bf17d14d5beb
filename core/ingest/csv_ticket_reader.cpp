// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/csv_ticket_reader.h"

#include "core/ingest/utf8.h"

namespace firstline::ingest {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView kNotUtf8 =
    "is not UTF-8; if the file is Windows or Latin-1 text: iconv -f WINDOWS-1252 -t UTF-8"_L1;

} // namespace

CsvTicketReader::CsvTicketReader(CsvReader csv, ColumnMapping mapping, const ReadRequest &request)
    : m_csv(std::move(csv))
    , m_mapping(std::move(mapping))
    , m_builder(request.priorities)
    , m_request(request)
{
}

Result<std::optional<Ticket>> CsvTicketReader::next()
{
    while (true) {
        const auto row = m_csv.next();
        if (!row) {
            return fail(row.error());
        }
        if (*row == nullptr && !m_anyRow) {
            return fail(ErrorCode::InvalidInput,
                        u"%1 has a header and no rows"_s.arg(m_request.file));
        }
        if (*row == nullptr) {
            return std::nullopt;
        }
        m_anyRow = true;
        auto ticket = ticketFromRow(**row);
        if (ticket) {
            return std::optional(std::move(*ticket));
        }
        if (m_request.rejected) {
            const std::string_view raw = (*row)->raw;
            m_request.rejected({(*row)->line,
                                ticket.error(),
                                QByteArray(raw.data(), static_cast<qsizetype>(raw.size()))});
        }
    }
}

tl::expected<Ticket, QString> CsvTicketReader::ticketFromRow(const CsvRow &row)
{
    if (!row.fault.isEmpty()) {
        return tl::unexpected(QString(row.fault));
    }
    FieldTexts texts;
    for (std::size_t i = 0; i < kTicketFieldCount; ++i) {
        const int column = m_mapping.column(static_cast<TicketField>(i));
        if (column < 0) {
            continue;
        }
        auto text = repairedText(row.fields[static_cast<std::size_t>(column)]);
        if (!text) {
            return tl::unexpected(u"%1 %2"_s.arg(kTicketFieldNames.at(i), kNotUtf8));
        }
        texts.texts.at(i) = std::move(*text);
    }
    for (const int column : m_mapping.extraColumns()) {
        const std::string_view field = row.fields[static_cast<std::size_t>(column)];
        const auto text = field.empty() ? QString() : repairedText(field);
        if (!text) {
            return tl::unexpected(u"%1 %2"_s.arg(m_mapping.columnNames().at(column), kNotUtf8));
        }
        if (!text->isEmpty()) {
            texts.extra.insert(m_mapping.columnNames().at(column), *text);
        }
    }
    return m_builder.build(m_mapping, std::move(texts));
}

} // namespace firstline::ingest
