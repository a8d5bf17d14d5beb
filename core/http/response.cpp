// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/response.h"

#include <QJsonDocument>

#include <array>

namespace firstline::http {

namespace {

struct Phrase
{
    int status;
    const char *text;
};

constexpr std::array kPhrases{Phrase{200, "OK"},
                              Phrase{201, "Created"},
                              Phrase{202, "Accepted"},
                              Phrase{204, "No Content"},
                              Phrase{400, "Bad Request"},
                              Phrase{401, "Unauthorized"},
                              Phrase{403, "Forbidden"},
                              Phrase{404, "Not Found"},
                              Phrase{405, "Method Not Allowed"},
                              Phrase{406, "Not Acceptable"},
                              Phrase{408, "Request Timeout"},
                              Phrase{409, "Conflict"},
                              Phrase{413, "Content Too Large"},
                              Phrase{415, "Unsupported Media Type"},
                              Phrase{422, "Unprocessable Content"},
                              Phrase{429, "Too Many Requests"},
                              Phrase{431, "Request Header Fields Too Large"},
                              Phrase{500, "Internal Server Error"},
                              Phrase{503, "Service Unavailable"}};

} // namespace

Response jsonResponse(const QJsonObject &object, int status)
{
    return {status, kJson, QJsonDocument(object).toJson(QJsonDocument::Compact), {}, {}, false};
}

QByteArray reasonPhrase(int status)
{
    for (const Phrase &phrase : kPhrases) {
        if (phrase.status == status) {
            return phrase.text;
        }
    }
    return "Unknown";
}

} // namespace firstline::http
