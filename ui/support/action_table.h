// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <cstdint>
#include <span>

namespace firstline::ui {

/// All commands of the console. A command for selected tickets stands apart from the one for the
/// ticket in the pane where both have the same key.
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
    Escalate,
    Snooze,
    AddNote,
    Assign,
    AddTags,
    CloseTicket,
    MoveToBin,
    MarkUnread,
    ShowOriginal,
    ShowWords,
    SwapWords,
    ToggleSelected,
    ExtendDown,
    ExtendUp,
    SelectAll,
    ClearSelection,
    BulkPriority,
    BulkCategory,
    BulkAccept,
    Merge,
    Undo,
    Redo,
    MyChanges,
    Search,
    Filter,
    SaveView,
    EmptyBin,
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
    Handle,
    Read,
    Select,
    Undo,
    GoTo,
    Window
};

/// When a command can be used.
enum class ActionScope : std::uint8_t
{
    Window,   ///< on every page
    List,     ///< in the inbox
    Ticket,   ///< with a ticket in the pane
    Decision, ///< likewise; its key rests while tickets are selected
    Target,   ///< with a ticket in the pane or selected tickets
    Selection ///< with selected tickets
};

struct ActionSpec
{
    ActionId id;
    const char *name; ///< object name after "action.", not translated
    const char *text; ///< to be translated in the context ConsoleActions
    const char *keys; ///< joined by blanks; the first one is shown
    KeyGroup group;
    ActionScope scope;
};

/// One row per command, in the order of the ids: text and key are here and nowhere else.
[[nodiscard]] std::span<const ActionSpec> actionTable();

} // namespace firstline::ui
