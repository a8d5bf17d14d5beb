// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <QTcpSocket>

namespace firstline::test {

/// An answer as it came over the wire. A status of 0: none came.
struct RawAnswer
{
    int status = 0;
    QMap<QByteArray, QByteArray> headers; ///< by lower-case name
    QByteArray body;

    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(body).object(); }
};

/// A client that sends exactly the bytes it is told, right or wrong.
class RawClient
{
public:
    explicit RawClient(quint16 port)
    {
        m_socket.connectToHost(QStringLiteral("127.0.0.1"), port);
        m_socket.waitForConnected(kPatience);
    }

    void send(const QByteArray &bytes)
    {
        m_socket.write(bytes);
        while (m_socket.bytesToWrite() > 0 && m_socket.waitForBytesWritten(kPatience)) {
        }
    }

    /// Waits for the next whole answer. One to HEAD has no body, whatever its length says.
    [[nodiscard]] RawAnswer read(bool hasBody = true)
    {
        RawAnswer answer;
        while (!m_received.contains("\r\n\r\n") && more()) {
        }
        const qsizetype end = m_received.indexOf("\r\n\r\n");
        if (end < 0) {
            return answer;
        }
        const QByteArrayList lines = m_received.first(end).split('\n');
        m_received.remove(0, end + 4);
        answer.status = lines.first().mid(9, 3).toInt();
        for (const QByteArray &line : lines.mid(1)) {
            const qsizetype colon = line.indexOf(':');
            answer.headers[line.first(colon).toLower()] = line.sliced(colon + 1).trimmed();
        }
        const qsizetype size = hasBody ? answer.headers.value("content-length").toLongLong() : 0;
        while (m_received.size() < size && more()) {
        }
        answer.body = m_received.first(qMin(size, m_received.size()));
        m_received.remove(0, answer.body.size());
        return answer;
    }

    /// Whether the server ends the connection within `patience` milliseconds.
    [[nodiscard]] bool isEndedWithin(int patience)
    {
        return m_socket.state() == QAbstractSocket::UnconnectedState
               || m_socket.waitForDisconnected(patience);
    }

    [[nodiscard]] bool isConnected() const
    {
        return m_socket.state() == QAbstractSocket::ConnectedState;
    }

    [[nodiscard]] QTcpSocket &socket() { return m_socket; }

private:
    static constexpr int kPatience = 10'000;

    bool more()
    {
        if (m_socket.bytesAvailable() == 0 && !m_socket.waitForReadyRead(kPatience)) {
            return false;
        }
        m_received += m_socket.readAll();
        return true;
    }

    QTcpSocket m_socket;
    QByteArray m_received;
};

/// The bytes of a request with a Host and a Content-Length.
[[nodiscard]] inline QByteArray rawRequest(const QByteArray &methodAndTarget,
                                           const QByteArray &headers = {},
                                           const QByteArray &body = {})
{
    return methodAndTarget + " HTTP/1.1\r\nHost: localhost\r\n" + headers
           + (body.isEmpty() ? QByteArray()
                             : "Content-Length: " + QByteArray::number(body.size()) + "\r\n")
           + "\r\n" + body;
}

/// Sends one request on a connection of its own.
[[nodiscard]] inline RawAnswer ask(quint16 port,
                                   const QByteArray &methodAndTarget,
                                   const QByteArray &headers = {},
                                   const QByteArray &body = {})
{
    RawClient client(port);
    client.send(rawRequest(methodAndTarget, headers, body));
    return client.read(!methodAndTarget.startsWith("HEAD"));
}

} // namespace firstline::test
