// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/response_head.h"

#include <array>
#include <cstdio>
#include <ctime>

namespace firstline::http {

namespace {

/// The Date header's value, RFC 9110, 5.6.7.
QByteArray httpDate()
{
    constexpr std::array kDays{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    constexpr std::array kMonths{
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const std::time_t now = std::time(nullptr);
    std::tm utc{};
    gmtime_r(&now, &utc);
    std::array<char, 64> text{};
    const int size = std::snprintf(text.data(),
                                   text.size(),
                                   "%s, %02d %s %d %02d:%02d:%02d GMT",
                                   kDays[std::size_t(utc.tm_wday)],
                                   utc.tm_mday,
                                   kMonths[std::size_t(utc.tm_mon)],
                                   utc.tm_year + 1900,
                                   utc.tm_hour,
                                   utc.tm_min,
                                   utc.tm_sec);
    return {text.data(), size};
}

} // namespace

QByteArray serialised(const Response &response, WireOptions options)
{
    QByteArray out;
    out.reserve(512 + response.body.size());
    out.append("HTTP/1.1 ").append(QByteArray::number(response.status)).append(' ');
    out.append(reasonPhrase(response.status)).append("\r\nDate: ").append(httpDate());
    if (!response.contentType.isEmpty()) {
        out.append("\r\nContent-Type: ").append(response.contentType);
    }
    if (response.status != 204) {
        out.append("\r\nContent-Length: ").append(QByteArray::number(response.body.size()));
    }
    for (const auto &[name, value] : response.headers) {
        out.append("\r\n").append(name).append(": ").append(value);
    }
    out.append("\r\nCache-Control: no-store\r\nX-Content-Type-Options: nosniff");
    if (response.closes) {
        out.append("\r\nConnection: close");
    } else if (options.saysKeepAlive) {
        out.append("\r\nConnection: keep-alive");
    }
    out.append("\r\n\r\n");
    if (!options.leavesOutBody) {
        out.append(response.body);
    }
    return out;
}

} // namespace firstline::http
