// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace firstline::text {

/// A word as `WordReader` reads it, and the signs before it.
struct ListedWord
{
    std::uint32_t begin = 0; ///< in the text, in bytes
    std::uint32_t end = 0;
    std::uint32_t beginLower = 0; ///< in the lower-case words of the list
    std::uint32_t endLower = 0;
    std::uint32_t exclamations = 0;
    std::int32_t smileys = 0;
    bool isShouted = false;
    bool startsClause = true;
    bool isBehindQuestion = false;
};

/// The words of a text, read once for all that look at them. Reuse one object for many texts: its
/// memory is kept.
class WordList
{
public:
    WordList() = default;
    explicit WordList(std::string_view text) { read(text); }

    /// Reads the words of a text in place of those before. Requires: less than 4 GiB.
    void read(std::string_view text);

    [[nodiscard]] std::span<const ListedWord> words() const { return m_words; }
    /// The signs behind the last word.
    [[nodiscard]] const ListedWord &end() const { return m_end; }
    [[nodiscard]] std::string_view lower(const ListedWord &word) const
    {
        return std::string_view(m_lower).substr(word.beginLower, word.endLower - word.beginLower);
    }

private:
    std::vector<ListedWord> m_words;
    ListedWord m_end;
    std::string m_lower; ///< the words one after the other
};

} // namespace firstline::text
