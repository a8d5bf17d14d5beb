// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/response.h"

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>

#include <functional>
#include <memory>
#include <utility>
#include <variant>

namespace firstline::http {

class Pending;

/// What a route gives: an answer, or the promise of one.
using Answer = std::variant<Response, Pending>;

/// The promise of an answer that waits for a service's future.
///
/// It watches the future from the thread of the connection. `QFuture::then` is not used: in Qt 6.4
/// a continuation that is attached while another thread finishes the future may run twice.
class Pending
{
public:
    /// Makes the answer, or the next promise; may throw.
    using Make = std::function<Answer()>;
    /// Is given `Make` when the future is done, on the thread of the context.
    using Done = std::function<void(const Make &)>;

    /// `translate` turns the future's value into an `Answer`.
    template <typename T, typename Translate>
    Pending(QFuture<T> future, Translate translate)
        : m_wait([future = std::move(future), translate = std::move(translate)](QObject *context,
                                                                                Done done) {
            watch(future, translate, context, std::move(done));
        })
    {
    }

    /// Calls `done` once on the thread of `context`; never when `context` is gone by then.
    void wait(QObject *context, Done done) const { m_wait(context, std::move(done)); }

private:
    template <typename T, typename Translate>
    static void
    watch(const QFuture<T> &future, const Translate &translate, QObject *context, Done done)
    {
        auto *watcher = std::make_unique<QFutureWatcher<T>>(context).release();
        QObject::connect(watcher,
                         &QFutureWatcherBase::finished,
                         watcher,
                         [watcher, translate, done = std::move(done)] {
                             watcher->deleteLater();
                             done([&] { return made(watcher->future(), translate); });
                         });
        watcher->setFuture(future);
    }

    template <typename T, typename Translate>
    static Answer made(QFuture<T> future, const Translate &translate);

    std::function<void(QObject *, Done)> m_wait;
};

/// The answer for a future that was given up without a value.
[[nodiscard]] Response brokenPromise();

template <typename T, typename Translate>
Answer Pending::made(QFuture<T> future, const Translate &translate)
{
    future.waitForFinished(); // is done; throws what the service threw
    return future.resultCount() > 0 ? Answer(translate(future.result())) : Answer(brokenPromise());
}

} // namespace firstline::http
