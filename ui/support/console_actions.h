// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/support/action_table.h"

#include <QAction>
#include <QKeySequence>
#include <QList>
#include <QObject>

#include <array>
#include <optional>

class QWidget;

namespace firstline::ui {

class ConsoleSettings;

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
    [[nodiscard]] bool areDecisionKeysResting() const { return m_areDecisionKeysResting; }

    /// Takes the keys that a person chose. Of two commands that would share a key, the chosen one
    /// has it, of two chosen ones the first.
    void adoptKeys(const ConsoleSettings &settings);
    /// The keys that a command has, also while they rest; the first one is shown.
    [[nodiscard]] const QList<QKeySequence> &assignedKeys(ActionId id) const
    {
        return m_keys.at(static_cast<std::size_t>(id));
    }
    /// The assigned keys that may be used: without single keys where those are off.
    [[nodiscard]] QList<QKeySequence> usableKeys(ActionId id) const;
    /// Another command that one of these keys would reach at the same time.
    [[nodiscard]] std::optional<ActionId> holderOf(const QList<QKeySequence> &keys,
                                                   ActionId except) const;
    [[nodiscard]] bool hasSingleKeys() const { return m_hasSingleKeys; }

Q_SIGNALS:
    /// The keys were adopted anew.
    void keysChanged();
    /// The keys that decide began or ended to rest.
    void restingChanged();

private:
    void restDecisionKeys(bool isResting);
    void applyKeys(ActionId id);

    std::array<QAction *, static_cast<std::size_t>(ActionId::Count)> m_actions{};
    std::array<QList<QKeySequence>, static_cast<std::size_t>(ActionId::Count)> m_keys;
    bool m_areDecisionKeysResting = false;
    bool m_hasSingleKeys = true;
};

/// Whether it is a letter, figure or sign alone or with Shift, which speech input may hit by
/// chance.
[[nodiscard]] bool isSingleKey(const QKeySequence &key);

/// The keys that a command comes with, the first one to be shown.
[[nodiscard]] QList<QKeySequence> keysOf(const ActionSpec &spec);

} // namespace firstline::ui
