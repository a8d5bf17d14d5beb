// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstddef>
#include <span>
#include <vector>

namespace firstline {

/// A ticket that waits for a person's word, as its usefulness is judged.
struct ReviewCandidate
{
    double doubt = 0; ///< 0 to 1; larger is less sure
    QString text;
};

/// A candidate's place in the order and what its answer is expected to teach.
struct UsefulCandidate
{
    std::size_t index = 0;
    double gain = 0;
};

/// Orders candidates by what an answer is expected to teach, most first.
///
/// gain = doubt × the mean worth of the text's words. A word that a share p of the candidates has
/// is worth −p ln p, scaled to at most 1: words of one ticket alone teach about that ticket, words
/// of all tickets tell nothing apart. Each time a text with the word was taken its worth is
/// halved, so that the head of the order is spread over different texts.
///
/// Thread safety: has no state. Cost: about 2 ms for 1,000 texts of 50 words.
[[nodiscard]] std::vector<UsefulCandidate>
mostUsefulFirst(std::span<const ReviewCandidate> candidates);

} // namespace firstline
