// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/http/listener.h"

#include <chrono>

namespace firstline::http {

/// Asks a running service whether it is well, for container health checks.
struct HealthQuestion
{
    Endpoint endpoint; ///< where the service listens; "all" means this machine
    QByteArray path = "/livez";
    bool usesTls = false; ///< the certificate is not checked: it is our own service
    std::chrono::milliseconds timeout{3'000};
};

/// Waits for the answer on the calling thread; needs no event loop.
///
/// Errors: `Unavailable`, saying what came instead of 200.
[[nodiscard]] Result<void> checkHealth(const HealthQuestion &question);

} // namespace firstline::http
