// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace firstline::text {

/// Whether every character is one that `plainCharacters` would leave: no control characters but
/// line break and tab, no invisible ones, no blanks but the space, nothing decomposed or
/// full-width.
[[nodiscard]] bool hasOnlyPlainCharacters(std::string_view utf8);

/// Removes control and invisible characters, turns every blank of Unicode into a space and every
/// line separator into '\n', and composes (NFKC) text with combining marks or full-width letters.
/// Requires: valid UTF-8. Cost: linear.
[[nodiscard]] std::string plainCharacters(std::string_view utf8);

/// The text with single blanks, single line breaks and no blank at the ends; words that are log
/// noise are cut short on the way. Cost: linear, one pass, one allocation.
[[nodiscard]] std::string collapsed(std::string_view text);

} // namespace firstline::text
