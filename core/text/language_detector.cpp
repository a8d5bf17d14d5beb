// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/language_detector.h"

#include "core/text/utf8.h"
#include "core/text/word_reader.h"

#include <algorithm>
#include <array>

#include <cld2/public/compact_lang_det.h>

namespace firstline::text {

namespace {

constexpr std::size_t kBytesRead = 2'000;

struct FunctionWords
{
    std::string_view language;
    std::array<std::string_view, 36> words; ///< in order
};

/// Words that are frequent in one of the languages and rare in the others.
constexpr std::array kFunctionWords{
    FunctionWords{"en",
                  {"and",  "are",  "been", "but",  "can",    "cannot", "does", "for",     "from",
                   "has",  "have", "help", "how",  "i",      "is",     "it",   "its",     "my",
                   "need", "not",  "of",   "our",  "please", "that",   "the",  "their",   "this",
                   "to",   "was",  "we",   "what", "when",   "why",    "with", "without", "you"}},
    FunctionWords{"de", {"aber", "auch", "auf",  "bei",   "bitte", "das",  "dem",   "den",  "der",
                         "die",  "ein",  "eine", "für",   "geht",  "habe", "ich",   "ihr",  "im",
                         "ist",  "kann", "kein", "mein",  "mit",   "nach", "nicht", "oder", "sie",
                         "sind", "und",  "von",  "warum", "wie",   "wir",  "wird",  "zu",   "zum"}},
    FunctionWords{"es",
                  {"al",     "con",  "cuando", "cómo",  "del",  "donde",    "el",   "ella", "en",
                   "es",     "esta", "este",   "estoy", "está", "favor",    "hay",  "la",   "las",
                   "lo",     "los",  "mi",     "muy",   "más",  "necesito", "pero", "por",  "puedo",
                   "quiero", "qué",  "sin",    "su",    "sus",  "tengo",    "una",  "y",    "ya"}},
    FunctionWords{"fr", {"au",   "aux",   "avec", "ce",   "cette", "dans", "des", "du",    "elle",
                         "est",  "et",    "il",   "j'ai", "je",    "l'",   "le",  "les",   "ma",
                         "mais", "mes",   "mon",  "ne",   "notre", "nous", "ont", "ou",    "pas",
                         "pour", "quand", "sont", "sur",  "un",    "une",  "vos", "votre", "vous"}},
    FunctionWords{"pt", {"ao",   "aos", "com",  "como",    "da",    "das", "do",  "dos",  "e",
                         "ela",  "ele", "em",   "esse",    "estou", "eu",  "foi", "isso", "já",
                         "mais", "mas", "meu",  "minha",   "muito", "na",  "no",  "nos",  "não",
                         "o",    "os",  "para", "preciso", "são",   "tem", "uma", "você", "é"}}};
static_assert(std::ranges::all_of(kFunctionWords, [](const FunctionWords &entry) {
    return std::ranges::is_sorted(entry.words);
}));

/// The language with most function words, or "und" where two have as many.
std::string_view byFunctionWords(std::string_view text)
{
    std::array<std::size_t, kFunctionWords.size()> hits{};
    WordReader reader(text);
    while (reader.next()) {
        for (std::size_t i = 0; i < hits.size(); ++i) {
            hits.at(i) +=
                std::ranges::binary_search(kFunctionWords.at(i).words, reader.lower()) ? 1 : 0;
        }
    }
    const auto best = std::ranges::max_element(hits);
    const bool isAlone = *best > 0 && std::ranges::count(hits, *best) == 1;
    return isAlone ? kFunctionWords.at(static_cast<std::size_t>(best - hits.begin())).language
                   : kUndeterminedLanguage;
}

/// The two-letter code of today for what CLD2 says; empty where there is none.
std::string_view isoCode(std::string_view code)
{
    constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kOldCodes{
        {{"iw", "he"}, {"in", "id"}, {"ji", "yi"}, {"jw", "jv"}}};
    code = code.substr(0, code.find('-'));
    const auto *old =
        std::ranges::find(kOldCodes, code, [](const auto &pair) { return pair.first; });
    if (old != kOldCodes.end()) {
        return old->second;
    }
    return code.size() == 2 && code != "un" ? code : std::string_view();
}

} // namespace

std::string detectLanguage(std::string_view text)
{
    std::string_view read = text.substr(0, kBytesRead);
    while (read.size() < text.size() && !read.empty()
           && (static_cast<unsigned char>(text[read.size()]) & 0xc0U) == 0x80) {
        read.remove_suffix(1);
    }
    bool isReliable = false;
    const CLD2::Language language =
        CLD2::DetectLanguage(read.data(), static_cast<int>(read.size()), true, &isReliable);
    const std::string_view code = isoCode(CLD2::LanguageCode(language));
    return std::string(isReliable && !code.empty() ? code : byFunctionWords(read));
}

} // namespace firstline::text
