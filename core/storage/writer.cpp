// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/writer.h"

#include "core/base/log.h"
#include "core/storage/database.h"
#include "core/storage/migrations.h"
#include "core/storage/transaction.h"

#include <QElapsedTimer>
#include <QMutex>

#include <deque>
#include <vector>

namespace firstline::storage {

/// Holds the queue, and on the storage thread the connection.
class Writer::Worker : public QObject
{
public:
    explicit Worker(Writer &writer)
        : m_writer(writer)
    {
    }

    void push(std::unique_ptr<Job> job, Lane lane)
    {
        const QMutexLocker lock(&m_mutex);
        (lane == Lane::Batch ? m_batch : m_interactive).push_back(std::move(job));
        if (!std::exchange(m_isAwake, true)) {
            QMetaObject::invokeMethod(
                this, [this] { runGroups(); }, Qt::QueuedConnection);
        }
    }

    [[nodiscard]] Result<void> open(const DatabaseUrl &url)
    {
        Result<std::unique_ptr<Database>> database = Database::open(url, Access::ReadWrite);
        if (!database) {
            return fail(database.error());
        }
        m_database = *std::move(database);
        return migrate(*m_database);
    }

    /// Runs what is still queued, then lets go of the connection.
    void close()
    {
        runGroups();
        m_database.reset();
    }

private:
    using Jobs = std::vector<std::unique_ptr<Job>>;

    /// The next job, interactive ones first; null when there is none.
    std::unique_ptr<Job> take(bool mayBeBatch)
    {
        const QMutexLocker lock(&m_mutex);
        std::deque<std::unique_ptr<Job>> &queue =
            m_interactive.empty() && mayBeBatch ? m_batch : m_interactive;
        if (queue.empty()) {
            return nullptr;
        }
        std::unique_ptr<Job> job = std::move(queue.front());
        queue.pop_front();
        return job;
    }

    /// Whether to go to sleep; a job pushed afterwards wakes up again.
    bool isDone()
    {
        const QMutexLocker lock(&m_mutex);
        m_isAwake = !m_interactive.empty() || !m_batch.empty();
        return !m_isAwake;
    }

    void runGroups()
    {
        while (!isDone()) {
            runGroup();
        }
    }

    void runGroup()
    {
        Jobs succeeded;
        Jobs failed;
        const Result<void> outcome = commitGroup(succeeded, failed);
        if (outcome) {
            if (!succeeded.empty()) {
                Q_EMIT m_writer.committed();
            }
            for (const std::unique_ptr<Job> &job : succeeded) {
                job->finish();
            }
        } else {
            log::named("storage")->error("nothing was stored: {}", outcome.error().detail);
            for (const std::unique_ptr<Job> &job : succeeded) {
                job->finish(outcome.error());
            }
        }
        for (const std::unique_ptr<Job> &job : failed) {
            job->finish();
        }
    }

    /// Runs jobs in one transaction. Jobs in `succeeded` stand or fall with what is returned.
    Result<void> commitGroup(Jobs &succeeded, Jobs &failed)
    {
        Result<Transaction> transaction = Transaction::begin(*m_database);
        QElapsedTimer timer;
        timer.start();
        bool mayBeBatch = true;
        while (std::unique_ptr<Job> job = take(mayBeBatch)) {
            mayBeBatch = false;
            const Result<bool> kept = transaction ? runInSavepoint(*job) : true;
            (kept.value_or(true) ? succeeded : failed).push_back(std::move(job));
            if (!kept) {
                return fail(kept.error());
            }
            if (timer.elapsed() >= kGroupTimeMs) {
                break;
            }
        }
        return transaction ? transaction->commit() : fail(transaction.error());
    }

    /// True: the job's changes are in the transaction. False: it failed and they are taken back.
    Result<bool> runInSavepoint(Job &job)
    {
        if (Result<void> set = setSavepoint(*m_database); !set) {
            return fail(set.error());
        }
        const bool isGood = job.run(*m_database);
        const Result<void> done =
            isGood ? releaseSavepoint(*m_database) : rollBackToSavepoint(*m_database);
        if (!done) {
            return fail(done.error());
        }
        return isGood;
    }

    Writer &m_writer;
    std::unique_ptr<Database> m_database;
    QMutex m_mutex; ///< guards what follows
    std::deque<std::unique_ptr<Job>> m_interactive;
    std::deque<std::unique_ptr<Job>> m_batch;
    bool m_isAwake = false; ///< a run is posted or under way
};

Writer::Writer()
    : m_worker(std::make_unique<Worker>(*this))
{
    m_thread.setObjectName(QStringLiteral("storage-writer"));
    m_worker->moveToThread(&m_thread);
    m_thread.start();
}

Writer::~Writer()
{
    QMetaObject::invokeMethod(m_worker.get(), [this] {
        m_worker->close();
        m_thread.quit();
    });
    m_thread.wait();
}

Result<std::unique_ptr<Writer>> Writer::open(const DatabaseUrl &url)
{
    std::unique_ptr<Writer> writer(new Writer);
    // Shared, because the result arrives here before the other thread is done with the promise.
    const auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    QFuture<Result<void>> opened = promise->future();
    QMetaObject::invokeMethod(writer->m_worker.get(),
                              [promise, worker = writer->m_worker.get(), url] {
                                  promise->addResult(worker->open(url));
                                  promise->finish();
                              });
    if (const Result<void> outcome = opened.result(); !outcome) {
        return fail(outcome.error());
    }
    return writer;
}

void Writer::enqueue(std::unique_ptr<Job> job, Lane lane)
{
    m_worker->push(std::move(job), lane);
}

} // namespace firstline::storage
