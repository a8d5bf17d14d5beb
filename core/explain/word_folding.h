// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/tokenizer.h"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

/// Brings what was found for n-grams back to the words that people read.
namespace firstline::explain {

/// A word, or several tokens that people read as one ("don't", "e-mail").
struct Unit
{
    std::uint32_t firstToken = 0;
    std::uint32_t lastToken = 0;
    double contribution = 0;
};

/// The token that each n-gram belongs to, in the order of `features::forEachNgramPlace`: a word to
/// itself, a word pair to both of its words, a run of characters to the token with its middle.
struct NgramOwner
{
    static constexpr std::uint32_t kNobody = 0xffffffffU;

    std::uint32_t token = kNobody;  ///< `kNobody` where the middle is a blank
    std::uint32_t second = kNobody; ///< the other word of a pair
};

[[nodiscard]] std::vector<NgramOwner> ngramOwners(const text::TokenizedText &text);

/// Adds up what the occurrences of the terms contribute, for each token; a pair counts half for
/// each of its words.
///
/// Requires: `occurrences` holds the place of each n-gram's term in `parts`, which are what one
/// occurrence of each term contributes.
[[nodiscard]] std::vector<double> perToken(const text::TokenizedText &text,
                                           std::span<const std::uint32_t> occurrences,
                                           const std::vector<float> &parts);

/// The words of a text in reading order. Requires: a contribution a token.
[[nodiscard]] std::vector<Unit> toUnits(const text::TokenizedText &text,
                                        const std::vector<double> &tokens);

/// The lower-case form, by which equal words are put together.
[[nodiscard]] std::u32string_view key(const text::TokenizedText &text, const Unit &unit);

/// Words that are one when written alike.
struct MergedUnits
{
    std::vector<Unit> words;           ///< where each occurs first, with the sum over all places
    std::vector<std::uint32_t> wordOf; ///< for each unit its place among the words
};

[[nodiscard]] MergedUnits merged(const text::TokenizedText &text, const std::vector<Unit> &units);

} // namespace firstline::explain
