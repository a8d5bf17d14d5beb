// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QList>
#include <QObject>
#include <QStringList>

#include <array>
#include <cstdint>

class QWidget;

namespace firstline::ui {

enum class ActionId : std::uint8_t
{
    NextTicket,
    PreviousTicket,
    PriorityLow,
    PriorityMedium,
    PriorityHigh,
    CategoryFirst,
    CategorySecond,
    CategoryThird,
    OtherCategory,
    Accept,
    Skip,
    ShowOriginal,
    ShowWords,
    SwapWords,
    Undo,
    Redo,
    Import,
    ShowKeys,
    OpenSettings,
    NarrowNavigation,
    SwitchTheme,
    LargerText,
    SmallerText,
    NormalText,
    Quit,
    Count
};

/// Lines of the keyboard overlay that stand together.
enum class KeyGroup : std::uint8_t
{
    Move,
    Decide,
    Read,
    Undo,
    GoTo,
    Window
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
    [[nodiscard]] KeyGroup groupOf(ActionId id) const;
    /// The commands of one group, in the order of the enum.
    [[nodiscard]] QList<ActionId> inGroup(KeyGroup group) const;

    /// Turns the keys that decide about a ticket on or off.
    void setTicketActionsEnabled(bool enabled);
    /// Turns the keys that move in the list on or off.
    void setListActionsEnabled(bool enabled);

private:
    std::array<QAction *, static_cast<std::size_t>(ActionId::Count)> m_actions{};
};

} // namespace firstline::ui
