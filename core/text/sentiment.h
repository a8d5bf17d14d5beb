// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/lexicon.h"
#include "core/text/word_list.h"

#include <string_view>
#include <vector>

namespace firstline::text {

/// Reads the mood of a text off word lists, with negation ("not good", "funktioniert nicht"),
/// boosters, capitals and exclamation marks; after the idea of VADER (Hutto, Gilbert, 2014) with
/// lists of our own for English, German, Spanish, French and Portuguese.
///
/// Thread safety: immutable; one object may be shared by all threads. Constructing reads the lists:
/// make one and keep it.
class Sentiment
{
public:
    Sentiment();

    /// The mood of a text by its words, −1 (angry) to 1 (happy), 0 where no word tells. `language`
    /// is ISO 639-1; where there is no list for it, the function words of the text choose one, and
    /// where it has none, the list that knows most of its words. Cost: about 30 ns a word.
    [[nodiscard]] double score(const WordList &words, std::string_view language) const;
    [[nodiscard]] double score(std::string_view text, std::string_view language) const
    {
        return score(WordList(text), language);
    }

private:
    struct Language
    {
        std::string_view code;
        Lexicon words;
    };
    std::vector<Language> m_languages;
};

} // namespace firstline::text
