// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <QUrlQuery>

#include <cstdint>

namespace firstline::http {

enum class Method : std::uint8_t
{
    Get,
    Head,
    Post,
    Put,
    Patch,
    Delete,
    Options,
    Other
};

/// A request as the routes see it: parsed, within the limits, with what they need of the headers.
struct Request
{
    Method method = Method::Other;
    QByteArray path; ///< percent-encoded, without the query
    QUrlQuery query;
    QStringList pathArguments; ///< decoded; one for each "{…}" of the route's pattern
    QByteArray body;
    QByteArray requestId;   ///< the client's if it is sane, else made here
    QByteArray traceparent; ///< W3C trace context; empty when there was none that is valid
    QByteArray contentType;
    QByteArray contentEncoding;
    QByteArray accept;
    QByteArray authorization;
    QByteArray apiKey;
    QByteArray idempotencyKey;
    qint64 receivedAt = 0; ///< steady clock, nanoseconds
};

} // namespace firstline::http
