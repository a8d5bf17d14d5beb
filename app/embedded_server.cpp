// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/embedded_server.h"

#include "app/application_context.h"
#include "core/base/log.h"
#include "ui/main_window.h"
#include "ui/support/console_settings.h"

namespace firstline {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto kShowEvery = 1s;
constexpr auto kDrainTime = 2s; ///< a window that is closed should be gone

} // namespace

EmbeddedServer::EmbeddedServer(ApplicationContext &context,
                               const http::ServerConfig &config,
                               ui::MainWindow &window,
                               ui::ConsoleSettings &settings)
    : m_context(context)
    , m_config(config)
    , m_window(window)
    , m_settings(settings)
{
    connect(&m_timer, &QTimer::timeout, this, [this] {
        showState();
        showRequests();
    });
    connect(&window, &ui::MainWindow::serverStartWanted, this, [this] {
        const auto started = start();
        Q_UNUSED(started) // the window shows why it could not
    });
    connect(&window, &ui::MainWindow::serverStopWanted, this, &EmbeddedServer::stop);
    connect(&window, &ui::MainWindow::serverPortChosen, this, &EmbeddedServer::usePort);
    showState();
}

EmbeddedServer::~EmbeddedServer()
{
    if (m_server) {
        m_server->drain(kDrainTime);
    }
}

Result<void> EmbeddedServer::start()
{
    m_server = std::make_unique<http::Server>(m_config,
                                              http::Services{m_context.triage(),
                                                             m_context.clock(),
                                                             &m_context.tickets(),
                                                             &m_context.feedback(),
                                                             &m_context.escalations()});
    m_shownRequests = 0;
    const auto started = m_server->start();
    if (started) {
        m_problem.clear();
        m_isPortTaken = false;
        m_since = QDateTime::currentDateTimeUtc();
        m_timer.start(kShowEvery);
    } else {
        m_server.reset();
        m_problem = started.error().detail;
        m_isPortTaken = started.error().code == ErrorCode::Unavailable;
        log::named("console")->error("the embedded server does not run: {}", m_problem);
    }
    showState();
    return started;
}

void EmbeddedServer::stop()
{
    m_timer.stop();
    showRequests();
    if (m_server && !m_server->drain(kDrainTime)) {
        log::named("console")->warn("some requests were cut off");
    }
    m_server.reset();
    m_since = QDateTime();
    m_problem.clear();
    m_isPortTaken = false;
    showState();
}

void EmbeddedServer::usePort(quint16 port)
{
    stop();
    m_config.port = port;
    m_settings.setServerPort(port);
    const auto started = start();
    Q_UNUSED(started) // the window shows why it could not
}

void EmbeddedServer::showRequests()
{
    if (!m_server) {
        return;
    }
    std::vector<ui::ServedRequest> requests;
    for (const http::RequestLine &line : m_server->requestsAfter(m_shownRequests)) {
        m_shownRequests = line.number;
        requests.push_back({QDateTime::fromMSecsSinceEpoch(line.atMs, Qt::UTC),
                            QString::fromLatin1(line.request),
                            line.status,
                            static_cast<double>(line.micros) / 1'000,
                            QString::fromLatin1(line.requestId)});
    }
    m_window.showServedRequests(requests);
}

void EmbeddedServer::showState()
{
    ui::ServerState state;
    state.isRunning = m_server != nullptr;
    state.port = m_server ? m_server->port() : m_config.port;
    state.address = u"%1:%2"_s.arg(m_config.address.toString()).arg(state.port);
    state.problem = m_problem;
    state.isPortTaken = m_isPortTaken;
    state.since = m_since;
    if (m_server) {
        const http::ServerStats stats = m_server->stats();
        state.requests = stats.requests;
        if (stats.requests > 0) {
            state.p50Milliseconds = stats.p50Micros / 1'000;
            state.p99Milliseconds = stats.p99Micros / 1'000;
        }
    }
    m_window.showServerState(state);
}

} // namespace firstline
