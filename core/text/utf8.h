// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

/// Reading and writing UTF-8 one code point at a time. Thread safety: pure functions.
namespace firstline::text {

inline constexpr char32_t kReplacementCharacter = 0xfffd;

/// One code point as it stands in a text.
struct CodePoint
{
    char32_t value = 0;
    std::size_t length = 0; ///< bytes; 0: no valid UTF-8 starts there
};

/// The code point that starts at byte `at`. Overlong forms, surrogates and cut sequences are not
/// valid. Requires: at < text.size().
[[nodiscard]] CodePoint decodeAt(std::string_view text, std::size_t at);

/// Writes a code point as UTF-8 and returns the number of bytes.
std::size_t encodeUtf8(char32_t value, std::array<char, 4> &bytes);

/// Appends a code point as UTF-8.
void appendUtf8(std::string &out, char32_t value);

/// The text in lower case, code point by code point (no "ß" to "ss"). Bytes that are no UTF-8 stay.
[[nodiscard]] std::string lowerCase(std::string_view text);
/// The same into a buffer that keeps its memory.
void lowerCase(std::string_view text, std::string &out);

/// Whether the text holds a letter or a digit, of any script.
[[nodiscard]] bool hasWords(std::string_view text);

/// The number of words, as runs between ASCII blanks; stops counting at `enough`.
[[nodiscard]] std::size_t countWords(std::string_view text, std::size_t enough);

/// The first `codePoints` code points of the text, or all of it.
[[nodiscard]] std::string_view firstCodePoints(std::string_view text, std::size_t codePoints);

[[nodiscard]] constexpr bool isAsciiDigit(char c)
{
    return c >= '0' && c <= '9';
}

[[nodiscard]] constexpr bool isAsciiLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

[[nodiscard]] constexpr char lowerAscii(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

[[nodiscard]] constexpr bool isHexDigit(char c)
{
    return isAsciiDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

[[nodiscard]] constexpr bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

/// The text without ASCII blanks at both ends.
[[nodiscard]] constexpr std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && isBlank(text.front())) {
        text.remove_prefix(1);
    }
    while (!text.empty() && isBlank(text.back())) {
        text.remove_suffix(1);
    }
    return text;
}

} // namespace firstline::text
