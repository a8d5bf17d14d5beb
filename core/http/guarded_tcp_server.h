// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/connection.h"

#include <QSslConfiguration>
#include <QTcpServer>
#include <QTimer>

#include <optional>
#include <unordered_set>

namespace firstline::http {

/// Accepts connections up to the limit and watches over their deadlines.
///
/// Thread: lives in one thread of the server.
class GuardedTcpServer final : public QTcpServer
{
    Q_OBJECT

public:
    /// `context` must outlive this object.
    GuardedTcpServer(ConnectionContext &context, std::optional<QSslConfiguration> tls);
    ~GuardedTcpServer() override;

    /// Reads what has arrived on the connections.
    void readArrived();

    /// Takes what waits in the listening socket, then closes it and the idle connections.
    void stopAccepting();

    /// Ends all connections now.
    void abandonConnections();

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    [[nodiscard]] std::unique_ptr<QTcpSocket> makeTransport(qintptr descriptor) const;
    void sendAway(qintptr descriptor);
    void checkDeadlines();

    ConnectionContext &m_context;
    std::optional<QSslConfiguration> m_tls;
    std::unordered_set<Connection *> m_connections;
    QTimer m_deadlines;
};

} // namespace firstline::http
