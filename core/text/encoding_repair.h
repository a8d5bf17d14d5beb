// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace firstline::text {

/// Undoes doubled UTF-8: text that was read as Windows-1252 or Latin-1 and encoded once more, so
/// that "für" became "fÃ¼r". Works sequence by sequence, since real texts mix both kinds, and
/// again while something changes, up to four times.
///
/// Sequences that do not decode, and those that are likelier to be meant ("„Gruß“", "café »"),
/// stay as they are. The importer stores the repaired text.
///
/// Cost: linear; a search for one byte where there is nothing to do. Thread safety: pure.
[[nodiscard]] std::string repairDoubledUtf8(std::string_view text);

/// Whether `repairDoubledUtf8` would change the text. Cost: linear, no allocation.
[[nodiscard]] bool hasDoubledUtf8(std::string_view text);

/// Whether every byte belongs to a valid UTF-8 sequence.
[[nodiscard]] bool isValidUtf8(std::string_view text);

/// The text as valid UTF-8. Text without one valid multi-byte sequence is taken for Windows-1252;
/// in any other each byte that fits nowhere becomes U+FFFD.
[[nodiscard]] std::string toValidUtf8(std::string_view text);

} // namespace firstline::text
