// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/word_list.h"

#include <cstddef>
#include <string_view>

namespace firstline::text {

/// What the small words of a text say about its language.
struct LanguageGuess
{
    std::string_view language; ///< en, de, es, fr or pt; empty where none is ahead
    std::size_t hits = 0;      ///< its function words in the text
    std::size_t otherHits = 0; ///< those of the other languages
    std::size_t words = 0;     ///< all words
};

/// Counts words that are frequent in one of English, German, Spanish, French and Portuguese and
/// rare in the others. Cost: about 0.5 µs for 100 words. Thread safety: pure.
[[nodiscard]] LanguageGuess guessByFunctionWords(const WordList &words);

} // namespace firstline::text
