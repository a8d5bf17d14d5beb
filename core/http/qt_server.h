// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/connection.h"

#include <QAbstractHttpServer>

namespace firstline::http {

/// Qt's HTTP server, which parses the requests of one thread. This file pair is the only one that
/// knows how its interface differs between Qt 6.4 and Qt 6.8.
///
/// Thread: lives in one thread of the server.
class QtServer final : public QAbstractHttpServer
{
    Q_OBJECT

public:
    /// `context` must outlive this object.
    explicit QtServer(ConnectionContext &context);

    /// Takes over `tcpServer`, which listens already.
    void take(std::unique_ptr<QTcpServer> tcpServer);

protected:
#if QT_VERSION < QT_VERSION_CHECK(6, 8, 0)
    bool handleRequest(const QHttpServerRequest &request, QTcpSocket *socket) override;
    void missingHandler(const QHttpServerRequest &request, QTcpSocket *socket) override;
#else
    bool handleRequest(const QHttpServerRequest &request, QHttpServerResponder &responder) override;
    void missingHandler(const QHttpServerRequest &request,
                        QHttpServerResponder &responder) override;
#endif

private:
    void pass(const QHttpServerRequest &request, std::shared_ptr<void> turn);

    ConnectionContext &m_context;
};

} // namespace firstline::http
