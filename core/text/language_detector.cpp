// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/language_detector.h"

#include "core/text/function_words.h"

#include <algorithm>
#include <array>

#include <cld2/public/compact_lang_det.h>

namespace firstline::text {

namespace {

constexpr std::size_t kBytesRead = 2'000;

/// Whether the small words alone tell the language, which spares the slow look: many of them, and
/// nearly all of one language.
bool isClear(const LanguageGuess &guess)
{
    constexpr std::size_t kEnough = 4;
    constexpr std::size_t kWordsPerHit = 6;
    return guess.hits >= kEnough && guess.hits * kWordsPerHit >= guess.words
           && guess.hits >= guess.otherHits * 3;
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
    const LanguageGuess guess = guessByFunctionWords(WordList(read));
    if (isClear(guess)) {
        return std::string(guess.language);
    }
    bool isReliable = false;
    const CLD2::Language language =
        CLD2::DetectLanguage(read.data(), static_cast<int>(read.size()), true, &isReliable);
    const std::string_view code = isoCode(CLD2::LanguageCode(language));
    if (isReliable && !code.empty()) {
        return std::string(code);
    }
    return std::string(guess.language.empty() ? kUndeterminedLanguage : guess.language);
}

} // namespace firstline::text
