// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace firstline::text {

/// What is answered where the language cannot be told.
inline constexpr std::string_view kUndeterminedLanguage = "und";

/// The language of a text as ISO 639-1 ("de"), or "und". Where the function words of English,
/// German, Spanish, French or Portuguese tell it clearly they decide, else CLD2, and where that is
/// not sure, as with a few words, the function words again.
///
/// Not needed where the ticket states its language. Requires: valid UTF-8.
/// Cost: about 2 µs for 100 words of those five, 20 µs of others; text past 2,000 bytes is not
/// read. Thread safety: pure.
[[nodiscard]] std::string detectLanguage(std::string_view text);

} // namespace firstline::text
