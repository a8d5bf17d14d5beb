// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/word_list.h"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace firstline::text {

/// A phrase of a text that says how soon help is needed.
struct UrgentPhrase
{
    std::size_t begin = 0; ///< byte in the text
    std::size_t length = 0;
    double weight = 0; ///< 0 to 1; 1 is most urgent
};

/// How pressing the writer finds the matter.
struct Urgency
{
    double score = 0; ///< 0 (nothing said) to 1
    std::vector<UrgentPhrase> phrases;
};

/// Finds urgent words and phrases in English, German, Spanish, French and Portuguese ("as soon as
/// possible", "Produktion steht"). "Not urgent" and its like count as nothing.
///
/// Thread safety: immutable; one object may be shared by all threads. Constructing reads the list:
/// make one and keep it.
class UrgencyFinder
{
public:
    UrgencyFinder();

    /// The phrases from left to right, longest first, without overlap. The score is
    /// 1 − Π (1 − weight). Cost: about 15 ns a word.
    [[nodiscard]] Urgency find(const WordList &words) const;
    [[nodiscard]] Urgency find(std::string_view text) const { return find(WordList(text)); }

private:
    /// A phrase that begins with some word.
    struct Match
    {
        std::size_t words = 0; ///< 0: none does
        double weight = 0;
    };

    void addLine(std::string_view line);
    [[nodiscard]] Match longestAt(const WordList &words, std::size_t first) const;
    void addPhrase(std::string_view phrase, double weight);

    /// Phrases by the hash of their words; the beginnings of phrases have no weight.
    struct Node
    {
        double weight = -1; ///< below 0: only the beginning of a phrase
    };
    std::unordered_map<std::uint64_t, Node> m_nodes;
    std::vector<bool> m_mayStart; ///< by the low bits of the first word's hash
};

} // namespace firstline::text
