// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ticket_query.h"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>
#include <span>

/// The names and words of the search text. They are the same in every language.
namespace firstline {

/// What may stand after the colon of a field.
enum class QueryValueKind : std::uint8_t
{
    OneOf,  ///< a word of a fixed list
    Text,   ///< any text, whole
    Words,  ///< any text, found word by word; a star at its end stands for any ending
    Number, ///< a range of numbers; confidence takes percent too
    Time,   ///< a range of times with unit: 30m, 2h, 3d, 1w
    Day     ///< 2026-01-31, today, yesterday, 7d
};

/// A field as people write it.
struct QueryName
{
    QueryField field;
    QStringView name;
    QueryValueKind kind;
    std::span<const QStringView> words; ///< of `OneOf`, and special ones of the others
};

/// All fields with a name, in the order in which they are offered; `QueryField::Words` has none.
[[nodiscard]] std::span<const QueryName> queryNames();

/// Case does not matter.
[[nodiscard]] const QueryName *queryName(QStringView name);
[[nodiscard]] const QueryName *queryName(QueryField field);

/// The name of the order in the search text, "sort", and its words.
inline constexpr QStringView kSortName = u"sort";
[[nodiscard]] QString sortWord(TicketSort sort);
[[nodiscard]] std::optional<TicketSort> sortFromWord(QStringView word);
[[nodiscard]] std::span<const QStringView> sortWords();

/// The name that `typed` was likely meant to be; empty when none is near.
[[nodiscard]] QString likelyName(QStringView typed);

/// The same among `words`. A beginning of one word only counts as that word.
[[nodiscard]] QString likelyWord(QStringView typed, std::span<const QStringView> words);
[[nodiscard]] QString wordBeginning(QStringView typed, std::span<const QStringView> words);

} // namespace firstline
