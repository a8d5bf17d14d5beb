// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/problem.h"

#include "core/http/answer.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace firstline::http {

using namespace Qt::StringLiterals;

namespace {

QJsonArray toJson(const std::vector<FieldError> &errors)
{
    QJsonArray array;
    for (const FieldError &error : errors) {
        QJsonObject item{{u"detail"_s, error.detail}};
        if (error.parameter.isEmpty()) {
            item.insert(u"pointer"_s, error.pointer);
        } else {
            item.insert(u"parameter"_s, error.parameter);
        }
        array.append(item);
    }
    return array;
}

} // namespace

Response problem(const Problem &what)
{
    QJsonObject body{{u"type"_s, u"about:blank"_s},
                     {u"title"_s, QString::fromLatin1(reasonPhrase(what.status))},
                     {u"status"_s, what.status},
                     {u"detail"_s, what.detail}};
    if (!what.errors.empty()) {
        body.insert(u"errors"_s, toJson(what.errors));
    }
    Response response = jsonResponse(body, what.status);
    response.contentType = kProblemJson;
    if (what.status == 503 || what.status == 429) {
        response.headers.emplace_back("Retry-After", QByteArray::number(kRetryAfter.count()));
    }
    return response;
}

Response problem(int status, const QString &detail)
{
    return problem({status, detail, {}});
}

Response problem(const Error &error)
{
    const int status = statusOf(error.code);
    return problem(status,
                   status == 500 ? u"the service failed; the log says why"_s : error.detail);
}

Response brokenPromise()
{
    return problem(503, u"the service is stopping"_s);
}

int statusOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::InvalidInput:
        return 422;
    case ErrorCode::NotFound:
        return 404;
    case ErrorCode::Conflict:
        return 409;
    case ErrorCode::Unavailable:
    case ErrorCode::Cancelled:
        return 503;
    case ErrorCode::Corrupt:
    case ErrorCode::Internal:
        return 500;
    }
    Q_UNREACHABLE();
}

void nameRequest(Response &response, const QByteArray &path, const QByteArray &requestId)
{
    if (response.contentType != kProblemJson) {
        return;
    }
    QJsonObject body = QJsonDocument::fromJson(response.body).object();
    body.insert(u"instance"_s, QString::fromUtf8(path));
    body.insert(u"request_id"_s, QString::fromUtf8(requestId));
    response.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
}

} // namespace firstline::http
