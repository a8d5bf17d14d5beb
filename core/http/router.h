// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/answer.h"
#include "core/http/request.h"

#include <functional>
#include <vector>

namespace firstline::http {

/// Answers a request, on the thread of the connection. The request is gone when it returns.
using Handler = std::function<Answer(const Request &)>;

enum class Access : std::uint8_t
{
    Open,    ///< never needs a key
    NeedsKey ///< needs one where keys are used
};

/// One operation of the service.
struct Route
{
    Method method = Method::Get;
    QByteArray pattern; ///< "/tickets/{id}"; a name in braces stands for one segment
    Access access = Access::NeedsKey;
    Handler handler;
    qsizetype bodyBytes = 0; ///< the largest body; 0: what the server allows
};

/// What the router found for a request.
struct Match
{
    const Route *route = nullptr; ///< null: the path is unknown, or it has no such method
    QStringList arguments;
    bool pathIsKnown = false;
    QByteArray allow; ///< the methods of the path, for `Allow`; empty for an unknown path
};

/// The list of routes, and the search in it.
///
/// Thread safety: filled by one thread, then only read, by all.
class Router
{
public:
    void add(Route route);

    /// The route of a method and percent-encoded path. HEAD finds the route of GET.
    [[nodiscard]] Match find(Method method, const QByteArray &path) const;

    /// The largest body for a request target (with or without a query), in bytes; `usual` where no
    /// route says otherwise.
    [[nodiscard]] qsizetype bodyLimit(QByteArrayView target, qsizetype usual) const;

    [[nodiscard]] const std::vector<Route> &routes() const { return m_routes; }

private:
    std::vector<Route> m_routes;
};

/// The word of a method, such as "GET".
[[nodiscard]] QByteArray word(Method method);

} // namespace firstline::http
