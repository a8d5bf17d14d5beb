// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>

#include <utility>

namespace firstline::ui {

/// Calls `receive` with the result of `future` on the thread of `context`, and not at all when
/// `context` is gone by then or the future ended without a result.
template <typename T, typename Receive>
void whenReady(QObject *context, const QFuture<T> &future, Receive receive)
{
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher,
                     &QFutureWatcherBase::finished,
                     context,
                     [watcher, receive = std::move(receive)]() mutable {
                         watcher->deleteLater();
                         if (watcher->future().resultCount() > 0) {
                             receive(watcher->result());
                         }
                     });
    watcher->setFuture(future);
}

} // namespace firstline::ui
