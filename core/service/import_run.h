// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/rejected_rows.h"
#include "core/ingest/ticket_reader.h"
#include "core/service/import_service.h"
#include "core/storage/ticket_store.h"

#include <QFuture>
#include <QTemporaryDir>

#include <memory>
#include <optional>
#include <vector>

namespace firstline {

/// One import from the first row to the report.
///
/// Three things overlap: this thread reads a batch, the global thread pool predicts the one before
/// it, and the storage thread writes the one before that. No more than these three are in memory.
///
/// Thread safety: one object per thread.
class ImportRun
{
public:
    struct Parts
    {
        storage::Writer &writer;
        const TriageService &triage;
        const Clock &clock;
        const ReplyRules &rules;
    };

    /// The references are kept for the object's life.
    ImportRun(const Parts &parts,
              const ImportRequest &request,
              const Progress &progress,
              const CancellationToken &cancellation);

    [[nodiscard]] Result<ImportReport> run();

private:
    /// Tickets that are stored in one job, in pieces that are predicted in parallel.
    using Piece = std::vector<storage::TicketRecord>;
    using Batch = std::vector<Piece>;

    [[nodiscard]] Result<void> convert();
    [[nodiscard]] Result<void> begin();
    [[nodiscard]] Result<void> transfer();
    [[nodiscard]] Result<ImportReport> finish();
    void takeBack();

    [[nodiscard]] Result<std::shared_ptr<Batch>> read();
    [[nodiscard]] QFuture<void> predict(const std::shared_ptr<Batch> &batch) const;
    void write(const std::shared_ptr<Batch> &batch);
    [[nodiscard]] Result<void> waitForWriting();

    Parts m_parts;
    const ImportRequest &m_request;
    const Progress &m_progress;
    CancellationToken m_cancellation;
    QTemporaryDir m_folder; ///< for a copy in UTF-8
    QString m_readable;     ///< the file, or the copy
    ingest::RejectedRows m_rejected;
    std::unique_ptr<ingest::TicketReader> m_reader;
    ImportReport m_report;
    qint64 m_importId = 0;
    qint64 m_rowBefore = 0; ///< the newest ticket when the import began
    std::optional<QFuture<Result<storage::BatchCounts>>> m_writing;
};

} // namespace firstline
