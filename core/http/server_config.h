// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/limits.h"

#include <QHostAddress>
#include <QString>

#include <chrono>

namespace firstline::http {

/// What a client may take of the server before it is refused.
struct Limits
{
    qsizetype headBytes = 16 * 1024;                    ///< request line and headers; past it 431
    qsizetype bodyBytes = limits::kMaxRequestBodyBytes; ///< past it 413; a route may allow more
    std::chrono::milliseconds headTime{10'000};    ///< from the first byte to the end of the head
    std::chrono::milliseconds requestTime{30'000}; ///< from the first byte to the end of the body
    std::chrono::milliseconds idleTime{60'000};  ///< without a request, or without reading answers
    std::chrono::milliseconds lingerTime{1'000}; ///< for a refused client to read the answer
    int connections = 2'000;                     ///< past it 503 and close
    int requestsInFlight = 256;                  ///< past it 503 with Retry-After
};

/// Where and how the server listens.
struct ServerConfig
{
    QHostAddress address{QHostAddress::LocalHost};
    quint16 port = 8080;    ///< 0: a free one
    int threads = 0;        ///< 0: one a core
    QString apiKeysFile;    ///< empty: no keys, which is allowed on loopback only
    QString tlsCertificate; ///< PEM file; both or none
    QString tlsKey;         ///< PEM file
    Limits limits;
};

} // namespace firstline::http
