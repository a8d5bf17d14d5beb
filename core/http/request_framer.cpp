// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/request_framer.h"

#include <algorithm>
#include <cctype>
#include <utility>

namespace firstline::http {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaxChunkLine = 256;
constexpr qsizetype kMaxContentLengthDigits = 18;
constexpr qsizetype kMaxChunkSizeDigits = 8;

bool isTokenChar(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
           || QByteArrayView("!#$%&'*+-.^_`|~").contains(c);
}

bool isToken(QByteArrayView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), isTokenChar);
}

bool isVisible(QByteArrayView text)
{
    return !text.isEmpty()
           && std::all_of(text.begin(), text.end(), [](char c) { return c > 0x20 && c < 0x7f; });
}

/// No control characters but the tab: no CR, LF or NUL can hide in a value.
bool isFieldValue(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return (byte >= 0x20 && byte != 0x7f) || byte == '\t';
    });
}

bool isDigits(QByteArrayView text)
{
    return !text.isEmpty()
           && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool isHexadecimal(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(), [](char c) {
        return std::isxdigit(static_cast<unsigned char>(c));
    });
}

bool equals(QByteArrayView a, QByteArrayView b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

bool hasListMember(QByteArrayView list, QByteArrayView member)
{
    while (!list.isEmpty()) {
        const qsizetype comma = list.indexOf(',');
        if (equals((comma < 0 ? list : list.first(comma)).trimmed(), member)) {
            return true;
        }
        list = comma < 0 ? QByteArrayView() : list.sliced(comma + 1);
    }
    return false;
}

} // namespace

RequestFramer::RequestFramer(qsizetype headLimit, BodyLimit bodyLimit)
    : m_headLimit(headLimit)
    , m_bodyLimit(std::move(bodyLimit))
{
}

void RequestFramer::append(QByteArrayView bytes)
{
    if (!m_isRefused) {
        m_buffer.append(bytes);
    }
}

RequestFramer::Step RequestFramer::advance()
{
    if (m_isRefused) {
        return Step::Refused;
    }
    if (m_head.size == 0 && (!findHeadEnd() || !parseHead())) {
        return m_isRefused ? Step::Refused : Step::NeedsHead;
    }
    if (m_head.isChunked) {
        return advanceChunks();
    }
    const qsizetype end = m_head.size + std::max<qsizetype>(m_head.contentLength, 0);
    return m_buffer.size() >= end ? Step::Complete : Step::NeedsBody;
}

QByteArray RequestFramer::target() const
{
    return m_buffer.mid(m_head.targetBegin, m_head.targetSize);
}

QByteArray RequestFramer::take()
{
    QByteArray request;
    qsizetype end = m_head.size + std::max<qsizetype>(m_head.contentLength, 0);
    if (m_head.isChunked) {
        end = m_chunkPosition;
        request = m_buffer.first(m_head.codingLineBegin)
                  + "Content-Length: " + QByteArray::number(m_chunkedBody.size()) + "\r\n"
                  + m_buffer.sliced(m_head.codingLineEnd, m_head.size - m_head.codingLineEnd)
                  + m_chunkedBody;
    } else if (m_buffer.size() == end) {
        request = std::exchange(m_buffer, {});
    } else {
        request = m_buffer.first(end);
    }
    m_buffer.remove(0, std::min(end, m_buffer.size()));
    const bool keepsAlive = m_head.keepsAlive;
    const bool isHttp10 = m_head.isHttp10;
    m_head = {};
    m_head.keepsAlive = keepsAlive;
    m_head.isHttp10 = isHttp10;
    m_scanned = 0;
    m_chunkedBody.clear();
    return request;
}

bool RequestFramer::findHeadEnd()
{
    qsizetype blank = 0;
    while (m_buffer.size() >= blank + 2 && m_buffer[blank] == '\r' && m_buffer[blank + 1] == '\n') {
        blank += 2; // RFC 9112, 2.2: empty lines before the request line are skipped
    }
    if (blank > 0) {
        m_buffer.remove(0, blank);
        m_scanned = 0;
    }
    const qsizetype end = m_buffer.indexOf("\r\n\r\n", m_scanned);
    const qsizetype size = end < 0 ? m_buffer.size() : end + 4;
    if (size > m_headLimit) {
        refuseHead(431, u"the request line and headers are over %1 bytes"_s.arg(m_headLimit));
        return false;
    }
    if (end < 0) {
        m_scanned = std::max<qsizetype>(0, m_buffer.size() - 3);
        return false;
    }
    m_head = {};
    m_head.size = end + 4;
    return true;
}

