// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/csv_reader.h"
#include "core/ingest/ticket_builder.h"
#include "core/ingest/ticket_reader.h"

namespace firstline::ingest {

/// Reads the tickets of a CSV file.
class CsvTicketReader final : public TicketReader
{
public:
    CsvTicketReader(CsvReader csv, ColumnMapping mapping, const ReadRequest &request);

    [[nodiscard]] Result<std::optional<Ticket>> next() override;
    [[nodiscard]] qint64 bytesRead() const override { return m_csv.bytesRead(); }
    [[nodiscard]] qint64 bytesTotal() const override { return m_csv.bytesTotal(); }
    [[nodiscard]] QStringList notes() const override { return m_builder.notes(); }

private:
    [[nodiscard]] tl::expected<Ticket, QString> ticketFromRow(const CsvRow &row);

    CsvReader m_csv;
    ColumnMapping m_mapping;
    TicketBuilder m_builder;
    ReadRequest m_request;
    bool m_anyRow = false;
};

} // namespace firstline::ingest
