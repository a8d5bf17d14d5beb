// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/parallel.h"

#include <QSemaphore>
#include <QThreadPool>

#include <atomic>

namespace firstline {

void parallelFor(std::size_t count, const std::function<void(std::size_t)> &body)
{
    std::atomic<std::size_t> next{0};
    const auto work = [&] {
        for (std::size_t i = next.fetch_add(1); i < count; i = next.fetch_add(1)) {
            body(i);
        }
    };
    QThreadPool &pool = *QThreadPool::globalInstance();
    QSemaphore finished;
    int helpers = 0;
    const auto help = [&] {
        work();
        finished.release();
    };
    while (helpers + 1 < pool.maxThreadCount() && static_cast<std::size_t>(helpers) + 1 < count
           && pool.tryStart(help)) {
        ++helpers;
    }
    work();
    finished.acquire(helpers);
}

} // namespace firstline
