// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace firstline::ui {

/// Asks before something that cannot be undone; does not wait for the answer. `act` is called when
/// the person chooses `actText`. The box is called `question`, its buttons `question.act` and
/// `question.stay`.
void confirm(QWidget &parent,
             const QString &text,
             const QString &actText,
             const std::function<void()> &act);

} // namespace firstline::ui
