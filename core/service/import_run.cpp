// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/import_run.h"

#include "core/base/clock.h"
#include "core/base/log.h"
#include "core/ingest/text_encoding.h"
#include "core/service/triage_service.h"
#include "core/storage/import_store.h"
#include "core/storage/writer.h"

#include <QElapsedTimer>
#include <QtConcurrent/QtConcurrentMap>

#include <utility>

namespace firstline {

namespace {

using namespace Qt::StringLiterals;

constexpr std::size_t kPieceTickets = 250; ///< some milliseconds of prediction
constexpr std::size_t kBatchTickets = 8 * kPieceTickets;
constexpr qsizetype kBatchCharacters = 4'000'000; ///< long texts make smaller batches
constexpr qint64 kRowsTakenBackAtOnce = 2'000;
constexpr PredictOptions kToStore{.reasonsPerTask = 0, .entities = EntityFinder::Tagger};

/// Where an import begins.
struct Begun
{
    qint64 importId = 0;
    qint64 rowBefore = 0;
};

Result<Begun> beginImport(storage::Database &database, const QString &file, const QDateTime &now)
{
    storage::ImportStore store(database);
    const auto newest = store.newestRow();
    if (!newest) {
        return fail(newest.error());
    }
    return store.begin(file, now).map([&](qint64 id) { return Begun{id, *newest}; });
}

Result<storage::BatchCounts>
storeBatch(storage::Database &database,
           const std::vector<std::vector<storage::TicketRecord>> &batch,
           const storage::Arrival &arrival)
{
    storage::TicketStore store(database);
    storage::BatchCounts sum;
    for (const auto &piece : batch) {
        const auto counts = store.importBatch(piece, arrival);
        if (!counts) {
            return fail(counts.error());
        }
        sum.imported += counts->imported;
        sum.updated += counts->updated;
        sum.duplicates += counts->duplicates;
    }
    return sum;
}

} // namespace

ImportRun::ImportRun(const Parts &parts,
                     const ImportRequest &request,
                     const Progress &progress,
                     const CancellationToken &cancellation)
    : m_parts(parts)
    , m_request(request)
    , m_progress(progress)
    , m_cancellation(cancellation)
    , m_rejected(request.file, request.rejectedFolder)
{
}

Result<ImportReport> ImportRun::run()
{
    QElapsedTimer timer;
    timer.start();
    if (auto begun = begin(); !begun) {
        return fail(begun.error());
    }
    if (auto transferred = transfer(); !transferred) {
        takeBack();
        return fail(transferred.error());
    }
    m_report.seconds = static_cast<double>(timer.nsecsElapsed()) / 1e9;
    return finish();
}

/// Files in another encoding are read as a copy in UTF-8.
Result<void> ImportRun::convert()
{
    m_readable = m_request.file;
    const TextEncoding encoding = m_request.encoding.value_or(TextEncoding::Utf8);
    if (encoding == TextEncoding::Utf8) {
        return {};
    }
    m_readable = m_folder.filePath(u"import."_s + m_request.file.section(u'.', -1));
    return ingest::convertToUtf8(m_request.file, encoding, m_readable, -1, m_cancellation);
}

Result<void> ImportRun::begin()
{
    if (auto converted = convert(); !converted) {
        return fail(converted.error());
    }
    auto reader = ingest::openTickets({
        m_readable,
        m_request.format,
        m_request.columns,
        m_request.priorities,
        [this](const ingest::RejectedRow &row) { m_rejected.add(row); },
        m_progress,
        m_cancellation,
    });
    if (!reader) {
        return fail(reader.error());
    }
    m_reader = std::move(*reader);
    const auto begun =
        m_parts.writer
            .submit([file = m_request.recordedAs.isEmpty() ? m_request.file : m_request.recordedAs,
                     now = m_parts.clock.now()](storage::Database &database) {
                return beginImport(database, file, now);
            })
            .result();
    if (!begun) {
        return fail(begun.error());
    }
    m_importId = begun->importId;
    m_rowBefore = begun->rowBefore;
    return {};
}

Result<void> ImportRun::transfer()
{
    std::shared_ptr<Batch> predicting;
    QFuture<void> predicted;
    while (true) {
        const auto batch = read();
        if (predicting != nullptr) {
            predicted.waitForFinished();
            if (auto written = waitForWriting(); !written) {
                return fail(written.error());
            }
        }
        if (!batch) {
            return fail(batch.error());
        }
        if (m_cancellation.isCancelled()) {
            return fail(ErrorCode::Cancelled, u"Importing %1 was stopped"_s.arg(m_request.file));
        }
        if (predicting != nullptr) {
            write(predicting);
        }
        if (*batch == nullptr) {
            return waitForWriting();
        }
        predicting = *batch;
        predicted = predict(predicting);
    }
}

/// The next tickets of the file; null when there are no more.
Result<std::shared_ptr<ImportRun::Batch>> ImportRun::read()
{
    auto batch = std::make_shared<Batch>();
    qsizetype characters = 0;
    for (std::size_t count = 0; count < kBatchTickets && characters < kBatchCharacters; ++count) {
        if (m_cancellation.isCancelled()) {
            break;
        }
        auto ticket = m_reader->next();
        if (!ticket) {
            return fail(ticket.error());
        }
        if (!*ticket) {
            break;
        }
        characters += (*ticket)->message.size();
        if (count % kPieceTickets == 0) {
            batch->emplace_back();
        }
        batch->back().push_back({std::move(**ticket), std::nullopt});
    }
    report(m_progress, {"import", m_reader->bytesRead(), m_reader->bytesTotal()});
    return batch->empty() ? nullptr : batch;
}

/// Fills in the predictions; the batch must not be touched until the future is finished.
QFuture<void> ImportRun::predict(const std::shared_ptr<Batch> &batch) const
{
    const auto now = m_parts.clock.now();
    const bool isWanted = m_request.predict && m_parts.triage.isReady();
    return QtConcurrent::map(
        *batch,
        [batch, now, isWanted, &triage = m_parts.triage, stop = m_cancellation](Piece &piece) {
            for (storage::TicketRecord &record : piece) {
                if (!record.ticket.createdAt.isValid() && !record.ticket.receivedAt.isValid()) {
                    record.ticket.receivedAt = now;
                }
                if (isWanted && !stop.isCancelled()) {
                    auto prediction = triage.predict(record.ticket, kToStore);
                    record.prediction =
                        prediction ? std::optional(std::move(*prediction)) : std::nullopt;
                }
            }
        });
}

void ImportRun::write(const std::shared_ptr<Batch> &batch)
{
    const storage::Arrival arrival{m_parts.clock.now(), m_parts.rules, m_importId};
    m_writing = m_parts.writer.submit(
        [batch, arrival](storage::Database &database) {
            return storeBatch(database, *batch, arrival);
        },
        storage::Lane::Batch);
}

Result<void> ImportRun::waitForWriting()
{
    if (!m_writing) {
        return {};
    }
    const auto counts = m_writing->result();
    m_writing.reset();
    if (!counts) {
        return fail(counts.error());
    }
    m_report.imported += counts->imported;
    m_report.updated += counts->updated;
    m_report.duplicates += counts->duplicates;
    return {};
}

Result<ImportReport> ImportRun::finish()
{
    const auto rejectedFile = m_rejected.finish();
    const auto logger = log::named("ingest");
    for (const QString &note : m_reader->notes()) {
        logger->warn("{}: {}", m_request.file, note);
    }
    if (m_request.predict && !m_parts.triage.isReady()) {
        logger->warn("{}: there is no model; the tickets were stored unpredicted", m_request.file);
    }
    m_report.rejected = m_rejected.count();
    m_report.read = m_report.imported + m_report.updated + m_report.duplicates + m_report.rejected;
    const auto noted = m_parts.writer
                           .submit([id = m_importId, report = m_report, now = m_parts.clock.now()](
                                       storage::Database &database) {
                               return storage::ImportStore(database).finish(id, report, now);
                           })
                           .result();
    if (!noted) {
        return fail(noted.error());
    }
    if (!rejectedFile) {
        logger->warn("The rejected rows of {} are not kept: {}",
                     m_request.file,
                     rejectedFile.error().detail);
    }
    m_report.rejectedFile = rejectedFile.value_or(QString());
    return m_report;
}

/// Removes what this import brought, in jobs short enough that a person's change hardly waits.
void ImportRun::takeBack()
{
    const auto newest = m_parts.writer
                            .submit([](storage::Database &database) {
                                return storage::ImportStore(database).newestRow();
                            })
                            .result();
    qint64 after = m_rowBefore;
    bool isDone = newest.has_value();
    while (isDone && after < *newest) {
        const qint64 upTo = after + kRowsTakenBackAtOnce;
        isDone = m_parts.writer
                     .submit(
                         [id = m_importId, after, upTo](storage::Database &database) {
                             return storage::ImportStore(database).removeTickets(id, after, upTo);
                         },
                         storage::Lane::Batch)
                     .result()
                     .has_value();
        after = upTo;
    }
    if (!isDone) {
        log::named("ingest")->error("The tickets of the unfinished import {} of {} are still there",
                                    m_importId,
                                    m_request.file);
    }
}

} // namespace firstline
