// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/reader.h"

#include "core/storage/database.h"
#include "core/storage/migrations.h"

#include <QMutex>
#include <QObject>
#include <QThread>

#include <deque>
#include <vector>

namespace firstline::storage {

using namespace Qt::StringLiterals;

/// One connection on its own thread, with its queue.
class Reader::Lane
{
public:
    explicit Lane(const QString &name)
        : m_worker(std::make_unique<QObject>())
    {
        m_thread.setObjectName(name);
        m_worker->moveToThread(&m_thread);
        m_thread.start();
    }

    ~Lane()
    {
        cancelWaiting();
        QMetaObject::invokeMethod(m_worker.get(), [this] {
            m_database.reset();
            m_thread.quit();
        });
        m_thread.wait();
    }

    Lane(const Lane &) = delete;
    Lane &operator=(const Lane &) = delete;

    [[nodiscard]] QFuture<Result<void>> open(const DatabaseUrl &url)
    {
        auto promise = std::make_shared<QPromise<Result<void>>>();
        promise->start();
        QMetaObject::invokeMethod(m_worker.get(), [this, promise, url] {
            promise->addResult(openHere(url));
            promise->finish();
        });
        return promise->future();
    }

    void push(std::unique_ptr<Job> job, const void *topic)
    {
        std::vector<std::unique_ptr<Job>> overtaken;
        {
            const QMutexLocker lock(&m_mutex);
            if (topic != nullptr) {
                overtaken = takeTopic(topic);
            }
            m_waiting.push_back({std::move(job), topic});
        }
        QMetaObject::invokeMethod(
            m_worker.get(), [this] { runNext(); }, Qt::QueuedConnection);
        for (const std::unique_ptr<Job> &old : overtaken) {
            old->finish({ErrorCode::Cancelled, u"A newer query took its place."_s});
        }
    }

private:
    struct Waiting
    {
        std::unique_ptr<Job> job;
        const void *topic = nullptr;
    };

    /// On the reader thread.
    Result<void> openHere(const DatabaseUrl &url)
    {
        Result<std::unique_ptr<Database>> database = Database::open(url, Access::ReadOnly);
        if (!database) {
            return fail(database.error());
        }
        const Result<int> version = (*database)->schemaVersion();
        if (!version) {
            return fail(version.error());
        }
        if (*version < latestSchemaVersion()) {
            return fail(
                ErrorCode::Corrupt,
                u"%1 has the older schema %2. Run firstlinectl db migrate."_s.arg(url.file).arg(
                    *version));
        }
        m_database = *std::move(database);
        return {};
    }

    /// Requires: the mutex is held.
    std::vector<std::unique_ptr<Job>> takeTopic(const void *topic)
    {
        std::vector<std::unique_ptr<Job>> taken;
        for (Waiting &waiting : m_waiting) {
            if (waiting.topic == topic) {
                taken.push_back(std::move(waiting.job));
            }
        }
        std::erase_if(m_waiting, [](const Waiting &waiting) { return waiting.job == nullptr; });
        return taken;
    }

    /// On the reader thread; once for every push, so an overtaken job leaves it nothing to do.
    void runNext()
    {
        Waiting next;
        {
            const QMutexLocker lock(&m_mutex);
            if (m_waiting.empty()) {
                return;
            }
            next = std::move(m_waiting.front());
            m_waiting.pop_front();
        }
        runInSnapshot(*next.job);
    }

    /// A read transaction, so that several statements of a job see the same state.
    void runInSnapshot(Job &job)
    {
        if (const Result<void> begun = m_database->execute(u"BEGIN"_s); !begun) {
            job.finish(begun.error());
            return;
        }
        const bool isGood = job.run(*m_database);
        const Result<void> ended = m_database->execute(u"COMMIT"_s);
        if (isGood && !ended) {
            job.finish(ended.error());
            return;
        }
        job.finish();
    }

    void cancelWaiting()
    {
        std::deque<Waiting> waiting;
        {
            const QMutexLocker lock(&m_mutex);
            waiting.swap(m_waiting);
        }
        for (const Waiting &entry : waiting) {
            entry.job->finish({ErrorCode::Cancelled, u"The program ends."_s});
        }
    }

    QThread m_thread;
    std::unique_ptr<QObject> m_worker; ///< receives calls on the thread
    std::unique_ptr<Database> m_database;
    QMutex m_mutex; ///< guards what follows
    std::deque<Waiting> m_waiting;
};

Reader::Reader()
    : m_lanes{std::make_unique<Lane>(u"reader-quick"_s), std::make_unique<Lane>(u"reader-long"_s)}
{
}

Reader::~Reader() = default;

Result<std::unique_ptr<Reader>> Reader::open(const DatabaseUrl &url)
{
    std::unique_ptr<Reader> reader(new Reader);
    for (const std::unique_ptr<Lane> &lane : reader->m_lanes) {
        if (const Result<void> opened = lane->open(url).result(); !opened) {
            return fail(opened.error());
        }
    }
    return reader;
}

void Reader::enqueue(std::unique_ptr<Job> job, Depth depth, const void *topic)
{
    m_lanes.at(static_cast<std::size_t>(depth))->push(std::move(job), topic);
}

} // namespace firstline::storage
