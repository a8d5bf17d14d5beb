// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/function_words.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace firstline::text {

namespace {

struct LanguageWords
{
    std::string_view language;
    std::string_view words;
};

constexpr std::array kLanguages{
    LanguageWords{"en",
                  "the and to of is it in my i you for not that have has was with this are be we "
                  "your our from can please how what when why which been would could but they an "
                  "or will there does did cannot can't don't need help any their"},
    LanguageWords{"de",
                  "der die das und ist ich nicht sie wir ein eine einen einem einer zu mit auf für "
                  "den dem von im es sich bei aber auch wie wird werden wurde habe haben kann "
                  "können bitte mein meine unser unsere noch nach oder wenn dass keine kein ihr "
                  "ihre warum zum zur bin sind"},
    LanguageWords{"es",
                  "el los las y que con una del al por pero su sus mi muy más está estoy estamos "
                  "he ha hemos cuando cómo qué dónde desde hay puedo pueden necesito necesitamos "
                  "quiero tengo tenemos nuestro nuestra ya lo usted ustedes también esta este"},
    LanguageWords{"fr",
                  "le les et est je nous vous pas ne une dans sur pour avec mon notre votre vos ce "
                  "cette il elle qui j'ai n'est c'est d'un d'une au aux être avons avez sont mais "
                  "par plus depuis lors afin comment pourquoi ma mes"},
    LanguageWords{"pt",
                  "não uma para com em os um ao aos na da das dos meu minha nosso nossa eu você "
                  "vocês foi são está estou estamos tenho temos já isso esse essa pelo pela seu "
                  "sua preciso precisamos gostaria também quando muito mais ele"}};

constexpr std::size_t kSlots = 2'048;

struct Slot
{
    std::string_view word;
    std::uint8_t languages = 0; ///< a bit for each in which the word is frequent
};

constexpr std::size_t placeOf(std::string_view word)
{
    std::uint64_t hash = 0xcbf29ce484222325ULL;
    for (const char byte : word) {
        hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001b3ULL;
    }
    return (hash ^ (hash >> 32U)) % kSlots;
}

/// The slot of a word, or the empty one where it belongs.
template <typename Table>
constexpr std::size_t findSlot(const Table &table, std::string_view word)
{
    std::size_t place = placeOf(word);
    while (!table[place].word.empty() && table[place].word != word) {
        place = (place + 1) % kSlots;
    }
    return place;
}

constexpr auto kTable = [] {
    std::array<Slot, kSlots> table{};
    for (std::size_t language = 0; language < kLanguages.size(); ++language) {
        std::string_view rest = kLanguages[language].words;
        while (!rest.empty()) {
            const std::size_t end = std::min(rest.find(' '), rest.size());
            Slot &slot = table[findSlot(table, rest.substr(0, end))];
            slot.word = rest.substr(0, end);
            slot.languages |= static_cast<std::uint8_t>(1U << language);
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
    }
    return table;
}();

} // namespace

LanguageGuess guessByFunctionWords(const WordList &words)
{
    std::array<std::size_t, kLanguages.size()> hits{};
    LanguageGuess guess;
    std::size_t known = 0;
    for (const ListedWord &word : words.words()) {
        ++guess.words;
        const std::uint8_t languages = kTable[findSlot(kTable, words.lower(word))].languages;
        known += languages != 0 ? 1 : 0;
        for (std::size_t i = 0; languages != 0 && i < hits.size(); ++i) {
            hits[i] += (languages >> i) & 1U;
        }
    }
    const auto best = std::ranges::max_element(hits);
    if (*best > 0 && std::ranges::count(hits, *best) == 1) {
        guess.language = kLanguages[static_cast<std::size_t>(best - hits.begin())].language;
        guess.hits = *best;
    }
    guess.otherHits = known - guess.hits;
    return guess;
}

} // namespace firstline::text
