// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ticket.h"

#include <QString>

#include <cstdint>
#include <limits>
#include <vector>

namespace firstline::train {

struct TaskLabels;

/// A label that has no text of its own.
inline constexpr std::uint32_t kNoText = std::numeric_limits<std::uint32_t>::max();

/// The words of a label as a person would say them: "REFUND_notReceived" → "refund not received".
[[nodiscard]] QString labelWords(const QString &label);

/// Appends one text a label, made of its words, to the tickets; the position of each label's text,
/// `kNoText` for the folded rest.
///
/// A label's name is the shortest description of what belongs to it: learned from as one more
/// ticket it helps most where a label has few (naming as a prior: Chang et al., "Importance of
/// semantic representation: dataless classification", 2008).
[[nodiscard]] std::vector<std::uint32_t> appendLabelTexts(const TaskLabels &labels,
                                                          std::vector<Ticket> &tickets);

} // namespace firstline::train
