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

/// Whether the word is worth a closer look: long, with colons between digits, or a rule.
[[nodiscard]] bool isNoiseCandidate(std::string_view word);

} // namespace firstline::text
