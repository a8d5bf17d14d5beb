// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/cancellation.h"
#include "core/base/result.h"
#include "core/domain/ticket.h"
#include "core/features/meta_features.h"
#include "core/features/term_counter.h"

#include <cstdint>
#include <span>
#include <vector>

namespace firstline::features {

/// What one ticket holds, before there is a vocabulary.
struct TicketCounts
{
    std::vector<TermCount> terms;     ///< by bucket, ascending
    std::vector<std::uint32_t> words; ///< bucket of each token that is no punctuation
    MetaValues meta{};
};

/// Counts the n-grams of many tickets on all cores. The result does not depend on their number.
/// Errors: `Cancelled`.
[[nodiscard]] Result<std::vector<TicketCounts>> countTickets(std::span<const Ticket> tickets,
                                                             const CancellationToken &cancellation);

} // namespace firstline::features
