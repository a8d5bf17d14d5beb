// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/connection.h"

#include "core/http/response_head.h"

#include <QPointer>

#include <algorithm>
#include <cstring>

#include <sys/socket.h>

namespace firstline::http {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kReadBuffer = 256 * 1024;
/// A client that does not read its answers gets no more of them.
constexpr qint64 kMaxUnsent = 256 * 1024;

/// Takes path and query from the request line itself: QUrl would read "//name" as a host.
void setTarget(Request &request, QByteArray target)
{
    if (!target.startsWith('/') && target != "*") {
        const qsizetype path = target.indexOf('/', target.indexOf("://") + 3);
        target = path < 0 ? QByteArray("/") : target.sliced(path);
    }
    const qsizetype query = target.indexOf('?');
    request.path = query < 0 ? target : target.first(query);
    if (query >= 0) {
        request.query = QUrlQuery(QString::fromUtf8(target.sliced(query + 1)));
    }
}

} // namespace

Connection::Connection(std::unique_ptr<QTcpSocket> transport, ConnectionContext &context)
    : m_transport(std::move(transport))
    , m_context(context)
    , m_framer(context.dispatcher.limits().headBytes,
               [&context](QByteArrayView target) { return context.dispatcher.bodyLimit(target); })
{
    m_transport->setReadBufferSize(kReadBuffer);
    setPeerAddress(m_transport->peerAddress());
    setPeerPort(m_transport->peerPort());
    setLocalAddress(m_transport->localAddress());
    setLocalPort(m_transport->localPort());
    setOpenMode(QIODevice::ReadWrite);
    setSocketState(ConnectedState);
}

Connection::~Connection()
{
    m_phase = Phase::Gone;
    m_transport->disconnect(this);
    setBusy(false);
    setSocketState(UnconnectedState);
    m_turn.reset();
    m_context.dispatcher.state().removeConnection();
}

void Connection::begin()
{
    connect(m_transport.get(), &QTcpSocket::readyRead, this, &Connection::readTransport);
    connect(m_transport.get(), &QTcpSocket::disconnected, this, &Connection::leave);
    connect(m_transport.get(), &QTcpSocket::bytesWritten, this, [this] {
        m_lastWrite = Clock::now();
        if (m_transport->bytesToWrite() > 0) {
            return;
        }
        if (m_phase == Phase::Ending) {
            linger();
        } else if (m_phase == Phase::Reading) {
            setBusy(!m_framer.isEmpty());
            advance();
        }
    });
    readTransport();
}

void Connection::readTransport()
{
    if (m_phase == Phase::Ending || m_phase == Phase::Lingering) {
        m_transport->skip(m_transport->bytesAvailable());
        return;
    }
    advance();
}

void Connection::advance()
{
    if (m_advances) {
        return; // Qt calls back while it is fed
    }
    m_advances = true;
    while (m_phase == Phase::Reading && m_transport->bytesToWrite() < kMaxUnsent) {
        const bool wasEmpty = m_framer.isEmpty();
        if (m_transport->bytesAvailable() > 0) {
            m_framer.append(m_transport->readAll());
        }
        if (m_framer.isEmpty()) {
            break;
        }
        if (wasEmpty) {
            beginRequest();
        }
        const RequestFramer::Step step = m_framer.advance();
        if (step == RequestFramer::Step::Complete) {
            feed();
        } else if (step == RequestFramer::Step::Refused) {
            refuse(m_framer.refusal().status, m_framer.refusal().detail);
        } else {
            if (step == RequestFramer::Step::NeedsBody && m_framer.expectsContinue()) {
                sendContinue();
            }
            if (m_transport->bytesAvailable() == 0) {
                break;
            }
        }
    }
    m_advances = false;
}

void Connection::beginRequest()
{
    m_since = Clock::now();
    m_hasContinued = false;
    m_beganBeforeDraining = !m_context.dispatcher.state().isDraining();
    setBusy(true);
}

void Connection::feed()
{
    m_receivedAt = Clock::now();
    m_target = m_framer.target();
    m_whole = m_framer.take();
    m_wholeRead = 0;
    m_phase = Phase::Answering;
    m_isServed = false;
    m_context.reading = this;
    Q_EMIT readyRead(); // Qt parses it and calls serve()
    m_context.reading = nullptr;
    m_whole.clear();
    if (!m_isServed && m_phase == Phase::Answering) {
        refuse(400, u"the request cannot be read as HTTP"_s);
    } else if (m_phase == Phase::Reading) {
        m_turn.reset();
        if (!m_framer.isEmpty()) {
            beginRequest();
        }
    }
}

void Connection::serve(Request request, std::shared_ptr<void> turn)
{
    m_isServed = true;
    m_turn = std::move(turn);
    m_isHead = request.method == Method::Head;
    request.receivedAt = m_receivedAt.time_since_epoch().count();
    setTarget(request, m_target);
    // The thread and not the connection waits: what is promised is counted and logged also when the
    // client has gone.
    auto response = m_context.dispatcher.handle(std::move(request),
                                                m_beganBeforeDraining,
                                                m_context.thread,
                                                [self = QPointer(this)](Response late) {
                                                    if (self) {
                                                        self->answerLater(std::move(late));
                                                    }
                                                });
    if (response) {
        answer(std::move(*response));
    }
}

