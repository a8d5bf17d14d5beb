// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/prediction.h"
#include "ui/widgets/word_message_view.h"

#include <vector>

namespace firstline::ui {

/// Marks of what a text names, and of places where data was masked before the text came here
/// ("[e-mail]").
[[nodiscard]] std::vector<WordMark> namedMarks(const QString &text,
                                               const std::vector<Entity> &entities);

/// Adds marks of the words that decided a task, as strong as they are beside the strongest; weak
/// ones are left out. Gives the label that they speak about; empty where there is none.
QString addReasonMarks(std::vector<WordMark> &marks, const std::vector<Reason> &reasons, Task task);

} // namespace firstline::ui
