// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/http/server.h"
#include "core/http/server_config.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace firstline {

class ApplicationContext;
namespace ui {
class ConsoleSettings;
class MainWindow;
} // namespace ui

/// The HTTP service inside the console, and what the window shows of it.
///
/// Thread: the GUI thread; requests are answered on the server's own threads.
class EmbeddedServer : public QObject
{
    Q_OBJECT

public:
    /// The references are kept and must outlive this object.
    EmbeddedServer(ApplicationContext &context,
                   const http::ServerConfig &config,
                   ui::MainWindow &window,
                   ui::ConsoleSettings &settings);
    ~EmbeddedServer() override;

    /// Begins to serve. A failure is shown in the window, which works without the server.
    /// Errors: as `http::Server::start`.
    [[nodiscard]] Result<void> start();

private:
    void stop();
    void usePort(quint16 port);
    void showState();
    void showRequests();

    ApplicationContext &m_context;
    http::ServerConfig m_config;
    ui::MainWindow &m_window;
    ui::ConsoleSettings &m_settings;
    std::unique_ptr<http::Server> m_server; ///< null while it is off
    std::uint64_t m_shownRequests = 0;
    bool m_isPortTaken = false;
    QDateTime m_since;
    QString m_problem;
    QTimer m_timer;
};

} // namespace firstline
