// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/http/server_config.h"
#include "core/service/settings.h"

namespace firstline {

/// What the settings say about the HTTP service. Errors: `InvalidInput` for a host that is neither
/// an address nor a name of this computer.
[[nodiscard]] Result<http::ServerConfig> serverConfig(const Settings &settings);

} // namespace firstline
