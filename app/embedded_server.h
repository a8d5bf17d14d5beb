// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/http/server.h"
#include "core/http/server_config.h"

#include <QObject>
#include <QTimer>

namespace firstline {

class ApplicationContext;
namespace ui {
class MainWindow;
}

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
                   ui::MainWindow &window);
    ~EmbeddedServer() override;

    /// Begins to serve. A failure is shown in the window, which works without the server.
    /// Errors: as `http::Server::start`.
    [[nodiscard]] Result<void> start();

private:
    void showState();

    http::ServerConfig m_config;
    ui::MainWindow &m_window;
    http::Server m_server;
    QDateTime m_since;
    QString m_problem;
    QTimer m_timer;
};

} // namespace firstline
