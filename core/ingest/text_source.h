// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QFile>
#include <QString>

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace firstline::ingest {

/// Reads a UTF-8 file front to back through a window that the reader moves over it.
///
/// The window begins at the first byte that was not consumed and grows on demand, so that a reader
/// can look at one row as a whole; consumed bytes are dropped. A byte order mark is skipped.
///
/// Thread safety: one object per thread.
class TextSource
{
public:
    /// Opens a file and looks at its first bytes.
    ///
    /// Errors: `NotFound`; `InvalidInput` for a folder, an empty file, UTF-16 or UTF-32 (the detail
    /// says how to convert it), and files that are not text; `Unavailable` when it cannot be read.
    [[nodiscard]] static Result<TextSource> open(const QString &path);

    /// The bytes in memory that were not consumed yet. Valid until `grow`.
    [[nodiscard]] std::string_view window() const
    {
        return std::string_view(m_buffer).substr(m_begin);
    }

    /// Drops the first bytes of the window. Requires: count ≤ window().size().
    void consume(std::size_t count) { m_begin += count; }

    /// Reads more behind the window; at least doubles a window that is large already.
    /// False at the end of the file. Errors: `Unavailable`.
    [[nodiscard]] Result<bool> grow();

    /// Goes back to the first byte after the byte order mark. Errors: `InvalidInput` for a pipe.
    [[nodiscard]] Result<void> rewind();

    [[nodiscard]] qint64 bytesConsumed() const
    {
        return m_windowOffset + static_cast<qint64>(m_begin);
    }
    /// Size of the file in bytes; 0 for a pipe.
    [[nodiscard]] qint64 size() const { return m_file->size(); }
    [[nodiscard]] const QString &path() const { return m_path; }

private:
    explicit TextSource(const QString &path);
    void skipByteOrderMark();

    QString m_path;
    std::unique_ptr<QFile> m_file;
    std::string m_buffer;
    std::size_t m_begin = 0;   ///< of the window in the buffer
    qint64 m_windowOffset = 0; ///< of the buffer in the file
};

} // namespace firstline::ingest
