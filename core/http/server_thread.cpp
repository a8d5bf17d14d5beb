// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/server_thread.h"

#include "core/http/guarded_tcp_server.h"
#include "core/http/qt_server.h"

#include <utility>

namespace firstline::http {

using namespace Qt::StringLiterals;

/// What lives in the thread.
class ServerThread::Worker final : public QObject
{
public:
    explicit Worker(Dispatcher &dispatcher)
        : m_context{dispatcher, this}
        , m_qtServer(m_context)
    {
        m_qtServer.setParent(this); // moves along to the thread
    }

    ~Worker() override { m_qtServer.setParent(nullptr); }

    void listen(int descriptor, std::optional<QSslConfiguration> tls)
    {
        auto tcpServer = std::make_unique<GuardedTcpServer>(m_context, std::move(tls));
        tcpServer->setSocketDescriptor(descriptor);
        m_tcpServer = tcpServer.get();
        m_qtServer.take(std::move(tcpServer));
    }

    void readArrived() { m_tcpServer->readArrived(); }

    void stopAccepting() { m_tcpServer->stopAccepting(); }

    void end()
    {
        m_tcpServer->close();
        m_tcpServer->abandonConnections();
        thread()->quit();
    }

private:
    ConnectionContext m_context;
    QtServer m_qtServer;
    GuardedTcpServer *m_tcpServer = nullptr; ///< a child of `m_qtServer`
};

ServerThread::ServerThread(int descriptor,
                           std::optional<QSslConfiguration> tls,
                           Dispatcher &dispatcher)
    : m_worker(std::make_unique<Worker>(dispatcher).release())
{
    m_worker->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.setObjectName(u"http"_s);
    m_thread.start();
    QMetaObject::invokeMethod(
        m_worker,
        [worker = m_worker, descriptor, tls = std::move(tls)] { worker->listen(descriptor, tls); },
        Qt::QueuedConnection);
}

ServerThread::~ServerThread()
{
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker] { worker->end(); }, Qt::QueuedConnection);
    m_thread.wait();
}

void ServerThread::readArrived()
{
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker] { worker->readArrived(); }, Qt::BlockingQueuedConnection);
}

void ServerThread::stopAccepting()
{
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker] { worker->stopAccepting(); }, Qt::QueuedConnection);
}

} // namespace firstline::http
