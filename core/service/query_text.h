// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ticket_query.h"

#include <QString>

#include <cstdint>
#include <vector>

namespace firstline {

/// A piece of the search text, for colouring.
struct QueryToken
{
    enum class Kind : std::uint8_t
    {
        Field,  ///< a name with its colon, and the minus before it
        Value,  ///< what stands after it
        Word,   ///< searched in the text
        Unknown ///< looks like a field and is none, or a value that cannot be read
    };
    Kind kind = Kind::Word;
    qsizetype begin = 0; ///< in UTF-16 units
    qsizetype length = 0;

    friend bool operator==(const QueryToken &, const QueryToken &) = default;
};

/// What was not understood. It is searched as a word, so nothing is ever refused.
struct QueryProblem
{
    enum class Kind : std::uint8_t
    {
        UnknownField,
        UnknownValue
    };
    Kind kind = Kind::UnknownField;
    qsizetype begin = 0;
    qsizetype length = 0;
    QString field;      ///< as typed
    QString value;      ///< as typed; of UnknownValue
    QString suggestion; ///< what was likely meant; may be empty

    friend bool operator==(const QueryProblem &, const QueryProblem &) = default;
};

/// The search text understood.
struct ParsedQuery
{
    TicketQuery query;                  ///< without an agent
    std::vector<QueryToken> tokens;     ///< in order, without overlap
    std::vector<QueryProblem> problems; ///< in order
};

/// Reads the search text, as `docs/search.md` describes it. Every text is a query.
[[nodiscard]] ParsedQuery parseQuery(const QString &text);

/// The search text of a query. Ensures: `parseQuery` of it gives the same query again, but for the
/// agent.
[[nodiscard]] QString queryText(const TicketQuery &query);

} // namespace firstline
