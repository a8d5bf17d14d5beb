// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/storage/database_url.h"
#include "core/storage/job.h"

#include <QObject>
#include <QThread>

#include <cstdint>
#include <memory>

namespace firstline::storage {

/// How a job queues for the writer.
enum class Lane : std::uint8_t
{
    Interactive, ///< somebody waits: before every batch job
    Batch        ///< part of a long piece of work, which comes as many small jobs
};

/// Owns the one write connection of the program and the thread it lives on.
///
/// Jobs that wait together share one transaction and one sync of the disk (group commit); each is
/// in a savepoint of its own, so that one that fails takes back its own changes only. A future is
/// finished when its job is on the disk, in the order of the commits. No group runs longer than
/// `kGroupTimeMs` plus one job, and holds one batch job at most.
///
/// Thread safety: `submit` may be called from any thread; `committed` comes on the storage thread.
class Writer : public QObject
{
    Q_OBJECT

public:
    static constexpr int kGroupTimeMs = 20;

    /// Opens the database, makes it or migrates it. Blocks until that is done.
    /// Errors: those of `Database::open` and `migrate`.
    [[nodiscard]] static Result<std::unique_ptr<Writer>> open(const DatabaseUrl &url);

    /// Ends after every job that was submitted.
    ~Writer() override;

    /// Runs `job`, `Result<T>(Database &)`, inside a write transaction on the storage thread.
    /// When it gives an error, its changes are taken back. A lost commit gives `Unavailable`.
    template <DatabaseWork F>
    [[nodiscard]] auto submit(F work, Lane lane = Lane::Interactive)
    {
        auto job = std::make_unique<FutureJob<F>>(std::move(work));
        auto future = job->future();
        enqueue(std::move(job), lane);
        return future;
    }

Q_SIGNALS:
    /// A transaction that changed something is on the disk.
    void committed();

private:
    class Worker;

    Writer();
    void enqueue(std::unique_ptr<Job> job, Lane lane);

    QThread m_thread;
    std::unique_ptr<Worker> m_worker;
};

} // namespace firstline::storage
