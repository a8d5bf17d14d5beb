// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace firstline::text {

/// Writes one word of a text (a run without blanks) with what is noise to a reader and a model cut
/// short: times to the second, hexadecimal and base64 runs, identifiers, addresses in memory.
/// Error codes ("0x80070005", "ORA-00942", "E1234") stay. A rule ("-----") vanishes.
///
/// Requires: `isNoiseCandidate` of the word. Thread safety: pure.
void appendWithoutNoise(std::string_view word, std::string &out);

/// Whether a word that has a digit or a sign of a rule in it is worth a closer look.
[[nodiscard]] constexpr bool isNoiseCandidate(std::string_view word)
{
    constexpr std::size_t kShortestNoise = 7;
    constexpr std::size_t kShortestRule = 4;
    return word.size() >= kShortestNoise
           || (word.size() >= kShortestRule && word[0] == word[1] && word[1] == word[2]);
}

} // namespace firstline::text
