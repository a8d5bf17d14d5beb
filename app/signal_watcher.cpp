// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/signal_watcher.h"

#include <csignal>

namespace firstline {

namespace {

/// Ends the wait of the destructor; nobody else sends it.
constexpr int kWakeUp = SIGUSR1;

sigset_t watchedSignals()
{
    sigset_t set;
    sigemptyset(&set);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP, kWakeUp}) {
        sigaddset(&set, signal);
    }
    return set;
}

} // namespace

void blockWatchedSignals()
{
    const sigset_t set = watchedSignals();
    pthread_sigmask(SIG_BLOCK, &set, nullptr);
}

SignalWatcher::SignalWatcher(Callback callback)
{
    m_thread = std::thread([set = watchedSignals(), callback = std::move(callback)] {
        int signal = 0;
        while (sigwait(&set, &signal) == 0 && signal != kWakeUp) {
            callback(signal);
        }
    });
}

SignalWatcher::~SignalWatcher()
{
    pthread_kill(m_thread.native_handle(), kWakeUp);
    m_thread.join();
}

} // namespace firstline
