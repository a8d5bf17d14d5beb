// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace firstline::text {

/// Reads the words of a text one after the other, lower-case, without allocating. A word is a run
/// of letters and digits of any script, with apostrophes inside ("don't", the typographic one as
/// the plain one), or one emoji. Words longer than the buffer are cut.
///
/// The text must outlive the reader. Thread safety: one object per thread.
class WordReader
{
public:
    explicit WordReader(std::string_view text)
        : m_text(text)
    {
    }

    /// Goes to the next word; false at the end.
    [[nodiscard]] bool next();

    /// The word in lower case; valid until `next`.
    [[nodiscard]] std::string_view lower() const { return {m_lower.data(), m_length}; }
    /// Where the word begins and ends in the text, in bytes.
    [[nodiscard]] std::size_t begin() const { return m_begin; }
    [[nodiscard]] std::size_t end() const { return m_at; }
    /// Whether the word is three or more capitals of ASCII.
    [[nodiscard]] bool isShouted() const { return m_isShouted; }
    /// Whether a sign that ends a clause (.,;:!? or a line break) stands before the word.
    [[nodiscard]] bool startsClause() const { return m_startsClause; }
    /// The exclamation marks before the word; after the last `next`, those at the end of the text.
    [[nodiscard]] std::size_t exclamations() const { return m_exclamations; }
    /// Whether a question mark stands before the word, or at the end of the text.
    [[nodiscard]] bool isBehindQuestion() const { return m_isBehindQuestion; }
    /// Smileys of signs before the word or at the end of the text: ":-)" and ";)" one each, ":("
    /// minus one.
    [[nodiscard]] int smileys() const { return m_smileys; }

private:
    void skipToWord();
    [[nodiscard]] std::size_t readSmiley();
    void readWord();
    std::size_t readAscii(bool &hasLower); ///< gives the capitals
    void push(char byte);

    std::string_view m_text;
    std::size_t m_at = 0;
    std::size_t m_begin = 0;
    std::array<char, 64> m_lower{};
    std::size_t m_length = 0;
    std::size_t m_exclamations = 0;
    int m_smileys = 0;
    bool m_isBehindQuestion = false;
    bool m_isShouted = false;
    bool m_startsClause = true;
};

} // namespace firstline::text
