// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/embedded_server.h"

#include "app/application_context.h"
#include "core/base/log.h"
#include "ui/main_window.h"

namespace firstline {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto kShowEvery = 1s;
constexpr auto kDrainTime = 2s; ///< a window that is closed should be gone

} // namespace

EmbeddedServer::EmbeddedServer(ApplicationContext &context,
                               const http::ServerConfig &config,
                               ui::MainWindow &window)
    : m_config(config)
    , m_window(window)
    , m_server(config,
               {context.triage(),
                context.clock(),
                &context.tickets(),
                &context.feedback(),
                &context.escalations()})
{
    connect(&m_timer, &QTimer::timeout, this, &EmbeddedServer::showState);
    showState();
}

EmbeddedServer::~EmbeddedServer()
{
    m_server.drain(kDrainTime);
}

Result<void> EmbeddedServer::start()
{
    const auto started = m_server.start();
    if (started) {
        m_since = QDateTime::currentDateTimeUtc();
        m_timer.start(kShowEvery);
    } else {
        m_problem = started.error().detail;
        log::named("console")->error("the embedded server does not run: {}", m_problem);
    }
    showState();
    return started;
}

void EmbeddedServer::showState()
{
    const http::ServerStats stats = m_server.stats();
    ui::ServerState state;
    state.isRunning = m_since.isValid();
    state.address = u"%1:%2"_s.arg(m_config.address.toString())
                        .arg(state.isRunning ? m_server.port() : m_config.port);
    state.problem = m_problem;
    state.since = m_since;
    state.requests = stats.requests;
    if (stats.requests > 0) {
        state.p50Milliseconds = stats.p50Micros / 1'000;
        state.p99Milliseconds = stats.p99Micros / 1'000;
    }
    m_window.showServerState(state);
}

} // namespace firstline
