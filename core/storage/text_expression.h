// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ticket_query.h"

#include <QString>

#include <vector>

/// Expressions for the full-text index (FTS5), made of what people typed. Whatever that was, the
/// expression is valid; it is empty when there is no letter and no digit to look for.
namespace firstline::storage {

/// Any of the words or phrases, in any column.
[[nodiscard]] QString textMatch(const std::vector<QueryValue> &values);

/// The words in the customer's name; with `isWhole` from its beginning.
[[nodiscard]] QString customerMatch(const QueryText &value, bool isWhole);

} // namespace firstline::storage
