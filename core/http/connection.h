// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/dispatcher.h"
#include "core/http/request_framer.h"

#include <QTcpSocket>

#include <chrono>
#include <memory>

namespace firstline::http {

/// What the connections of one thread share.
struct ConnectionContext
{
    Dispatcher &dispatcher;
    QObject *thread = nullptr;           ///< lives as long as the thread serves
    class Connection *reading = nullptr; ///< whose request Qt is parsing right now
};

/// A client's connection as Qt's HTTP server sees it: a socket in which only whole requests arrive,
/// one at a time.
///
/// The bytes come from a transport (TCP or TLS) and pass a `RequestFramer`; what it refuses, what
/// is too slow and what is too much never reaches Qt. Answers go straight to the transport. While
/// one request is answered the next ones stay in the transport, so a client cannot fill memory.
///
/// Thread: lives in one thread of the server.
class Connection final : public QTcpSocket
{
    Q_OBJECT

public:
    using Clock = std::chrono::steady_clock;

    /// `context` must outlive this object. The place among the connections is given back by the
    /// destructor.
    Connection(std::unique_ptr<QTcpSocket> transport, ConnectionContext &context);
    ~Connection() override;

    /// Begins to read; call it when Qt's server has connected itself to this socket.
    void begin();

    /// Answers the request that Qt has parsed. `turn` keeps Qt from reading on until the answer is
    /// written.
    void serve(Request request, std::shared_ptr<void> turn);

    /// Ends the connection if the client took too long. To be called about ten times a second.
    void checkDeadlines(Clock::time_point now);

    /// Reads what has arrived already, so that a request that began counts as begun.
    void readArrived();

    /// Ends the connection if it has nothing to do.
    void closeIfQuiet();

    /// Ends the connection now.
    void abandon();

    [[nodiscard]] qint64 bytesAvailable() const override;
    void disconnectFromHost() override;

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *data, qint64 size) override;

private:
    enum class Phase : std::uint8_t
    {
        Reading,   ///< waiting for a request, or for the rest of one
        Answering, ///< Qt or a route has the request
        Ending,    ///< the last answer is on its way
        Lingering, ///< sent all; what still comes is thrown away
        Gone
    };

    void readTransport();
    void advance();
    void beginRequest();
    void feed();
    void answer(Response response);
    void answerLater(Response response);
    void write(const Response &response);
    void refuse(int status, const QString &detail);
    void sendContinue();
    void end();
    void linger();
    void leave();
    void setBusy(bool busy);

    std::unique_ptr<QTcpSocket> m_transport;
    ConnectionContext &m_context;
    RequestFramer m_framer;
    QByteArray m_whole; ///< the request that Qt reads
    qsizetype m_wholeRead = 0;
    Phase m_phase = Phase::Reading;
    bool m_isHead = false;   ///< the answer has no body
    bool m_isServed = false; ///< Qt took the request
    bool m_hasContinued = false;
    bool m_isBusy = false;
    bool m_beganBeforeDraining = false;
    bool m_advances = false; ///< `advance` is running
    bool m_closesAfterAnswer = false;
    QByteArray m_target; ///< of the request that is answered
    Clock::time_point m_receivedAt;
    std::shared_ptr<void> m_turn;
    QFutureWatcher<Response> m_promised;      ///< the answer that a service owes
    Clock::time_point m_since = Clock::now(); ///< the phase's or the request's begin
    Clock::time_point m_lastWrite = Clock::now();
};

} // namespace firstline::http
