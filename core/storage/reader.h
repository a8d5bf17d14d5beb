// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/storage/database_url.h"
#include "core/storage/job.h"

#include <array>
#include <cstdint>
#include <memory>

namespace firstline::storage {

/// Which of the reader's two connections does the work.
enum class Depth : std::uint8_t
{
    Quick, ///< pages, single tickets: answers within milliseconds
    Long   ///< whole lists, charts, training data: may take seconds and never holds up `Quick`
};

/// Owns read-only connections, one for quick and one for long work, each on a thread of its own.
///
/// A job sees one consistent state of the database, also while the writer goes on.
///
/// Thread safety: the functions may be called from any thread.
class Reader
{
public:
    /// Opens the database for reading. Blocks until that is done.
    /// Errors: those of `Database::open`; `Corrupt` when it must be migrated first.
    [[nodiscard]] static Result<std::unique_ptr<Reader>> open(const DatabaseUrl &url);

    /// Jobs that have not begun answer `Cancelled`.
    ~Reader();
    Reader(const Reader &) = delete;
    Reader &operator=(const Reader &) = delete;

    /// Runs `job`, `Result<T>(Database &)`, on a reader thread. Jobs of one depth run in order.
    template <DatabaseWork F>
    [[nodiscard]] auto submit(F work, Depth depth = Depth::Quick)
    {
        auto job = std::make_unique<FutureJob<F>>(std::move(work));
        auto future = job->future();
        enqueue(std::move(job), depth, nullptr);
        return future;
    }

    /// As `submit`, and the newest one of a `topic` wins: older ones that have not begun answer
    /// `Cancelled`. A topic is any address that belongs to the caller.
    template <DatabaseWork F>
    [[nodiscard]] auto submitNewest(const void *topic, F work, Depth depth)
    {
        auto job = std::make_unique<FutureJob<F>>(std::move(work));
        auto future = job->future();
        enqueue(std::move(job), depth, topic);
        return future;
    }

private:
    class Lane;

    Reader();
    void enqueue(std::unique_ptr<Job> job, Depth depth, const void *topic);

    std::array<std::unique_ptr<Lane>, 2> m_lanes; ///< indexed by `Depth`
};

} // namespace firstline::storage
