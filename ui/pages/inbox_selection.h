// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/console_services.h"

#include <QObject>

#include <functional>

namespace firstline::ui {

class BulkBar;
class ConsoleActions;
class TicketFeed;
class TicketListView;
class TicketSelection;

/// Selects tickets of the inbox by key and shows in the bulk bar what is selected.
class InboxSelection : public QObject
{
    Q_OBJECT

public:
    /// All are kept and belong to the page, which is the parent.
    struct Parts
    {
        TicketSelection *selection;
        TicketFeed *feed;
        TicketListView *list;
        BulkBar *bar;
    };

    InboxSelection(const ConsoleServices &services,
                   const ConsoleActions &actions,
                   const Parts &parts,
                   QWidget *page);

    /// The list was read anew.
    void refresh();

Q_SIGNALS:
    void changed();
    /// Something is, or nothing is any longer, selected.
    void selectingChanged();

private:
    void connectActions(const ConsoleActions &actions);
    void selectWhole();
    void show();

    const ConsoleServices m_services;
    const Parts m_parts;
    bool m_takesWhole = false; ///< all are to be selected once all are listed
    bool m_wasSelecting = false;
};

} // namespace firstline::ui
