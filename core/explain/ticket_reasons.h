// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/classify/model.h"
#include "core/domain/prediction.h"
#include "core/features/prepared_ticket.h"

#include <cstdint>
#include <vector>

namespace firstline::explain {

/// What is to be explained: why a task got (or did not get) a label.
struct Question
{
    std::size_t task = 0;    ///< position among the model's tasks
    std::uint32_t label = 0; ///< position among the task's labels
    int reasons = 5;         ///< at most so many, the strongest
};

/// Why a label has its score.
struct TicketReasons
{
    std::vector<Reason> reasons; ///< the strongest first
    double bias = 0;             ///< the score without all reasons, also those not asked for
};

/// Says how much each word and each fact about a ticket moved the score of a label.
///
/// Every word pair and every run of characters is folded back to the words it came from; a word
/// that occurs more than once is one reason. Features are named "word:refund" (lower case) and
/// "meta:caps_ratio". Exact for linear models; Shapley values for trees, where what a ticket does
/// not say is part of the bias; for the rest what the score loses when the word is left out.
///
/// Ensures: all reasons together and the bias add up to the score, to float precision.
/// Requires: `scores` came from the model's scorer and this ticket.
/// Thread safety: pure. Cost: for linear models about a third of the scoring itself, else see
/// `Classifier::contributions` and `occlude`.
[[nodiscard]] TicketReasons reasons(const classify::Model &model,
                                    const features::PreparedTicket &ticket,
                                    const classify::TicketScores &scores,
                                    const Question &question);

} // namespace firstline::explain
