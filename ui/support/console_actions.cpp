// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/console_actions.h"

#include <QCoreApplication>
#include <QKeySequence>
#include <QWidget>

#include <vector>

using namespace Qt::StringLiterals;

namespace firstline::ui {

namespace {

enum class Scope : std::uint8_t
{
    Window, ///< works on every page
    List,   ///< needs the inbox
    Ticket  ///< needs a ticket in the pane
};

struct ActionSpec
{
    ActionId id;
    const char *name; ///< object name, not translated
    const char *text;
    std::vector<QKeySequence> keys;
    KeyGroup group;
    Scope scope;
};

QKeySequence keys(const char *text)
{
    return QKeySequence(QLatin1StringView(text));
}

// One row per command: text and key are here and nowhere else.
const std::vector<ActionSpec> &specs()
{
    using Id = ActionId;
    static const std::vector<ActionSpec> table{
        {Id::NextTicket,
         "next",
         QT_TRANSLATE_NOOP("ConsoleActions", "Next ticket"),
         {keys("J")},
         KeyGroup::Move,
         Scope::List},
        {Id::PreviousTicket,
         "previous",
         QT_TRANSLATE_NOOP("ConsoleActions", "Previous ticket"),
         {keys("K")},
         KeyGroup::Move,
         Scope::List},
        {Id::PriorityLow,
         "low",
         QT_TRANSLATE_NOOP("ConsoleActions", "Priority Low"),
         {keys("1")},
         KeyGroup::Decide,
         Scope::Ticket},
        {Id::PriorityMedium,
         "medium",
         QT_TRANSLATE_NOOP("ConsoleActions", "Priority Medium"),
         {keys("2")},
         KeyGroup::Decide,
         Scope::Ticket},
        {Id::PriorityHigh,
         "high",
         QT_TRANSLATE_NOOP("ConsoleActions", "Priority High"),
         {keys("3")},
         KeyGroup::Decide,
         Scope::Ticket},
        {Id::CategoryFirst,
         "first",
         QT_TRANSLATE_NOOP("ConsoleActions", "First category"),
         {keys("4")},
         KeyGroup::Decide,
         Scope::Ticket},
        {Id::CategorySecond,
         "second",
         QT_TRANSLATE_NOOP("ConsoleActions", "Second category"),
         {keys("5")},
         KeyGroup::Decide,
         Scope::Ticket},
        {Id::CategoryThird,
         "third",
         QT_TRANSLATE_NOOP("ConsoleActions", "Third category"),
         {keys("6")},
         KeyGroup::Decide,
         Scope::Ticket},
        {Id::OtherCategory,
         "other",
         QT_TRANSLATE_NOOP("ConsoleActions", "Other category"),
         {keys("C")},
         KeyGroup::Decide,
         Scope::Ticket},
        {Id::Accept,
         "accept",
         QT_TRANSLATE_NOOP("ConsoleActions", "Accept the prediction"),
         {keys("A")},
         KeyGroup::Decide,
         Scope::Ticket},
        {Id::Skip,
         "skip",
         QT_TRANSLATE_NOOP("ConsoleActions", "Skip this ticket"),
         {keys("S")},
         KeyGroup::Decide,
         Scope::Ticket},
        {Id::ShowOriginal,
         "original",
         QT_TRANSLATE_NOOP("ConsoleActions", "Original message"),
         {keys("O")},
         KeyGroup::Read,
         Scope::Ticket},
        {Id::ShowWords,
         "words",
         QT_TRANSLATE_NOOP("ConsoleActions", "Show or hide the words"),
         {keys("W")},
         KeyGroup::Read,
         Scope::Ticket},
        {Id::SwapWords,
         "swap",
         QT_TRANSLATE_NOOP("ConsoleActions", "Words of priority or of category"),
         {keys("Shift+W")},
         KeyGroup::Read,
         Scope::Ticket},
        {Id::Undo,
         "undo",
         QT_TRANSLATE_NOOP("ConsoleActions", "Undo"),
         {keys("Ctrl+Z")},
         KeyGroup::Undo,
         Scope::Window},
        {Id::Redo,
         "redo",
         QT_TRANSLATE_NOOP("ConsoleActions", "Redo"),
         {keys("Ctrl+Shift+Z")},
         KeyGroup::Undo,
         Scope::Window},
        {Id::Import,
         "import",
         QT_TRANSLATE_NOOP("ConsoleActions", "Import tickets"),
         {keys("Ctrl+O")},
         KeyGroup::Window,
         Scope::Window},
        {Id::ShowKeys,
         "keys",
         QT_TRANSLATE_NOOP("ConsoleActions", "All keys"),
         {keys("?"), keys("Shift+?"), keys("F1")},
         KeyGroup::Window,
         Scope::Window},
        {Id::OpenSettings,
         "settings",
         QT_TRANSLATE_NOOP("ConsoleActions", "Settings"),
         {keys("Ctrl+,")},
         KeyGroup::Window,
         Scope::Window},
        {Id::NarrowNavigation,
         "narrow",
         QT_TRANSLATE_NOOP("ConsoleActions", "Narrow navigation"),
         {keys("Ctrl+B")},
         KeyGroup::Window,
         Scope::Window},
        {Id::SwitchTheme,
         "theme",
         QT_TRANSLATE_NOOP("ConsoleActions", "Dark or light"),
         {keys("Ctrl+D")},
         KeyGroup::Window,
         Scope::Window},
        {Id::LargerText,
         "larger",
         QT_TRANSLATE_NOOP("ConsoleActions", "Larger text"),
         {keys("Ctrl++"), keys("Ctrl+=")},
         KeyGroup::Window,
         Scope::Window},
        {Id::SmallerText,
         "smaller",
         QT_TRANSLATE_NOOP("ConsoleActions", "Smaller text"),
         {keys("Ctrl+-")},
         KeyGroup::Window,
         Scope::Window},
        {Id::NormalText,
         "normal",
         QT_TRANSLATE_NOOP("ConsoleActions", "Normal text size"),
         {keys("Ctrl+0")},
         KeyGroup::Window,
         Scope::Window},
        {Id::Quit,
         "quit",
         QT_TRANSLATE_NOOP("ConsoleActions", "Quit"),
         {keys("Ctrl+Q")},
         KeyGroup::Window,
         Scope::Window},
    };
    return table;
}

} // namespace

ConsoleActions::ConsoleActions(QWidget *window)
    : QObject(window)
{
    for (const ActionSpec &spec : specs()) {
        auto *action = new QAction(QCoreApplication::translate("ConsoleActions", spec.text), this);
        action->setObjectName(u"action."_s + QLatin1StringView(spec.name));
        action->setShortcuts(QList<QKeySequence>(spec.keys.begin(), spec.keys.end()));
        action->setEnabled(spec.scope == Scope::Window);
        window->addAction(action);
        m_actions.at(static_cast<std::size_t>(spec.id)) = action;
    }
    of(ActionId::Undo)->setEnabled(false);
    of(ActionId::Redo)->setEnabled(false);
}

KeyGroup ConsoleActions::groupOf(ActionId id) const
{
    return specs().at(static_cast<std::size_t>(id)).group;
}

QList<ActionId> ConsoleActions::inGroup(KeyGroup group) const
{
    QList<ActionId> ids;
    for (const ActionSpec &spec : specs()) {
        if (spec.group == group) {
            ids.append(spec.id);
        }
    }
    return ids;
}

void ConsoleActions::setTicketActionsEnabled(bool enabled)
{
    for (const ActionSpec &spec : specs()) {
        if (spec.scope == Scope::Ticket) {
            of(spec.id)->setEnabled(enabled);
        }
    }
}

void ConsoleActions::setListActionsEnabled(bool enabled)
{
    for (const ActionSpec &spec : specs()) {
        if (spec.scope == Scope::List) {
            of(spec.id)->setEnabled(enabled);
        }
    }
}

} // namespace firstline::ui
