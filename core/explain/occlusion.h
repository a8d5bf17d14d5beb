// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/classify/ticket_scorer.h"
#include "core/explain/word_folding.h"
#include "core/features/prepared_ticket.h"

#include <array>
#include <cstdint>
#include <vector>

namespace firstline::explain {

/// What the score of a label loses when one thing is left out of a ticket.
struct Occluded
{
    std::vector<double> words;                       ///< one a merged word
    std::array<double, features::kMetaCount> meta{}; ///< at its mean instead of its value
};

/// The label of a task whose score is to be explained.
struct Target
{
    std::size_t task = 0;    ///< position among the model's tasks
    std::uint32_t label = 0; ///< position among the task's labels
};

/// So many different words of a text are left out in turn at most.
inline constexpr std::size_t kMostWords = 200;

/// Explains a score that is no sum over features: leaves each word out once, with its pairs and
/// runs of characters, weighs the rest anew and scores it.
///
/// Of a text with more than `kMostWords` different words only those whose terms weigh most are
/// tried; the others count as 0. What words do only together stays unexplained.
///
/// Requires: `scores` came from `scorer` and this ticket; the task is not linear.
/// Cost: one scoring a word and a meta feature.
[[nodiscard]] Occluded occlude(const classify::TicketScorer &scorer,
                               const features::PreparedTicket &ticket,
                               const classify::TicketScores &scores,
                               const Target &target,
                               const std::vector<Unit> &units,
                               const MergedUnits &merged);

} // namespace firstline::explain
