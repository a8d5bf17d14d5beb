// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QTcpServer>
#include <QTcpSocket>

#include <vector>

namespace firstline::test {

/// An HTTP server on a free port that keeps what is sent to it and answers with statuses in turn;
/// the last one stays.
class WebhookReceiver : public QObject
{
public:
    struct Message
    {
        QHash<QByteArray, QByteArray> headers; ///< names in lower case
        QByteArray body;
    };

    explicit WebhookReceiver(std::vector<int> statuses)
        : m_statuses(std::move(statuses))
    {
        connect(&m_server, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *socket = m_server.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(*socket); });
        });
        m_server.listen(QHostAddress::LocalHost);
    }

    [[nodiscard]] QString url() const
    {
        return QStringLiteral("http://127.0.0.1:%1/hook").arg(m_server.serverPort());
    }
    [[nodiscard]] const std::vector<Message> &messages() const { return m_messages; }

private:
    void read(QTcpSocket &socket)
    {
        QByteArray &bytes = m_bytes[&socket];
        bytes += socket.readAll();
        const qsizetype end = bytes.indexOf("\r\n\r\n");
        if (end < 0) {
            return;
        }
        Message message;
        for (const QByteArray &line : bytes.first(end).split('\n').mid(1)) {
            const qsizetype colon = line.indexOf(':');
            message.headers.insert(line.first(colon).toLower(), line.mid(colon + 1).trimmed());
        }
        message.body = bytes.mid(end + 4);
        if (message.body.size() < message.headers.value("content-length").toInt()) {
            return;
        }
        m_bytes.remove(&socket);
        const std::size_t at = std::min(m_messages.size(), m_statuses.size() - 1);
        m_messages.push_back(message);
        socket.write("HTTP/1.1 " + QByteArray::number(m_statuses[at])
                     + " x\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        socket.disconnectFromHost();
    }

    QTcpServer m_server;
    std::vector<int> m_statuses;
    std::vector<Message> m_messages;
    QHash<QTcpSocket *, QByteArray> m_bytes;
};

} // namespace firstline::test
