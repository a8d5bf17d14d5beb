// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ticket_query.h"
#include "core/service/query_text.h"

#include <QString>

#include <optional>

/// What the fields of the search mean, in the language of the screen. Their names stay English.
namespace firstline::ui {

/// "Reply due within a time": for the list of completions and the menu of filters.
[[nodiscard]] QString queryFieldText(QueryField field);

/// A value that has a name of its own on the screen, such as "High"; any other as it is written.
[[nodiscard]] QString queryValueText(QueryField field, const QString &word);

/// "No field 'prio'. Did you mean priority?"
[[nodiscard]] QString queryProblemText(const QueryProblem &problem);

} // namespace firstline::ui
