// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/health_check.h"

#include <QDeadlineTimer>
#include <QSslSocket>

#include <memory>

namespace firstline::http {

using namespace Qt::StringLiterals;

namespace {

/// The address to connect to for the address that the service listens on.
QHostAddress reachable(const QHostAddress &listening)
{
    if (listening == QHostAddress(QHostAddress::Any)
        || listening == QHostAddress(QHostAddress::AnyIPv4)) {
        return QHostAddress::LocalHost;
    }
    return listening == QHostAddress(QHostAddress::AnyIPv6)
               ? QHostAddress(QHostAddress::LocalHostIPv6)
               : listening;
}

std::unique_ptr<QTcpSocket> connected(const HealthQuestion &question, QDeadlineTimer deadline)
{
    const QString host = reachable(question.endpoint.address).toString();
    if (!question.usesTls) {
        auto socket = std::make_unique<QTcpSocket>();
        socket->connectToHost(host, question.endpoint.port);
        return socket->waitForConnected(int(deadline.remainingTime())) ? std::move(socket)
                                                                       : nullptr;
    }
    auto socket = std::make_unique<QSslSocket>();
    socket->setPeerVerifyMode(QSslSocket::VerifyNone);
    socket->connectToHostEncrypted(host, question.endpoint.port);
    return socket->waitForEncrypted(int(deadline.remainingTime())) ? std::move(socket) : nullptr;
}

} // namespace

Result<void> checkHealth(const HealthQuestion &question)
{
    const QDeadlineTimer deadline(question.timeout);
    const QString where = endpointText(question.endpoint);
    const auto socket = connected(question, deadline);
    if (!socket) {
        return fail(ErrorCode::Unavailable, u"nothing answers on %1"_s.arg(where));
    }
    socket->write("GET " + question.path
                  + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    while (!socket->canReadLine() && socket->waitForReadyRead(int(deadline.remainingTime()))) {
    }
    const QByteArray line = socket->readLine().trimmed();
    if (!line.startsWith("HTTP/1.1 200 ")) {
        return fail(ErrorCode::Unavailable,
                    u"%1 on %2 answered \"%3\""_s.arg(
                        QString::fromLatin1(question.path), where, QString::fromLatin1(line)));
    }
    return {};
}

} // namespace firstline::http
