// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/page.h"
#include "ui/server_state.h"

#include <vector>

class QSpinBox;

namespace firstline::ui {

class ActionButton;
class DataTable;
class FactGrid;
class RequestLogModel;
class TextLabel;

/// What the embedded server does, and how other programs reach it.
class ServicePage : public Page
{
    Q_OBJECT

public:
    explicit ServicePage(QWidget *parent = nullptr);

    void showServer(const ServerState &state);
    /// Adds answered requests to the log, oldest first.
    void addRequests(const std::vector<ServedRequest> &requests);

Q_SIGNALS:
    void startWanted();
    void stopWanted();
    /// The server should listen on another port, at once.
    void portChosen(quint16 port);

private:
    QWidget *buildStateCard();
    QWidget *buildCallCard();
    QWidget *buildLogCard();
    void showStopped(const ServerState &state);
    void showRunning(const ServerState &state);
    void choosePort();

    TextLabel *m_headline = nullptr;
    FactGrid *m_facts = nullptr;
    ActionButton *m_toggle = nullptr;
    ActionButton *m_nextPort = nullptr;
    QSpinBox *m_port = nullptr;
    RequestLogModel *m_requests;
    TextLabel *m_logNotice = nullptr;
    DataTable *m_log = nullptr;
    ServerState m_state;
    TextLabel *m_call = nullptr;
    QWidget *m_callCard = nullptr;
};

} // namespace firstline::ui
