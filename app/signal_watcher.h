// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <thread>

namespace firstline {

/// Keeps SIGINT, SIGTERM and SIGHUP from ending the process until a `SignalWatcher` takes them.
/// Call it before any thread is started: threads inherit it.
void blockWatchedSignals();

/// Calls back when the process is asked to stop or to reload.
///
/// The signals are awaited in a thread of their own, so the callback may do anything. Requires:
/// `blockWatchedSignals` was called at the start of the program.
class SignalWatcher
{
public:
    using Callback = std::function<void(int signal)>;

    /// `callback` runs on the watcher's thread.
    explicit SignalWatcher(Callback callback);
    ~SignalWatcher();

    SignalWatcher(const SignalWatcher &) = delete;
    SignalWatcher &operator=(const SignalWatcher &) = delete;

private:
    std::thread m_thread;
};

} // namespace firstline
