// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/qt_server.h"

#include <QHttpServerRequest>
#include <QHttpServerResponder>
#include <QTcpServer>

namespace firstline::http {

namespace {

Method methodOf(QHttpServerRequest::Method method)
{
    switch (method) {
    case QHttpServerRequest::Method::Get:
        return Method::Get;
    case QHttpServerRequest::Method::Head:
        return Method::Head;
    case QHttpServerRequest::Method::Post:
        return Method::Post;
    case QHttpServerRequest::Method::Put:
        return Method::Put;
    case QHttpServerRequest::Method::Patch:
        return Method::Patch;
    case QHttpServerRequest::Method::Delete:
        return Method::Delete;
    case QHttpServerRequest::Method::Options:
        return Method::Options;
    default:
        return Method::Other;
    }
}

Request translated(const QHttpServerRequest &parsed)
{
    Request request;
    request.method = methodOf(parsed.method());
    request.body = parsed.body();
    request.requestId = parsed.value("x-request-id");
    request.traceparent = parsed.value("traceparent");
    request.contentType = parsed.value("content-type");
    request.contentEncoding = parsed.value("content-encoding");
    request.accept = parsed.value("accept");
    request.authorization = parsed.value("authorization");
    request.apiKey = parsed.value("x-api-key");
    request.idempotencyKey = parsed.value("idempotency-key");
    return request;
}

} // namespace

QtServer::QtServer(ConnectionContext &context)
    : m_context(context)
{
}

void QtServer::take(std::unique_ptr<QTcpServer> tcpServer)
{
    bind(tcpServer.release()); // becomes its parent
}

void QtServer::pass(const QHttpServerRequest &request, std::shared_ptr<void> turn)
{
    if (m_context.reading) {
        m_context.reading->serve(translated(request), std::move(turn));
    }
}

#if QT_VERSION < QT_VERSION_CHECK(6, 8, 0)

bool QtServer::handleRequest(const QHttpServerRequest &request, QTcpSocket * /*socket*/)
{
    pass(request, nullptr);
    return true;
}

void QtServer::missingHandler(const QHttpServerRequest &request, QTcpSocket * /*socket*/)
{
    pass(request, nullptr); // a WebSocket upgrade, which is answered as if it were none
}

#else

// The responder is not used to write. Qt reads the next request when it is destroyed, and it must
// outlive this call: destroyed within it, Qt 6.8 would connect itself to the socket once more for
// each request.
bool QtServer::handleRequest(const QHttpServerRequest &request, QHttpServerResponder &responder)
{
    pass(request, std::make_shared<QHttpServerResponder>(std::move(responder)));
    return true;
}

void QtServer::missingHandler(const QHttpServerRequest &request, QHttpServerResponder &responder)
{
    pass(request, std::make_shared<QHttpServerResponder>(std::move(responder)));
}

#endif

} // namespace firstline::http
