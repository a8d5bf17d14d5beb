// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/query_grammar.h"

#include <QString>

#include <optional>

/// Single values of the search text: "<0.6", "2h", "yesterday", "high".
namespace firstline {

/// Reads one value of a field; none where it cannot be one. `isQuoted`: it stood in quotes, so
/// that a star in it is a letter.
[[nodiscard]] std::optional<QueryValue>
queryValue(const QueryName &name, QStringView text, bool isQuoted);

/// The value as it is written, without quotes.
[[nodiscard]] QString valueText(const QueryName &name, const QueryValue &value);

/// A value that could have been meant by one that cannot be read, or an example of one.
[[nodiscard]] QString likelyValue(const QueryName &name, QStringView text);

} // namespace firstline
