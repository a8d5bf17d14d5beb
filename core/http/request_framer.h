// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <functional>

namespace firstline::http {

/// Why a byte stream is no request that the server would read on.
struct Refusal
{
    int status = 400;
    QString detail;
};

/// Cuts the bytes of a connection into whole requests, before any HTTP library sees them.
///
/// It is stricter than Qt's parser (RFC 9112): line ends are CRLF, no folded headers, one
/// Content-Length or chunked but not both, one Host. Chunked bodies leave it with a Content-Length.
/// Holds at most one head, one body and what the client sent ahead.
///
/// Thread safety: none; one object a connection.
class RequestFramer
{
public:
    enum class Step : std::uint8_t
    {
        NeedsHead, ///< the head is not complete
        NeedsBody, ///< the head is, the body is not
        Complete,  ///< `take` gives a request
        Refused    ///< `refusal` says why; nothing more is read
    };

    /// The largest body, in bytes, for a request target.
    using BodyLimit = std::function<qsizetype(QByteArrayView target)>;

    RequestFramer(qsizetype headLimit, BodyLimit bodyLimit);

    void append(QByteArrayView bytes);

    /// Looks how far the bytes go. Cost: each byte is looked at once.
    [[nodiscard]] Step advance();

    /// The whole request, without transfer coding. Requires: the step is `Complete`.
    [[nodiscard]] QByteArray take();

    /// The request target of the running request. Requires: `hasHead()`.
    [[nodiscard]] QByteArray target() const;
    [[nodiscard]] const Refusal &refusal() const { return m_refusal; }
    /// No byte of the next request is there.
    [[nodiscard]] bool isEmpty() const { return m_buffer.isEmpty(); }
    /// The head of the running request is complete.
    [[nodiscard]] bool hasHead() const { return m_head.size > 0; }
    /// The client waits for "100 Continue" before it sends the body.
    [[nodiscard]] bool expectsContinue() const { return m_head.expectsContinue; }
    /// The connection stays open after the answer; of the last request whose head was complete.
    [[nodiscard]] bool keepsAlive() const { return m_head.keepsAlive; }
    [[nodiscard]] bool isHttp10() const { return m_head.isHttp10; }

private:
    struct Head
    {
        qsizetype size = 0; ///< bytes with the empty line; 0 while not complete
        qsizetype contentLength = -1;
        qsizetype bodyLimit = 0;
        qsizetype codingLineBegin = 0; ///< the Transfer-Encoding line, to be left out
        qsizetype codingLineEnd = 0;
        qsizetype targetBegin = 0;
        qsizetype targetSize = 0;
        int hosts = 0;
        bool isChunked = false;
        bool expectsContinue = false;
        bool keepsAlive = true;
        bool isHttp10 = false;
    };

    [[nodiscard]] bool findHeadEnd();
    [[nodiscard]] bool parseHead();
    [[nodiscard]] bool parseRequestLine(QByteArrayView line);
    [[nodiscard]] bool parseHeaderLine(qsizetype begin, qsizetype end);
    [[nodiscard]] bool parseContentLength(QByteArrayView value);
    [[nodiscard]] bool parseTransferEncoding(QByteArrayView value, qsizetype begin, qsizetype end);
    [[nodiscard]] bool checkHead();
    [[nodiscard]] Step advanceChunks();
    [[nodiscard]] Step advanceChunkLine(qsizetype lineEnd);
    void dropReadChunks();
    [[nodiscard]] Step refuse(int status, const QString &detail);
    void refuseHead(int status, const QString &detail);

    qsizetype m_headLimit;
    BodyLimit m_bodyLimit;
    QByteArray m_buffer;
    qsizetype m_scanned = 0; ///< no end of head begins before this byte
    Head m_head;
    QByteArray m_chunkedBody;
    qsizetype m_chunkPosition = 0;
    qsizetype m_chunkLeft = 0; ///< bytes of the running chunk, with its CRLF
    qsizetype m_trailerBytes = 0;
    bool m_inTrailer = false;
    bool m_isRefused = false;
    Refusal m_refusal;
};

} // namespace firstline::http