void Connection::answerLater(Response response)
{
    answer(std::move(response));
    if (m_phase == Phase::Reading) {
        m_turn.reset();
        if (!m_framer.isEmpty()) {
            beginRequest();
        }
        advance();
    }
}

void Connection::answer(Response response)
{
    if (m_phase != Phase::Answering) {
        return; // the client has gone
    }
    response.closes = response.closes || m_closesAfterAnswer || !m_framer.keepsAlive()
                      || m_context.dispatcher.state().isDraining();
    write(response);
    if (m_phase != Phase::Answering) {
        return; // it went while it was written to
    }
    if (response.closes) {
        end();
        return;
    }
    m_phase = Phase::Reading;
    m_since = m_lastWrite;
    if (m_transport->bytesToWrite() == 0) {
        setBusy(!m_framer.isEmpty());
    }
}

void Connection::write(const Response &response)
{
    const bool saysKeepAlive = m_framer.isHttp10() && !response.closes;
    m_transport->write(serialised(response, {m_isHead, saysKeepAlive}));
    m_lastWrite = Clock::now();
    m_transport->flush(); // now rather than after another turn of the event loop
}

void Connection::refuse(int status, const QString &detail)
{
    m_isHead = false;
    write(m_context.dispatcher.refuse(status, detail));
    if (m_phase != Phase::Gone) {
        end();
    }
}

void Connection::sendContinue()
{
    if (!m_hasContinued) {
        m_hasContinued = true;
        m_transport->write("HTTP/1.1 100 Continue\r\n\r\n");
    }
}

void Connection::end()
{
    m_phase = Phase::Ending;
    m_since = Clock::now();
    m_turn.reset();
    if (m_transport->bytesToWrite() == 0) {
        linger();
    }
}

/// Tells the client that all was sent and waits for it to hang up. Closing at once, with bytes of
/// the client unread, would make the system throw away the answer (RFC 9112, 9.6).
void Connection::linger()
{
    m_phase = Phase::Lingering;
    m_since = Clock::now();
    setBusy(false);
    if (m_transport->inherits("QSslSocket")) {
        m_transport->disconnectFromHost();
    } else {
        ::shutdown(int(m_transport->socketDescriptor()), SHUT_WR);
        m_transport->skip(m_transport->bytesAvailable());
    }
}

void Connection::leave()
{
    if (m_phase == Phase::Gone) {
        return;
    }
    m_phase = Phase::Gone;
    setBusy(false);
    setSocketState(UnconnectedState);
    m_turn.reset();
    Q_EMIT disconnected(); // Qt's server deletes this socket later
}

void Connection::checkDeadlines(Clock::time_point now)
{
    const Limits &limits = m_context.dispatcher.limits();
    const auto waited = now - m_since;
    switch (m_phase) {
    case Phase::Reading:
        if (m_transport->bytesToWrite() > 0) {
            if (now - m_lastWrite > limits.idleTime) {
                m_transport->abort();
            }
        } else if (m_framer.isEmpty()) {
            if (waited > limits.idleTime) {
                end();
            }
        } else if (waited > (m_framer.hasHead() ? limits.requestTime : limits.headTime)) {
            refuse(408, u"the request did not arrive in time"_s);
        }
        break;
    case Phase::Ending:
    case Phase::Lingering:
        if (waited > limits.lingerTime) {
            m_transport->abort();
        }
        break;
    case Phase::Answering:
    case Phase::Gone:
        break;
    }
}

void Connection::abandon()
{
    m_transport->abort();
    leave();
}

void Connection::readArrived()
{
    if (m_phase == Phase::Reading) {
        m_transport->waitForReadyRead(0);
    }
}

void Connection::closeIfQuiet()
{
    if (m_phase == Phase::Reading && m_framer.isEmpty() && m_transport->bytesToWrite() == 0
        && m_transport->bytesAvailable() == 0) {
        end();
    }
}

void Connection::setBusy(bool busy)
{
    if (busy == m_isBusy) {
        return;
    }
    m_isBusy = busy;
    if (busy) {
        m_context.dispatcher.state().addBusy();
    } else {
        m_context.dispatcher.state().removeBusy();
    }
}

qint64 Connection::bytesAvailable() const
{
    return QTcpSocket::bytesAvailable() + (m_whole.size() - m_wholeRead);
}

void Connection::disconnectFromHost()
{
    if (m_phase == Phase::Reading) {
        end();
    } else if (m_phase == Phase::Answering) {
        m_closesAfterAnswer = true;
    }
}

qint64 Connection::readData(char *data, qint64 maxSize)
{
    const qint64 size = std::min<qint64>(maxSize, m_whole.size() - m_wholeRead);
    std::memcpy(data, m_whole.constData() + m_wholeRead, std::size_t(size));
    m_wholeRead += size;
    return size;
}

qint64 Connection::writeData(const char *data, qint64 size)
{
    return m_transport->write(data, size);
}

} // namespace firstline::http
