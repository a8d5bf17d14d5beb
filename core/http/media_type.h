// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace firstline::http {

/// Whether a Content-Type names JSON in UTF-8.
[[nodiscard]] bool isJson(const QByteArray &contentType);

/// Whether an Accept header lets `type`, such as "application/json", through. An empty one does.
[[nodiscard]] bool accepts(const QByteArray &accept, const QByteArray &type);

} // namespace firstline::http
