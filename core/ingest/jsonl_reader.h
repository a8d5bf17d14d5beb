// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/text_source.h"
#include "core/ingest/ticket_builder.h"
#include "core/ingest/ticket_reader.h"

namespace firstline::ingest {

/// Reads the tickets of a JSON Lines file: one JSON object a line, its keys named as the columns of
/// a CSV file. Keys may differ from line to line. Numbers are taken as their text; an array or
/// object where a field wants a text is taken as its JSON. A line may have 8 MiB.
class JsonlReader final : public TicketReader
{
public:
    static constexpr std::size_t kMaxLineBytes = 8U << 20U;

    /// Errors: `InvalidInput` when the file is one JSON array, or a column that the request names
    /// is in none of the first lines.
    [[nodiscard]] static Result<JsonlReader> open(TextSource source, const ReadRequest &request);

    [[nodiscard]] Result<std::optional<Ticket>> next() override;
    [[nodiscard]] qint64 bytesRead() const override { return m_source.bytesConsumed(); }
    [[nodiscard]] qint64 bytesTotal() const override { return m_source.size(); }
    [[nodiscard]] QStringList notes() const override { return m_builder.notes(); }

private:
    JsonlReader(TextSource source, const ReadRequest &request);
    [[nodiscard]] Result<void> checkWantedColumns() const;
    [[nodiscard]] Result<bool> readLine();
    [[nodiscard]] tl::expected<Ticket, QString> ticketFromLine();
    [[nodiscard]] tl::expected<Ticket, QString> ticketFromObject(const QJsonObject &object);
    [[nodiscard]] Result<void> mapKeys(const QStringList &keys);

    TextSource m_source;
    ReadRequest m_request;
    TicketBuilder m_builder;
    std::optional<ColumnMapping> m_mapping; ///< of the keys of the former line
    QStringList m_keys;
    std::string_view m_text; ///< the current line
    std::size_t m_taken = 0; ///< its bytes with the line end
    qint64 m_line = 0;
    bool m_isTooLong = false;
    bool m_anyRow = false;
};

} // namespace firstline::ingest
