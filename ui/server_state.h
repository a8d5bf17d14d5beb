// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

#include <optional>

namespace firstline::ui {

/// What the navigation foot and the Service page tell about the embedded server.
struct ServerState
{
    bool isRunning = false;
    QString address;     ///< host:port as bound, or as wanted while it is not running
    QString problem;     ///< English, why it is not running; empty: it is off
    QDateTime since;     ///< UTC; invalid while it is not running
    qint64 requests = 0; ///< answered since the start
    std::optional<double> p50Milliseconds; ///< of the recent requests
    std::optional<double> p99Milliseconds;

    friend bool operator==(const ServerState &, const ServerState &) = default;
};

} // namespace firstline::ui
