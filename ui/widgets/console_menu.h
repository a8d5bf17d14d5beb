// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QMenu;
class QWidget;

namespace firstline::ui {

class ConsoleActions;

/// The menu behind the button beside the name of the program.
[[nodiscard]] QMenu *makeConsoleMenu(const ConsoleActions &actions, QWidget *parent);

} // namespace firstline::ui
