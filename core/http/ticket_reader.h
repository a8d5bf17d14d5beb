// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ticket.h"
#include "core/http/problem.h"
#include "core/service/feedback_service.h"

#include <tl/expected.hpp>

#include <QJsonObject>

namespace firstline::http {

/// Reads a request body as a JSON object.
///
/// Problems: 400 for what is not JSON, with the byte it breaks at; 422 for another JSON value.
[[nodiscard]] tl::expected<QJsonObject, Problem> readObject(const QByteArray &body);

/// Reads a ticket as `POST /predict-ticket` and `POST /tickets` take it. Unknown members are
/// ignored, null counts as not given. `pointer` is where `object` stands in the body.
///
/// Problems: 422 with an entry for every member that is wrong; 413 for a text over
/// `kMaxTicketCodePoints`.
[[nodiscard]] tl::expected<Ticket, Problem> readTicket(const QJsonObject &object,
                                                       const QString &pointer = {});

/// Reads a correction as `POST /tickets/{id}/corrections` takes it; its ticket is not set.
///
/// Problems: 422 with an entry for every member that is wrong.
[[nodiscard]] tl::expected<CorrectionRequest, Problem> readCorrection(const QJsonObject &object);

} // namespace firstline::http
