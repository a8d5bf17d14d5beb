// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/ingest/text_source.h"

#include <QLatin1StringView>
#include <QStringList>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace firstline::ingest {

/// One row of a CSV file as bytes. Views are valid until the next row is read.
struct CsvRow
{
    qint64 line = 0;                      ///< physical line where the row begins, 1 is the first
    std::vector<std::string_view> fields; ///< unquoted; empty when there is a fault
    std::string_view raw;                 ///< the row as it stands in the file, without its end
    QLatin1StringView fault;              ///< why it is no row; empty for a good one
};

/// Reads comma-, semicolon- or tab-separated values (RFC 4180) in a stream.
///
/// Quoted fields may hold separators, line breaks and doubled quotes; lines end in LF, CRLF or, in
/// files that have nothing else, CR. Empty lines are skipped. A quote that is never closed, or is
/// followed by more text, costs only the physical line where its row begins: reading goes on with
/// the next line. Memory is bounded by `kMaxFieldBytes`.
///
/// Thread safety: one object per thread.
class CsvReader
{
public:
    static constexpr std::size_t kMaxFieldBytes = 8U << 20U;

    /// Reads the header of a file; the separator is the one the header holds most often.
    ///
    /// Errors: `InvalidInput` when the header is no row of UTF-8 text.
    [[nodiscard]] static Result<CsvReader> open(TextSource source);

    /// Names of the columns: blanks trimmed, empty ones numbered ("column 3"), repeated ones with
    /// a number behind ("text 2").
    [[nodiscard]] const QStringList &header() const { return m_header; }
    [[nodiscard]] char separator() const { return m_separator; }

    /// The next row, or null at the end. Has a fault when it is malformed or does not have as many
    /// fields as the header. Errors: `Unavailable` when reading fails.
    [[nodiscard]] Result<const CsvRow *> next();

    /// Goes back to the first row. Errors: `InvalidInput` for a pipe.
    [[nodiscard]] Result<void> rewind();

    [[nodiscard]] qint64 bytesRead() const { return m_source.bytesConsumed(); }
    [[nodiscard]] qint64 bytesTotal() const { return m_source.size(); }

private:
    enum class Scan
    {
        Complete,
        NeedsMore,
        Malformed
    };
    struct Field
    {
        std::string_view bytes;
        bool hasDoubledQuotes = false;
    };

    explicit CsvReader(TextSource source);
    [[nodiscard]] Result<void> readHeader();
    [[nodiscard]] Result<bool> readRecord();
    [[nodiscard]] Scan scan(std::string_view window, bool isLast);
    [[nodiscard]] Scan scanQuoted(std::string_view window, std::size_t &at, bool isLast);
    [[nodiscard]] Scan scanPlain(std::string_view window, std::size_t &at, bool isLast);
    void acceptRecord(std::string_view window);
    void rejectLine(std::string_view window);
    void skipLongLine();
    void unquoteFields();
    void checkFieldCount();
    void guessDialect();

    TextSource m_source;
    QStringList m_header;
    char m_separator = ',';
    char m_lineEnd = '\n';
    qint64 m_line = 1;         ///< physical line at the window's begin
    bool m_inLongLine = false; ///< the rest of a rejected line is still to be dropped
    std::vector<Field> m_fields;
    std::size_t m_recordSize = 0;
    std::size_t m_endSize = 0; ///< bytes of the record's line end
    std::string m_unquoted;    ///< fields whose doubled quotes were made single
    QLatin1StringView m_fault;
    CsvRow m_row;
};

} // namespace firstline::ingest
