// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/response.h"

namespace firstline::http {

struct WireOptions
{
    bool leavesOutBody = false; ///< of HEAD: the length of the body is still told
    bool saysKeepAlive = false; ///< HTTP/1.0 clients have to be told
};

/// The answer as it goes over the wire, with the headers that every answer carries, in one buffer.
[[nodiscard]] QByteArray serialised(const Response &response, WireOptions options);

} // namespace firstline::http
