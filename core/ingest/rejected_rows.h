// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/ingest/ticket_reader.h"

#include <QSaveFile>
#include <QString>

#include <memory>

namespace firstline::ingest {

/// Writes the rows that are no tickets to FILE.rejected.csv (`line,reason,row`): beside FILE, else
/// in another folder. The file appears with the first row; one of an earlier run goes away. Bytes
/// that are not UTF-8 are written as U+FFFD, so that any CSV reader can open the file.
///
/// Thread safety: one object per thread.
class RejectedRows
{
public:
    /// Removes what an earlier run left for `file`. `otherFolder` may be empty.
    RejectedRows(const QString &file, const QString &otherFolder);

    /// Takes a row. A failure to write is kept for `finish`.
    void add(const RejectedRow &row);

    /// Puts the file in place and gives its path; empty when nothing was rejected.
    /// Errors: `Unavailable` when neither folder can be written to.
    [[nodiscard]] Result<QString> finish();

    [[nodiscard]] qint64 count() const { return m_count; }

private:
    [[nodiscard]] bool open();

    QStringList m_paths; ///< where the file may go, best first
    std::unique_ptr<QSaveFile> m_file;
    QString m_failure;
    qint64 m_count = 0;
};

} // namespace firstline::ingest
