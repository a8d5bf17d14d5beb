// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/stored_ticket.h"
#include "core/domain/ticket_change.h"
#include "ui/console_services.h"

#include <QObject>
#include <QPoint>
#include <QStringList>

#include <functional>
#include <vector>

namespace firstline::ui {

class ConsoleActions;
class ConsoleSettings;
class TicketSelection;
class TicketTableModel;
class TriageDesk;
struct DeskChange;

/// What the inbox knows and its changes need.
struct InboxScene
{
    std::function<const StoredTicket *()> current; ///< the ticket in the pane; null: none
    std::function<QPoint()> menuPlace;             ///< on the screen, for menus and pickers
    std::function<bool()> isActive;                ///< whether the keys are the inbox's now
};

/// The commands that change tickets: the selected ones, or the one in the pane.
class InboxChanges : public QObject
{
    Q_OBJECT

public:
    /// The references are kept; `parent` is the page.
    InboxChanges(const ConsoleServices &services,
                 const ConsoleActions &actions,
                 const ConsoleSettings &settings,
                 TriageDesk &desk,
                 QWidget *parent);

    /// Sets what the changes are about. Both are kept.
    void setTickets(TicketSelection *selection, const TicketTableModel *model);
    void setScene(InboxScene scene) { m_scene = std::move(scene); }
    /// The categories that the model knows.
    void setCategories(const QStringList &categories) { m_categories = categories; }

private:
    /// What becomes of the selection once the change is sent.
    enum class Selection
    {
        Kept,
        Cleared
    };

    void connectActions();
    [[nodiscard]] bool hasTarget() const;
    [[nodiscard]] DeskChange target() const;
    [[nodiscard]] QString targetName() const;
    void send(const TicketChange &change, Selection selection);
    void toggleStatus(TicketStatus status);
    void toggleEscalation();
    void choosePriority();
    void chooseSnooze();
    void chooseCategory();
    void chooseAssignee();
    void chooseTag();
    void writeNote();
    void merge();
    void withUsedWords(std::function<void(const UsedWords &)> act);
    [[nodiscard]] QWidget *page() const;

    const ConsoleServices m_services;
    const ConsoleActions &m_actions;
    const ConsoleSettings &m_settings;
    TriageDesk &m_desk;
    TicketSelection *m_selection = nullptr;
    const TicketTableModel *m_model = nullptr;
    InboxScene m_scene;
    QStringList m_categories;
};

} // namespace firstline::ui
