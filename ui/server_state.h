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
    QString address;          ///< host:port as bound, or as wanted while it is not running
    quint16 port = 0;         ///< as bound or wanted
    QString problem;          ///< English, why it is not running; empty: it is off
    bool isPortTaken = false; ///< another program uses the port
    QDateTime since;          ///< UTC; invalid while it is not running
    qint64 requests = 0;      ///< answered since the start
    std::optional<double> p50Milliseconds; ///< of the recent requests
    std::optional<double> p99Milliseconds;

    friend bool operator==(const ServerState &, const ServerState &) = default;
};

/// An answered request in the log of the Service page.
struct ServedRequest
{
    QDateTime at;    ///< UTC
    QString request; ///< "POST /predict-ticket"
    int status = 0;
    double milliseconds = 0;
    QString requestId;
};

} // namespace firstline::ui
