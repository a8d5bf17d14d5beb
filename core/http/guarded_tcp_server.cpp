// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/guarded_tcp_server.h"

#include "core/http/response_head.h"

#include <QSslSocket>

#include <chrono>
#include <utility>
#include <vector>

#include <sys/socket.h>
#include <unistd.h>

namespace firstline::http {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kDeadlineCheck = std::chrono::milliseconds(100);
constexpr auto kAcceptAgain = std::chrono::milliseconds(100);

} // namespace

GuardedTcpServer::GuardedTcpServer(ConnectionContext &context, std::optional<QSslConfiguration> tls)
    : m_context(context)
    , m_tls(std::move(tls))
{
    connect(&m_deadlines, &QTimer::timeout, this, &GuardedTcpServer::checkDeadlines);
    m_deadlines.start(kDeadlineCheck);
    // Qt stops accepting when the process has no file descriptor left.
    connect(this, &QTcpServer::acceptError, this, [this] {
        QTimer::singleShot(kAcceptAgain, this, [this] { resumeAccepting(); });
    });
}

GuardedTcpServer::~GuardedTcpServer()
{
    for (Connection *connection : m_connections) {
        connection->disconnect(this);
    }
}

void GuardedTcpServer::incomingConnection(qintptr descriptor)
{
    if (!m_context.dispatcher.state().addConnection(m_context.dispatcher.limits().connections)) {
        sendAway(descriptor);
        return;
    }
    auto *connection = std::make_unique<Connection>(makeTransport(descriptor), m_context).release();
    m_connections.insert(connection);
    connect(connection, &QObject::destroyed, this, [this, connection] {
        m_connections.erase(connection);
    });
    addPendingConnection(connection); // Qt's server takes it at once, and deletes it in the end
    connection->begin();
}

std::unique_ptr<QTcpSocket> GuardedTcpServer::makeTransport(qintptr descriptor) const
{
    if (!m_tls) {
        auto transport = std::make_unique<QTcpSocket>();
        transport->setSocketDescriptor(descriptor);
        transport->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        return transport;
    }
    auto transport = std::make_unique<QSslSocket>();
    transport->setSslConfiguration(*m_tls);
    transport->setSocketDescriptor(descriptor);
    transport->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    transport->startServerEncryption();
    return transport;
}

/// Answers on the bare socket: a client past the limit costs no object and no timer.
void GuardedTcpServer::sendAway(qintptr descriptor)
{
    if (!m_tls) {
        const Response refused =
            m_context.dispatcher.refuse(503, u"the service has too many connections"_s);
        const QByteArray bytes = serialised(refused, {});
        [[maybe_unused]] const auto sent = ::send(int(descriptor),
                                                  bytes.constData(),
                                                  std::size_t(bytes.size()),
                                                  MSG_NOSIGNAL | MSG_DONTWAIT);
        ::shutdown(int(descriptor), SHUT_WR);
    }
    ::close(int(descriptor));
}

void GuardedTcpServer::checkDeadlines()
{
    const auto now = Connection::Clock::now();
    const bool isDraining = m_context.dispatcher.state().isDraining();
    const std::vector<Connection *> connections(m_connections.begin(), m_connections.end());
    for (Connection *connection : connections) {
        connection->checkDeadlines(now);
        if (isDraining) {
            connection->closeIfQuiet();
        }
    }
}

void GuardedTcpServer::readArrived()
{
    const std::vector<Connection *> connections(m_connections.begin(), m_connections.end());
    for (Connection *connection : connections) {
        connection->readArrived();
    }
}

void GuardedTcpServer::stopAccepting()
{
    while (waitForNewConnection(0)) {
    }
    close();
}

void GuardedTcpServer::abandonConnections()
{
    const std::vector<Connection *> connections(m_connections.begin(), m_connections.end());
    for (Connection *connection : connections) {
        connection->abandon();
    }
}

} // namespace firstline::http
