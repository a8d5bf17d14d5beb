// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/router.h"

#include <QByteArrayList>

#include <algorithm>
#include <optional>
#include <utility>

namespace firstline::http {

namespace {

QByteArrayView nextSegment(QByteArrayView &rest)
{
    const qsizetype slash = rest.indexOf('/');
    const QByteArrayView segment = slash < 0 ? rest : rest.first(slash);
    rest = slash < 0 ? QByteArrayView() : rest.sliced(slash + 1);
    return segment;
}

/// The decoded arguments if `path` fits `pattern`.
std::optional<QStringList> fit(QByteArrayView pattern, QByteArrayView path)
{
    QStringList arguments;
    if (pattern.count('/') != path.count('/')) {
        return std::nullopt;
    }
    for (auto count = path.count('/') + 1; count > 0; --count) {
        const QByteArrayView wanted = nextSegment(pattern);
        const QByteArrayView segment = nextSegment(path);
        if (wanted.startsWith('{')) {
            arguments.append(
                QString::fromUtf8(QByteArray::fromPercentEncoding(segment.toByteArray())));
            if (segment.isEmpty()) {
                return std::nullopt;
            }
        } else if (wanted != segment) {
            return std::nullopt;
        }
    }
    return arguments;
}

QByteArray allowOf(QByteArrayList methods)
{
    if (methods.isEmpty()) {
        return {};
    }
    if (methods.contains("GET")) {
        methods.append("HEAD");
    }
    methods.append("OPTIONS");
    std::sort(methods.begin(), methods.end());
    return methods.join(", ");
}

} // namespace

void Router::add(Route route)
{
    m_routes.push_back(std::move(route));
}

Match Router::find(Method method, const QByteArray &path) const
{
    const Method wanted = method == Method::Head ? Method::Get : method;
    Match match;
    QByteArrayList methods;
    for (const Route &route : m_routes) {
        auto arguments = fit(route.pattern, path);
        if (!arguments) {
            continue;
        }
        if (route.method == wanted) {
            return {&route, std::move(*arguments), true, {}};
        }
        methods.append(word(route.method));
    }
    match.pathIsKnown = !methods.isEmpty();
    match.allow = allowOf(std::move(methods));
    return match;
}

qsizetype Router::bodyLimit(QByteArrayView target, qsizetype usual) const
{
    const qsizetype query = target.indexOf('?');
    const QByteArrayView path = query < 0 ? target : target.first(query);
    for (const Route &route : m_routes) {
        if (route.bodyBytes > 0 && route.pattern == path) {
            return route.bodyBytes;
        }
    }
    return usual;
}

QByteArray word(Method method)
{
    switch (method) {
    case Method::Get:
        return "GET";
    case Method::Head:
        return "HEAD";
    case Method::Post:
        return "POST";
    case Method::Put:
        return "PUT";
    case Method::Patch:
        return "PATCH";
    case Method::Delete:
        return "DELETE";
    case Method::Options:
        return "OPTIONS";
    case Method::Other:
        break;
    }
    return "OTHER";
}

} // namespace firstline::http
