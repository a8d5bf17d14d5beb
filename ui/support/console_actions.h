// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/support/action_table.h"

#include <QAction>
#include <QHash>
#include <QList>
#include <QObject>

#include <array>

class QWidget;

namespace firstline::ui {

/// What the person can act on at the moment.
struct ActionState
{
    bool isListShown = false;   ///< a list of tickets
    bool isTicketShown = false; ///< a ticket in a pane
    bool isSelecting = false;   ///< tickets are selected in the list

    friend bool operator==(const ActionState &, const ActionState &) = default;
};

/// All commands of the console with their keys, and which of them rest at the moment.
///
/// The actions are added to the window, so that their keys work wherever the focus is except in
/// a text field.
class ConsoleActions : public QObject
{
    Q_OBJECT

public:
    explicit ConsoleActions(QWidget *window);

    [[nodiscard]] QAction *of(ActionId id) const
    {
        return m_actions.at(static_cast<std::size_t>(id));
    }
    /// The commands of one group, in the order of the enum.
    [[nodiscard]] QList<ActionId> inGroup(KeyGroup group) const;

    /// Turns commands on or off. While tickets are selected the keys that decide about the one in
    /// the pane rest; its controls go on working by click.
    void setState(const ActionState &state);

private:
    void restDecisionKeys(bool isResting);

    std::array<QAction *, static_cast<std::size_t>(ActionId::Count)> m_actions{};
    QHash<ActionId, QList<QKeySequence>> m_restingKeys;
};

/// The keys of a command, the first one to be shown.
[[nodiscard]] QList<QKeySequence> keysOf(const ActionSpec &spec);

} // namespace firstline::ui
