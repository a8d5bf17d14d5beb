// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace firstline::train {

/// At most this share of tickets like the training tickets is sent to review, for all reasons
/// together.
inline constexpr double kReviewShare = 0.10;
/// Of these, the share that is sent because its words are new.
inline constexpr double kUnfamiliarShare = 0.01;
/// Nothing surer than this is sent to review, even if little is less sure.
inline constexpr double kSureEnough = 0.9;

/// The confidence below which a task's answer needs review. `confidences` are calibrated and out
/// of fold; `tasks` of them share the budget. Ensures: at most the task's part lies below.
[[nodiscard]] float reviewThreshold(std::vector<double> confidences, std::size_t tasks);

/// The rarity of words above which a text counts as unfamiliar, from that of training texts. Rarity
/// tells texts apart where the share of unknown words does not: in a large vocabulary few words are
/// quite unknown, and in a language like the training texts' the common ones are not.
[[nodiscard]] float unfamiliarLimit(std::vector<float> rarities);

} // namespace firstline::train
