// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/cancellation.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/domain/ticket.h"
#include "core/domain/ticket_file_format.h"

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>

namespace firstline::ingest {

/// A row that is no ticket.
struct RejectedRow
{
    qint64 line = 0; ///< physical line where the row begins, 1 is the first of the file
    QString reason;
    QByteArray row; ///< as it stands in the file
};

/// Which file to read and how.
struct ReadRequest
{
    QString file;
    TicketFileFormat format = TicketFileFormat::Auto;
    QMap<QString, QString> columns;     ///< field → column of the file; others by their name
    QMap<QString, Priority> priorities; ///< word of the file, lower case → priority
    std::function<void(const RejectedRow &)> rejected; ///< called for each; may be empty
    Progress progress;              ///< of reading ahead, where a format needs it
    CancellationToken cancellation; ///< the same
};

/// Gives the tickets of a file one after the other. Doubled UTF-8 in texts is repaired.
///
/// Thread safety: one object per thread.
class TicketReader
{
public:
    virtual ~TicketReader() = default;

    /// The next ticket, or nothing at the end; `receivedAt` is left open. Errors: `InvalidInput`
    /// when the file has no row at all; `Unavailable` when reading fails.
    [[nodiscard]] virtual Result<std::optional<Ticket>> next() = 0;

    /// How far reading is, in bytes of `bytesTotal`; a format that is read twice counts both.
    [[nodiscard]] virtual qint64 bytesRead() const = 0;
    [[nodiscard]] virtual qint64 bytesTotal() const = 0;

    /// What a person should know about the file after it was read, one sentence each.
    [[nodiscard]] virtual QStringList notes() const = 0;
};

/// Opens a ticket file with the reader for its format.
///
/// `Auto`: JSON Lines when the first character is "{" or the name ends in .jsonl or .ndjson; the
/// Kaggle Twitter form when the header holds its columns; otherwise CSV.
///
/// Errors: what `TextSource::open` and `ColumnMapping::make` say; `Cancelled`.
[[nodiscard]] Result<std::unique_ptr<TicketReader>> openTickets(const ReadRequest &request);

} // namespace firstline::ingest
