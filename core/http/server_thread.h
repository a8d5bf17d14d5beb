// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/dispatcher.h"

#include <QSslConfiguration>
#include <QThread>

#include <memory>
#include <optional>

namespace firstline::http {

/// One thread of the server, with its own listening socket, Qt HTTP server and connections.
///
/// Thread: made and ended by the thread of the `Server`.
class ServerThread
{
public:
    /// Begins to serve. Takes over the listening socket; `dispatcher` must outlive this object.
    ServerThread(int descriptor, std::optional<QSslConfiguration> tls, Dispatcher &dispatcher);

    /// Ends all connections and waits for the thread.
    ~ServerThread();

    ServerThread(const ServerThread &) = delete;
    ServerThread &operator=(const ServerThread &) = delete;

    /// Reads what has arrived on the connections; returns when that is done.
    void readArrived();

    /// Takes the connections that wait, then no more, and ends those that have nothing to do.
    void stopAccepting();

private:
    class Worker;

    QThread m_thread;
    Worker *m_worker; ///< lives in the thread and is deleted at its end
};

} // namespace firstline::http