bool RequestFramer::parseHead()
{
    qsizetype end = m_buffer.indexOf("\r\n");
    if (!parseRequestLine(QByteArrayView(m_buffer).first(end))) {
        return false;
    }
    qsizetype begin = end + 2;
    while (begin < m_head.size - 2) {
        end = m_buffer.indexOf("\r\n", begin);
        if (!parseHeaderLine(begin, end)) {
            return false;
        }
        begin = end + 2;
    }
    m_chunkPosition = m_head.size;
    m_chunkLeft = 0;
    m_trailerBytes = 0;
    m_inTrailer = false;
    return checkHead();
}

bool RequestFramer::parseRequestLine(QByteArrayView line)
{
    const qsizetype first = line.indexOf(' ');
    const qsizetype last = line.lastIndexOf(' ');
    if (first <= 0 || last <= first || !isToken(line.first(first))) {
        refuseHead(400, u"the request line is not METHOD TARGET HTTP/1.1"_s);
        return false;
    }
    const QByteArrayView target = line.sliced(first + 1, last - first - 1);
    const QByteArrayView version = line.sliced(last + 1);
    if (!isVisible(target)
        || !(target.startsWith('/') || target == "*" || target.startsWith("http://")
             || target.startsWith("https://"))) {
        refuseHead(400, u"the request target is not a path"_s);
        return false;
    }
    if (version != "HTTP/1.1" && version != "HTTP/1.0") {
        refuseHead(400, u"the protocol is not HTTP/1.1"_s);
        return false;
    }
    m_head.isHttp10 = version == "HTTP/1.0";
    m_head.keepsAlive = !m_head.isHttp10;
    m_head.targetBegin = first + 1;
    m_head.targetSize = target.size();
    m_head.bodyLimit = m_bodyLimit(target);
    return true;
}

bool RequestFramer::parseHeaderLine(qsizetype begin, qsizetype end)
{
    const QByteArrayView line = QByteArrayView(m_buffer).sliced(begin, end - begin);
    const qsizetype colon = line.indexOf(':');
    if (colon <= 0 || !isToken(line.first(colon)) || !isFieldValue(line.sliced(colon + 1))) {
        refuseHead(400, u"a header line is not NAME: VALUE"_s);
        return false;
    }
    const QByteArrayView name = line.first(colon);
    const QByteArrayView value = line.sliced(colon + 1).trimmed();
    if (equals(name, "content-length")) {
        return parseContentLength(value);
    }
    if (equals(name, "transfer-encoding")) {
        return parseTransferEncoding(value, begin, end + 2);
    }
    if (equals(name, "host")) {
        ++m_head.hosts;
    } else if (equals(name, "expect")) {
        m_head.expectsContinue = equals(value, "100-continue");
    } else if (equals(name, "connection")) {
        m_head.keepsAlive = !hasListMember(value, "close")
                            && (m_head.keepsAlive || hasListMember(value, "keep-alive"));
    }
    return true;
}

bool RequestFramer::parseContentLength(QByteArrayView value)
{
    if (m_head.contentLength >= 0 || !isDigits(value)) {
        refuseHead(400, u"Content-Length is not one number"_s);
        return false;
    }
    if (value.size() > kMaxContentLengthDigits) {
        refuseHead(413, u"the body is over %1 bytes"_s.arg(m_head.bodyLimit));
        return false;
    }
    m_head.contentLength = value.toLongLong();
    return true;
}

bool RequestFramer::parseTransferEncoding(QByteArrayView value, qsizetype begin, qsizetype end)
{
    if (m_head.isChunked || m_head.isHttp10 || !equals(value, "chunked")) {
        refuseHead(400, u"the only Transfer-Encoding here is chunked, with HTTP/1.1"_s);
        return false;
    }
    m_head.isChunked = true;
    m_head.codingLineBegin = begin;
    m_head.codingLineEnd = end;
    return true;
}

