// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/http/server.h"
#include "core/service/triage_service.h"
#include "tests/support/small_model.h"

namespace firstline::test {

/// A server on a free port of this machine, with a small model.
struct RunningServer
{
    explicit RunningServer(http::ServerConfig wanted = {})
        : triage(smallModel(QStringLiteral("v1")))
        , server(withFreePort(std::move(wanted)), {triage, clock})
        , started(server.start())
    {
    }

    [[nodiscard]] quint16 port() const { return server.port(); }

    static http::ServerConfig withFreePort(http::ServerConfig config)
    {
        config.port = 0;
        config.threads = 2;
        return config;
    }

    SystemClock clock;
    TriageService triage;
    http::Server server;
    Result<void> started;
};

} // namespace firstline::test
