// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <memory>

namespace firstline {

/// Lets one side ask and the other side see that long work should stop.
///
/// Copies share one state. Long work looks at it at least every 100 ms and then returns
/// `ErrorCode::Cancelled`.
///
/// Thread safety: all functions may be called from any thread.
class CancellationToken
{
public:
    void cancel() { m_cancelled->store(true, std::memory_order_relaxed); }

    [[nodiscard]] bool isCancelled() const { return m_cancelled->load(std::memory_order_relaxed); }

private:
    std::shared_ptr<std::atomic<bool>> m_cancelled = std::make_shared<std::atomic<bool>>(false);
};

} // namespace firstline
