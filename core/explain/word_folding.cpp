// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/word_folding.h"

#include "core/features/ngram_hasher.h"

#include <algorithm>
#include <bit>

namespace firstline::explain {

namespace {

/// The token of each letter; `kNobody` for blanks.
std::vector<std::uint32_t> tokensOfLetters(const text::TokenizedText &text)
{
    std::vector<std::uint32_t> owners(text.letters.size(), NgramOwner::kNobody);
    for (std::uint32_t i = 0; i < text.tokens.size(); ++i) {
        const text::Token &token = text.tokens[i];
        std::fill(owners.begin() + token.beginLetter, owners.begin() + token.endLetter, i);
    }
    return owners;
}

/// Whether a sign joins the words around it to one: an apostrophe, a hyphen, a dot or an @.
bool joins(const text::TokenizedText &text, std::size_t i)
{
    if (i == 0 || i + 1 >= text.tokens.size()) {
        return false;
    }
    const text::Token &before = text.tokens[i - 1];
    const text::Token &sign = text.tokens[i];
    const text::Token &after = text.tokens[i + 1];
    const bool touches = before.endByte == sign.beginByte && sign.endByte == after.beginByte;
    const bool isBetweenWords =
        before.kind == text::TokenKind::Word && after.kind == text::TokenKind::Word;
    const char32_t letter = text.letters[sign.beginLetter];
    constexpr std::u32string_view kJoiners = U"'\u2019-.@";
    return touches && isBetweenWords && sign.endLetter - sign.beginLetter == 1
           && kJoiners.find(letter) != std::u32string_view::npos;
}

std::uint64_t hashOf(std::u32string_view letters)
{
    std::uint64_t hash = 0;
    for (const char32_t letter : letters) {
        hash = (hash + letter) * 0x9E3779B97F4A7C15ULL;
        hash ^= hash >> 32U;
    }
    return hash;
}

} // namespace

std::vector<NgramOwner> ngramOwners(const text::TokenizedText &text)
{
    const std::vector<std::uint32_t> ofLetter = tokensOfLetters(text);
    std::vector<NgramOwner> owners;
    const auto words = [&](std::uint32_t first, std::uint32_t count) {
        owners.push_back({first, count == 2 ? first + 1 : NgramOwner::kNobody});
    };
    const auto characters = [&](const text::Chunk &chunk, std::uint32_t first, std::uint32_t size) {
        const std::uint32_t middle = features::middleLetter(chunk, first, size);
        owners.push_back({ofLetter[middle], NgramOwner::kNobody});
    };
    features::forEachNgramPlace(text, words, characters);
    return owners;
}

std::vector<double> perToken(const text::TokenizedText &text,
                             std::span<const std::uint32_t> occurrences,
                             const std::vector<float> &parts)
{
    std::vector<double> tokens(text.tokens.size(), 0.0);
    std::vector<float> letters(text.letters.size(), 0.0F);
    std::size_t next = 0;
    const auto words = [&](std::uint32_t first, std::uint32_t count) {
        const double share = static_cast<double>(parts[occurrences[next++]]) / count;
        for (std::uint32_t i = 0; i < count; ++i) {
            tokens[first + i] += share;
        }
    };
    const auto characters = [&](const text::Chunk &chunk, std::uint32_t first, std::uint32_t size) {
        letters[features::middleLetter(chunk, first, size)] += parts[occurrences[next++]];
    };
    features::forEachNgramPlace(text, words, characters);
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        for (std::uint32_t at = text.tokens[i].beginLetter; at < text.tokens[i].endLetter; ++at) {
            tokens[i] += static_cast<double>(letters[at]);
        }
    }
    return tokens;
}

std::vector<Unit> toUnits(const text::TokenizedText &text, const std::vector<double> &tokens)
{
    std::vector<Unit> units;
    bool joined = false;
    for (std::uint32_t i = 0; i < tokens.size(); ++i) {
        const bool isJoiner = joins(text, i);
        if (!units.empty() && (joined || isJoiner)) {
            units.back().lastToken = i;
            units.back().contribution += tokens[i];
        } else {
            units.push_back({i, i, tokens[i]});
        }
        joined = isJoiner;
    }
    return units;
}

std::u32string_view key(const text::TokenizedText &text, const Unit &unit)
{
    const std::uint32_t begin = text.tokens[unit.firstToken].beginLetter;
    const std::uint32_t end = text.tokens[unit.lastToken].endLetter;
    return {text.letters.data() + begin, end - begin};
}

MergedUnits merged(const text::TokenizedText &text, const std::vector<Unit> &units)
{
    constexpr std::uint32_t kEmpty = 0xffffffffU;
    std::vector<std::uint32_t> slots(std::bit_ceil(2 * units.size() + 1), kEmpty); // half are free
    MergedUnits result;
    result.words.reserve(units.size());
    result.wordOf.reserve(units.size());
    for (const Unit &unit : units) {
        const std::u32string_view letters = key(text, unit);
        std::size_t slot = hashOf(letters) & (slots.size() - 1);
        while (slots[slot] != kEmpty && key(text, result.words[slots[slot]]) != letters) {
            slot = (slot + 1) & (slots.size() - 1);
        }
        if (slots[slot] == kEmpty) {
            slots[slot] = static_cast<std::uint32_t>(result.words.size());
            result.words.push_back(unit);
        } else {
            result.words[slots[slot]].contribution += unit.contribution;
        }
        result.wordOf.push_back(slots[slot]);
    }
    return result;
}

} // namespace firstline::explain
