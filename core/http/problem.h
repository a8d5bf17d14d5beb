// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/http/response.h"

#include <QString>

#include <chrono>
#include <vector>

namespace firstline::http {

/// One thing that is wrong with a request.
struct FieldError
{
    QString pointer;   ///< JSON pointer into the body; empty for the whole body
    QString detail;    ///< English
    QString parameter; ///< name of the query parameter, where it is not about the body
};

/// What went wrong, as RFC 9457 says it.
struct Problem
{
    int status = 500;
    QString detail;
    std::vector<FieldError> errors;
};

/// An answer in the one error form of the service. `instance` and `request_id` are added when it
/// is sent. 503 and 429 say when to come back.
[[nodiscard]] Response problem(const Problem &what);
[[nodiscard]] Response problem(int status, const QString &detail);

/// The answer to a failed service call. The detail of an `Internal` or `Corrupt` error stays in
/// the log.
[[nodiscard]] Response problem(const Error &error);

/// The one table from error codes to statuses.
[[nodiscard]] int statusOf(ErrorCode code);

/// How long a client that is sent away should wait.
inline constexpr std::chrono::seconds kRetryAfter{1};

/// Completes a problem's body with the request it is about; other answers are left as they are.
void nameRequest(Response &response, const QByteArray &path, const QByteArray &requestId);

} // namespace firstline::http
