// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/server_state.h"

#include <QWidget>

namespace firstline::ui {

class ConsoleActions;
class FactCard;

/// What stands in the inbox while there is no ticket: where to drop a file, and three facts.
class FirstRunPanel : public QWidget
{
    Q_OBJECT

public:
    explicit FirstRunPanel(const ConsoleActions &actions, QWidget *parent = nullptr);

    /// An empty version says that there is no model.
    void showModel(const QString &version);
    void showServer(const ServerState &state);

Q_SIGNALS:
    void samplesWanted();
    void databaseWanted();

private:
    QLayout *buildButtons(const ConsoleActions &actions, QWidget *drop);

    FactCard *m_model;
    FactCard *m_server;
};

} // namespace firstline::ui
