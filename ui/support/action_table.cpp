// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/action_table.h"

#include <QCoreApplication>

#include <array>

namespace firstline::ui {

namespace {

using Id = ActionId;
using Group = KeyGroup;
using Scope = ActionScope;

// clang-format off
/// Gives the texts the translation context of the actions.
struct ConsoleActionTexts
{
    Q_DECLARE_TR_FUNCTIONS(ConsoleActions)

public:
    static std::span<const ActionSpec> table()
    {
        static constexpr std::array<ActionSpec, static_cast<std::size_t>(Id::Count)> kTable{{
            {Id::NextTicket, "next", QT_TR_NOOP("Next ticket"), "J", Group::Move, Scope::List},
            {Id::PreviousTicket, "previous", QT_TR_NOOP("Previous ticket"), "K", Group::Move, Scope::List},
            {Id::PriorityLow, "low", QT_TR_NOOP("Priority Low"), "1", Group::Decide, Scope::Decision},
            {Id::PriorityMedium, "medium", QT_TR_NOOP("Priority Medium"), "2", Group::Decide, Scope::Decision},
            {Id::PriorityHigh, "high", QT_TR_NOOP("Priority High"), "3", Group::Decide, Scope::Decision},
            {Id::CategoryFirst, "first", QT_TR_NOOP("First category"), "4", Group::Decide, Scope::Decision},
            {Id::CategorySecond, "second", QT_TR_NOOP("Second category"), "5", Group::Decide, Scope::Decision},
            {Id::CategoryThird, "third", QT_TR_NOOP("Third category"), "6", Group::Decide, Scope::Decision},
            {Id::OtherCategory, "other", QT_TR_NOOP("Other category"), "C", Group::Decide, Scope::Decision},
            {Id::Accept, "accept", QT_TR_NOOP("Accept the prediction"), "A", Group::Decide, Scope::Decision},
            {Id::Skip, "skip", QT_TR_NOOP("Skip this ticket"), "S", Group::Decide, Scope::Decision},
            {Id::Escalate, "escalate", QT_TR_NOOP("Escalate"), "E", Group::Handle, Scope::Target},
            {Id::Snooze, "snooze", QT_TR_NOOP("Snooze"), "Z", Group::Handle, Scope::Target},
            {Id::AddNote, "note", QT_TR_NOOP("Add a note"), "N", Group::Handle, Scope::Target},
            {Id::Assign, "assign", QT_TR_NOOP("Assign"), "Shift+A", Group::Handle, Scope::Target},
            {Id::AddTags, "tag", QT_TR_NOOP("Add a tag"), "T", Group::Handle, Scope::Target},
            {Id::CloseTicket, "close", QT_TR_NOOP("Close ticket"), "D", Group::Handle, Scope::Target},
            {Id::MoveToBin, "bin", QT_TR_NOOP("Move to the Bin"), "Del", Group::Handle, Scope::Target},
            {Id::MarkUnread, "unread", QT_TR_NOOP("Mark unread"), "U", Group::Handle, Scope::Target},
            {Id::ShowOriginal, "original", QT_TR_NOOP("Original message"), "O", Group::Read, Scope::Ticket},
            {Id::ShowWords, "words", QT_TR_NOOP("Show or hide the words"), "W", Group::Read, Scope::Ticket},
            {Id::SwapWords, "swap", QT_TR_NOOP("Words of priority or of category"), "Shift+W", Group::Read, Scope::Ticket},
            {Id::ToggleSelected, "select", QT_TR_NOOP("Select for a change of many"), "X", Group::Select, Scope::List},
            {Id::ExtendDown, "extend-down", QT_TR_NOOP("Extend the selection down"), "Shift+J Shift+Down", Group::Select, Scope::List},
            {Id::ExtendUp, "extend-up", QT_TR_NOOP("Extend the selection up"), "Shift+K Shift+Up", Group::Select, Scope::List},
            {Id::SelectAll, "select-all", QT_TR_NOOP("Select all in this view"), "Ctrl+A", Group::Select, Scope::List},
            {Id::ClearSelection, "clear", QT_TR_NOOP("Clear the selection"), "Esc", Group::Select, Scope::Selection},
            {Id::BulkPriority, "bulk-priority", QT_TR_NOOP("Priority of the selected"), "P", Group::Select, Scope::Selection},
            {Id::BulkCategory, "bulk-category", QT_TR_NOOP("Category of the selected"), "C", Group::Select, Scope::Selection},
            {Id::BulkAccept, "bulk-accept", QT_TR_NOOP("Accept the selected"), "A", Group::Select, Scope::Selection},
            {Id::Merge, "merge", QT_TR_NOOP("Merge into the oldest"), "Shift+M", Group::Select, Scope::Selection},
            {Id::Undo, "undo", QT_TR_NOOP("Undo"), "Ctrl+Z", Group::Undo, Scope::Window},
            {Id::Redo, "redo", QT_TR_NOOP("Redo"), "Ctrl+Shift+Z", Group::Undo, Scope::Window},
            {Id::MyChanges, "changes", QT_TR_NOOP("My changes"), "Ctrl+H", Group::Undo, Scope::Window},
            {Id::Search, "search", QT_TR_NOOP("Search"), "/ Ctrl+F", Group::Move, Scope::List},
            {Id::Filter, "filter", QT_TR_NOOP("All filters"), "F", Group::Move, Scope::List},
            {Id::SaveView, "save", QT_TR_NOOP("Save the view"), "Ctrl+S", Group::Move, Scope::List},
            {Id::EmptyBin, "empty-bin", QT_TR_NOOP("Empty the Bin"), "Ctrl+Shift+Del", Group::Window, Scope::Window},
            {Id::Import, "import", QT_TR_NOOP("Import tickets"), "Ctrl+O", Group::Window, Scope::Window},
            {Id::ShowKeys, "keys", QT_TR_NOOP("All keys"), "? Shift+? F1", Group::Window, Scope::Window},
            {Id::OpenSettings, "settings", QT_TR_NOOP("Settings"), "Ctrl+,", Group::Window, Scope::Window},
            {Id::NarrowNavigation, "narrow", QT_TR_NOOP("Narrow navigation"), "Ctrl+B", Group::Window, Scope::Window},
            {Id::SwitchTheme, "theme", QT_TR_NOOP("Dark or light"), "Ctrl+D", Group::Window, Scope::Window},
            {Id::LargerText, "larger", QT_TR_NOOP("Larger text"), "Ctrl++ Ctrl+=", Group::Window, Scope::Window},
            {Id::SmallerText, "smaller", QT_TR_NOOP("Smaller text"), "Ctrl+-", Group::Window, Scope::Window},
            {Id::NormalText, "normal", QT_TR_NOOP("Normal text size"), "Ctrl+0", Group::Window, Scope::Window},
            {Id::Quit, "quit", QT_TR_NOOP("Quit"), "Ctrl+Q", Group::Window, Scope::Window},
        }};
        return kTable;
    }
};
// clang-format on

} // namespace

std::span<const ActionSpec> actionTable()
{
    return ConsoleActionTexts::table();
}

} // namespace firstline::ui
