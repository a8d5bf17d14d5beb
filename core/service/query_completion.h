// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/query_vocabulary.h"
#include "core/domain/ticket_query.h"

#include <QString>

#include <optional>
#include <vector>

namespace firstline {

/// One way to go on.
struct QueryCompletion
{
    QString text;                    ///< replaces what was typed: "priority:" or "high"
    std::optional<QueryField> field; ///< what it is about; none: the order
    bool isName = false;             ///< a field's name; else a value of it
};

/// What can stand at a place of the search text.
struct QueryCompletions
{
    qsizetype begin = 0; ///< of the typed beginning that a completion replaces
    std::vector<QueryCompletion> items;
};

/// The completions of the word that ends at `cursor`; none in the middle of a phrase, or where
/// nothing was typed yet.
[[nodiscard]] QueryCompletions
completeQuery(const QString &text, qsizetype cursor, const QueryVocabulary &vocabulary);

} // namespace firstline
