// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/page.h"
#include "ui/server_state.h"

namespace firstline::ui {

class FactGrid;
class TextLabel;

/// What the embedded server does, and how other programs reach it.
class ServicePage : public Page
{
    Q_OBJECT

public:
    explicit ServicePage(QWidget *parent = nullptr);

    void showServer(const ServerState &state);

private:
    QWidget *buildStateCard();
    QWidget *buildCallCard();

    TextLabel *m_headline = nullptr;
    FactGrid *m_facts = nullptr;
    TextLabel *m_call = nullptr;
    QWidget *m_callCard = nullptr;
};

} // namespace firstline::ui
