// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/cancellation.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/domain/import_report.h"
#include "core/domain/priority.h"
#include "core/domain/text_encoding.h"
#include "core/domain/ticket_file_format.h"

#include <QFuture>
#include <QMap>
#include <QMutex>
#include <QString>
#include <QThreadPool>

#include <optional>

namespace firstline::storage {
class Writer;
}

namespace firstline {

class Clock;
class TriageService;
struct ReplyRules;

/// What to import and how to read it.
struct ImportRequest
{
    QString file;
    TicketFileFormat format = TicketFileFormat::Auto;
    QMap<QString, QString> columns;       ///< field → column of the file; others by their name
    QMap<QString, Priority> priorities;   ///< word of the file, lower case → priority
    std::optional<TextEncoding> encoding; ///< none: UTF-8; others are converted first
    QString recordedAs;                   ///< name of the import; empty: the file
    bool predict = true;
    QString rejectedFolder; ///< where FILE.rejected.csv goes when FILE's folder cannot be written
};

/// The name under which made-up sample tickets are imported.
inline constexpr QLatin1StringView kSampleImport("firstline:sample");

/// Brings ticket files into the database.
///
/// Thread safety: one import at a time; a second one waits.
class ImportService
{
public:
    /// The references are kept and must outlive this object.
    ImportService(storage::Writer &writer,
                  const TriageService &triage,
                  const Clock &clock,
                  const ReplyRules &rules);

    /// Reads the file in a stream and stores its tickets in batches; memory does not grow with the
    /// file. Runs on the calling thread; `done` of the progress is bytes of `total`. Without a
    /// published model the tickets are stored unpredicted.
    ///
    /// A ticket without a time of creation counts as received now; one with it keeps its arrival
    /// unknown, because an import is not the arrival. An import that fails or is cancelled takes
    /// back the tickets that it brought, save those that a person worked on since; updates of
    /// tickets that were there before stay.
    ///
    /// Errors: `NotFound`, `InvalidInput` (folder, empty file, no usable column; the detail names
    /// the columns that are there and the option that maps them), `Cancelled`, `Unavailable`.
    [[nodiscard]] Result<ImportReport> run(const ImportRequest &request,
                                           const Progress &progress = {},
                                           const CancellationToken &cancellation = {});

    /// `run` on the jobs thread.
    [[nodiscard]] QFuture<Result<ImportReport>> start(const ImportRequest &request,
                                                      const Progress &progress = {},
                                                      const CancellationToken &cancellation = {});

    /// Imports `count` made-up tickets of the last weeks, on the jobs thread.
    [[nodiscard]] QFuture<Result<ImportReport>> startSamples(
        qint64 count, const Progress &progress = {}, const CancellationToken &cancellation = {});

    /// Whether sample tickets are there.
    [[nodiscard]] QFuture<Result<bool>> hasSamples();

    /// Removes the sample tickets with all that was done with them, on the jobs thread; gives how
    /// many.
    [[nodiscard]] QFuture<Result<qint64>> removeSamples();

private:
    [[nodiscard]] Result<ImportReport>
    importSamples(qint64 count, const Progress &progress, const CancellationToken &cancellation);
    [[nodiscard]] Result<qint64> removeSamplesHere();

    storage::Writer &m_writer;
    const TriageService &m_triage;
    const Clock &m_clock;
    const ReplyRules &m_rules;
    QMutex m_oneAtATime;
    QThreadPool m_jobs; ///< the jobs thread; ends before the rest goes
};

} // namespace firstline
