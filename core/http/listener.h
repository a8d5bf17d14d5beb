// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QHostAddress>
#include <QString>

#include <vector>

namespace firstline::http {

/// Where a server listens or is to be found.
struct Endpoint
{
    QHostAddress address;
    quint16 port = 0;
};

/// Reads HOST:PORT, where HOST is an IP address (IPv6 in brackets), "localhost", or "*" for all.
/// Errors: `InvalidInput`.
[[nodiscard]] Result<Endpoint> parseEndpoint(const QString &text);

/// As it is written in messages and URLs: "127.0.0.1:8080", "[::1]:8080".
[[nodiscard]] QString endpointText(const Endpoint &endpoint);

/// Listening sockets that share one port, among which the system spreads the connections.
struct Listeners
{
    quint16 port = 0;
    std::vector<int> descriptors; ///< not blocking; the receiver closes them
};

/// Opens `count` sockets on one address. A port of 0 becomes a free one.
///
/// Errors: `Unavailable`, naming the address and the way out, when it is taken or not allowed.
[[nodiscard]] Result<Listeners> openListeners(const Endpoint &endpoint, int count);

/// Lets the process open as many files as `connections` need, as far as the system allows.
void allowOpenFiles(int connections);

} // namespace firstline::http
