// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ticket.h"

#include <QString>

#include <vector>

namespace firstline::test {

/// The tickets of a public file in the form that most of them share; empty when it cannot be read.
[[nodiscard]] std::vector<Ticket> publicTickets(const QString &path);

/// Texts that mean nothing: random letters, keyboard mash, base64 and dummy text, one after the
/// other.
[[nodiscard]] std::vector<Ticket> gibberish(int count);

/// The share of `others` that a model of `training`'s categories calls unfamiliar or too short.
[[nodiscard]] double flaggedShare(const std::vector<Ticket> &training,
                                  const std::vector<Ticket> &others);

/// The same for a fifth of the tickets at a time, near-duplicates together, with a model of the
/// other four.
[[nodiscard]] double heldOutFlaggedShare(const std::vector<Ticket> &tickets);

} // namespace firstline::test
