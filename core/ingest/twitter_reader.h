// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/csv_reader.h"
#include "core/ingest/ticket_reader.h"
#include "core/ingest/twitter_threads.h"

#include <array>

namespace firstline::ingest {

/// Reads the Kaggle file "Customer Support on Twitter": conversations become tickets.
///
/// An inbound tweet that answers nothing, or whose parent is not in the file, is a ticket with the
/// earliest and the latest support answer of its thread. The file is read twice, because a thread
/// may be in any order and far apart: first its shape (`TwitterThreads`), then the texts.
class TwitterReader final : public TicketReader
{
public:
    /// Whether a header has the columns of the format.
    [[nodiscard]] static bool canRead(const QStringList &header);

    /// Reads the shape of all threads. Errors: `InvalidInput`, naming the columns that are missing
    /// or a pipe; `Cancelled`; `Unavailable`.
    [[nodiscard]] static Result<TwitterReader> open(CsvReader csv, const ReadRequest &request);

    [[nodiscard]] Result<std::optional<Ticket>> next() override;
    [[nodiscard]] qint64 bytesRead() const override
    {
        return m_csv.bytesTotal() + m_csv.bytesRead();
    }
    [[nodiscard]] qint64 bytesTotal() const override { return 2 * m_csv.bytesTotal(); }
    [[nodiscard]] QStringList notes() const override { return {}; }

private:
    enum class Column
    {
        TweetId,
        AuthorId,
        Inbound,
        CreatedAt,
        Text,
        InResponseTo
    };
    static constexpr std::size_t kColumnCount = 6;

    TwitterReader(CsvReader csv, const ReadRequest &request);
    [[nodiscard]] Result<void> readShape();
    [[nodiscard]] std::string_view field(const CsvRow &row, Column column) const;
    /// The tweet of a row without its text, or why it is none.
    [[nodiscard]] tl::expected<Tweet, QString> tweet(const CsvRow &row) const;
    [[nodiscard]] tl::expected<Ticket, QString>
    ticket(const CsvRow &row, const Tweet &tweet, const ThreadReplies &replies) const;
    void reject(const CsvRow &row, const QString &reason) const;

    CsvReader m_csv;
    ReadRequest m_request;
    std::array<std::size_t, kColumnCount> m_columns{};
    TwitterThreads m_threads;
    bool m_anyRow = false;
};

} // namespace firstline::ingest
