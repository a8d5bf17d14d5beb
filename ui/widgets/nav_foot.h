// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/server_state.h"

#include <QWidget>

namespace firstline::ui {

class ConsoleActions;
class ElidedLabel;
class IconButton;

/// The foot of the navigation: model and server, the person, the theme switch.
class NavFoot : public QWidget
{
    Q_OBJECT

public:
    explicit NavFoot(const ConsoleActions &actions, QWidget *parent = nullptr);

    void showServer(const ServerState &state);
    void showModel(const QString &version);
    void showAgent(const QString &agent);
    void setNarrow(bool isNarrow);

protected:
    void changeEvent(QEvent *event) override;

private:
    class StateDot;
    class Initials;

    void adoptTheme();
    void refreshTexts();

    ServerState m_state;
    QString m_modelVersion;
    StateDot *m_dot;
    Initials *m_initials;
    ElidedLabel *m_headline;
    ElidedLabel *m_address;
    ElidedLabel *m_name;
    IconButton *m_theme;
};

} // namespace firstline::ui