bool RequestFramer::checkHead()
{
    if (m_head.isChunked && m_head.contentLength >= 0) {
        refuseHead(400, u"Content-Length and Transfer-Encoding exclude each other"_s);
        return false;
    }
    if (m_head.hosts > 1 || (m_head.hosts == 0 && !m_head.isHttp10)) {
        refuseHead(400, u"there must be one Host header"_s);
        return false;
    }
    if (m_head.contentLength > m_head.bodyLimit) {
        refuseHead(413, u"the body is over %1 bytes"_s.arg(m_head.bodyLimit));
        return false;
    }
    return true;
}

RequestFramer::Step RequestFramer::advanceChunks()
{
    while (true) {
        if (m_chunkLeft > 0) {
            const qsizetype there = std::min(m_chunkLeft, m_buffer.size() - m_chunkPosition);
            const qsizetype data = std::min(there, std::max<qsizetype>(m_chunkLeft - 2, 0));
            m_chunkedBody.append(m_buffer.constData() + m_chunkPosition, data);
            const QByteArrayView end =
                QByteArrayView(m_buffer).sliced(m_chunkPosition + data, there - data);
            if (!QByteArrayView("\r\n").sliced(m_chunkLeft - data < 2 ? 1 : 0).startsWith(end)) {
                return refuse(400, u"a chunk is not as long as it says"_s);
            }
            m_chunkPosition += there;
            m_chunkLeft -= there;
            if (m_chunkLeft > 0) {
                dropReadChunks();
                return Step::NeedsBody;
            }
        }
        const qsizetype lineEnd = m_buffer.indexOf("\r\n", m_chunkPosition);
        const qsizetype lineSize = (lineEnd < 0 ? m_buffer.size() : lineEnd) - m_chunkPosition;
        if (m_inTrailer && m_trailerBytes + lineSize > m_headLimit) {
            return refuse(431, u"the trailer is over %1 bytes"_s.arg(m_headLimit));
        }
        if (!m_inTrailer && lineSize > kMaxChunkLine) {
            return refuse(400, u"the size line of a chunk is too long"_s);
        }
        if (lineEnd < 0) {
            return Step::NeedsBody;
        }
        if (const Step step = advanceChunkLine(lineEnd); step != Step::NeedsBody) {
            return step;
        }
    }
}

void RequestFramer::dropReadChunks()
{
    m_buffer.remove(m_head.size, m_chunkPosition - m_head.size);
    m_chunkPosition = m_head.size;
}

RequestFramer::Step RequestFramer::advanceChunkLine(qsizetype lineEnd)
{
    QByteArrayView line =
        QByteArrayView(m_buffer).sliced(m_chunkPosition, lineEnd - m_chunkPosition);
    m_chunkPosition = lineEnd + 2;
    if (m_inTrailer) {
        m_trailerBytes += line.size() + 2;
        return line.isEmpty() ? Step::Complete : Step::NeedsBody;
    }
    if (const qsizetype extension = line.indexOf(';'); extension >= 0) {
        line = line.first(extension).trimmed();
    }
    bool isNumber = false;
    const qsizetype size = line.size() <= kMaxChunkSizeDigits && isHexadecimal(line)
                               ? line.toByteArray().toLongLong(&isNumber, 16)
                               : -1;
    if (!isNumber) {
        return refuse(400, u"the size of a chunk is not a hexadecimal number"_s);
    }
    if (m_chunkedBody.size() + size > m_head.bodyLimit) {
        return refuse(413, u"the body is over %1 bytes"_s.arg(m_head.bodyLimit));
    }
    m_inTrailer = size == 0;
    m_chunkLeft = size == 0 ? 0 : size + 2;
    return Step::NeedsBody;
}

RequestFramer::Step RequestFramer::refuse(int status, const QString &detail)
{
    refuseHead(status, detail);
    return Step::Refused;
}

void RequestFramer::refuseHead(int status, const QString &detail)
{
    m_isRefused = true;
    m_refusal = {status, detail};
    m_head.keepsAlive = false;
    m_buffer.clear();
}

} // namespace firstline::http
