// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QFuture>
#include <QPromise>

#include <concepts>
#include <exception>
#include <optional>
#include <type_traits>
#include <utility>

namespace firstline::storage {

class Database;

/// A piece of work for a storage thread: it runs there, and later its future is finished.
class Job
{
public:
    Job() = default;
    Job(const Job &) = delete;
    Job &operator=(const Job &) = delete;
    virtual ~Job() = default;

    /// Does the work. False: it failed, and what it changed is to be taken back.
    [[nodiscard]] virtual bool run(Database &database) = 0;
    /// Hands the outcome of `run` to the future.
    virtual void finish() = 0;
    /// Hands an error to the future instead, whether `run` was called or not.
    virtual void finish(const Error &error) = 0;
};

/// What work can be given to a storage thread: a callable that takes the database and gives a
/// `Result`.
template <typename F>
concept DatabaseWork = std::invocable<F &, Database &> && std::
    same_as<typename std::invoke_result_t<F &, Database &>::error_type, Error>;

/// The job of one callable.
template <DatabaseWork F>
class FutureJob final : public Job
{
public:
    using Outcome = std::invoke_result_t<F &, Database &>;

    explicit FutureJob(F work)
        : m_work(std::move(work))
    {
        m_promise.start();
    }

    [[nodiscard]] QFuture<Outcome> future() { return m_promise.future(); }

    bool run(Database &database) override
    {
        try {
            m_outcome.emplace(m_work(database));
        } catch (const std::exception &error) {
            m_outcome.emplace(fail(ErrorCode::Internal, QString::fromUtf8(error.what())));
        }
        return m_outcome->has_value();
    }

    void finish() override
    {
        m_promise.addResult(*std::move(m_outcome));
        m_promise.finish();
    }

    void finish(const Error &error) override
    {
        m_promise.addResult(Outcome(fail(error)));
        m_promise.finish();
    }

private:
    F m_work;
    QPromise<Outcome> m_promise;
    std::optional<Outcome> m_outcome;
};

} // namespace firstline::storage
