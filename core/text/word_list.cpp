// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/word_list.h"

#include "core/text/word_reader.h"

namespace firstline::text {

void WordList::read(std::string_view text)
{
    m_words.clear();
    m_lower.clear();
    WordReader reader(text);
    for (bool isWord = true; isWord;) {
        isWord = reader.next();
        const auto from = static_cast<std::uint32_t>(m_lower.size());
        m_lower += reader.lower();
        m_end = {static_cast<std::uint32_t>(reader.begin()),
                 static_cast<std::uint32_t>(reader.end()),
                 from,
                 static_cast<std::uint32_t>(m_lower.size()),
                 static_cast<std::uint32_t>(reader.exclamations()),
                 reader.smileys(),
                 reader.isShouted(),
                 reader.startsClause(),
                 reader.isBehindQuestion()};
        if (isWord) {
            m_words.push_back(m_end);
        }
    }
}

} // namespace firstline::text
