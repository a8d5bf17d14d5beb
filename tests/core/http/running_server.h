// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/http/server.h"
#include "core/service/escalation_service.h"
#include "core/service/feedback_service.h"
#include "core/service/ticket_service.h"
#include "core/service/triage_service.h"
#include "core/storage/reader.h"
#include "core/storage/writer.h"
#include "tests/support/scratch_database.h"
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

/// A server with a database in a folder of its own.
struct RunningService
{
    RunningService()
        : triage(smallModel(QStringLiteral("v1")))
        , writer(*storage::Writer::open(scratch.url()))
        , reader(*storage::Reader::open(scratch.url()))
        , tickets(*reader, *writer, triage, clock, rules)
        , feedback(*writer, clock, rules)
        , escalations(*reader, *writer, triage, clock, rules, scratch.path(QStringLiteral("none")))
        , server(RunningServer::withFreePort({}),
                 {triage, clock, &tickets, &feedback, &escalations})
        , started(server.start())
    {
    }

    [[nodiscard]] quint16 port() const { return server.port(); }

    SystemClock clock;
    ReplyRules rules;
    ScratchDatabase scratch;
    TriageService triage;
    std::unique_ptr<storage::Writer> writer;
    std::unique_ptr<storage::Reader> reader;
    TicketService tickets;
    FeedbackService feedback;
    EscalationService escalations;
    http::Server server;
    Result<void> started;
};

} // namespace firstline::test
