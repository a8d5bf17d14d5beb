// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace firstline::text {

enum class TokenKind : std::uint8_t
{
    Word,       ///< letters, digits and underscores; one letter is a word too
    Ideograph,  ///< one character of a script that writes no blanks between words
    Punctuation ///< a run of one and the same sign, such as "!!!"
};

/// A piece of a text. Byte positions refer to the text, letter positions to
/// `TokenizedText::letters`; both ranges are half open.
struct Token
{
    std::uint32_t beginByte = 0;
    std::uint32_t endByte = 0;
    std::uint32_t beginLetter = 0;
    std::uint32_t endLetter = 0;
    TokenKind kind = TokenKind::Word;
};

/// A run of letters between blanks.
struct Chunk
{
    std::uint32_t beginLetter = 0;
    std::uint32_t endLetter = 0;
};

/// A text as the features see it. Reuse one object for many texts: its memory is kept.
struct TokenizedText
{
    /// Lower-cased code points. Every chunk has exactly one blank before and one behind it.
    std::vector<char32_t> letters;
    std::vector<Token> tokens; ///< in order, without overlap
    std::vector<Chunk> chunks; ///< in order; every token lies in one
    std::uint32_t words = 0;   ///< tokens that are no punctuation
};

/// Splits UTF-8 into tokens and writes them to `out`, whatever it held before.
///
/// Bytes that are not UTF-8 count as one punctuation sign each.
///
/// Thread safety: has no state. Cost: one pass, about 2 ns a byte; allocates only while `out`
/// grows.
void tokenize(std::string_view text, TokenizedText &out);

} // namespace firstline::text
