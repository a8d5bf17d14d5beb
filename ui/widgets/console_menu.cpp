// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/console_menu.h"

#include "ui/support/console_actions.h"

#include <QMenu>

namespace firstline::ui {

QMenu *makeConsoleMenu(const ConsoleActions &actions, QWidget *parent)
{
    auto *menu = new QMenu(parent);
    const QList<QList<ActionId>> sections{
        {ActionId::Import, ActionId::EmptyBin},
        {ActionId::Undo, ActionId::Redo, ActionId::MyChanges},
        {ActionId::SwitchTheme,
         ActionId::LargerText,
         ActionId::SmallerText,
         ActionId::NormalText,
         ActionId::NarrowNavigation},
        {ActionId::OpenSettings, ActionId::ShowKeys, ActionId::Quit}};
    for (const QList<ActionId> &section : sections) {
        if (!menu->isEmpty()) {
            menu->addSeparator();
        }
        for (const ActionId id : section) {
            menu->addAction(actions.of(id));
        }
    }
    return menu;
}

} // namespace firstline::ui
