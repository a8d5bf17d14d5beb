// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/media_type.h"

#include <QByteArrayList>

namespace firstline::http {

namespace {

/// The value of a parameter such as "charset" without quotes, in lower case; empty without it.
QByteArray parameter(const QByteArrayList &parts, const QByteArray &name)
{
    for (qsizetype i = 1; i < parts.size(); ++i) {
        const QByteArray part = parts[i].trimmed().toLower();
        if (part.startsWith(name + '=')) {
            QByteArray value = part.sliced(name.size() + 1);
            return value.replace('"', "");
        }
    }
    return {};
}

bool covers(const QByteArray &range, const QByteArray &type)
{
    return range == "*/*" || range == type
           || (range.endsWith("/*") && type.startsWith(range.first(range.size() - 1)));
}

} // namespace

bool isJson(const QByteArray &contentType)
{
    const QByteArrayList parts = contentType.split(';');
    const QByteArray type = parts.first().trimmed().toLower();
    const QByteArray charset = parameter(parts, "charset");
    return (type == "application/json"
            || (type.startsWith("application/") && type.endsWith("+json")))
           && (charset.isEmpty() || charset == "utf-8" || charset == "utf8");
}

bool accepts(const QByteArray &accept, const QByteArray &type)
{
    if (accept.trimmed().isEmpty() || accept == "*/*") {
        return true;
    }
    for (const QByteArray &member : accept.split(',')) {
        const QByteArrayList parts = member.split(';');
        bool isNumber = false;
        const double quality = parameter(parts, "q").toDouble(&isNumber);
        if (covers(parts.first().trimmed().toLower(), type) && (!isNumber || quality > 0)) {
            return true;
        }
    }
    return false;
}

} // namespace firstline::http
