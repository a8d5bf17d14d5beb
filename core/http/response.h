// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <optional>
#include <utility>
#include <vector>

namespace firstline::http {

inline constexpr auto kJson = "application/json";
inline constexpr auto kProblemJson = "application/problem+json";

/// What the request log says about the ticket that a request was about.
struct LoggedPrediction
{
    QString ticketId;
    QString priority;
    QString category;
    std::optional<double> confidence; ///< of the priority, else of the category, 0 to 1
    QString modelVersion;
};

/// An answer without what every answer carries (ids, length, caching).
struct Response
{
    int status = 200;
    QByteArray contentType; ///< empty: there is no body
    QByteArray body;
    std::vector<std::pair<QByteArray, QByteArray>> headers;
    LoggedPrediction logged;
    bool closes = false; ///< the connection ends after it
};

/// An answer with a JSON object as its body.
[[nodiscard]] Response jsonResponse(const QJsonObject &object, int status = 200);

/// The reason phrase of a status, such as "Not Found".
[[nodiscard]] QByteArray reasonPhrase(int status);

} // namespace firstline::http
