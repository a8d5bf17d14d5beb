// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/cancellation.h"
#include "core/base/result.h"
#include "core/domain/ticket.h"
#include "core/features/meta_features.h"
#include "core/features/packed_term.h"

#include <cstdint>
#include <span>
#include <vector>

namespace firstline::features {

/// What one ticket holds, before there is a vocabulary.
struct TicketCounts
{
    std::vector<PackedTerm> terms;    ///< by bucket, ascending
    std::vector<std::uint32_t> words; ///< bucket of each token that is no punctuation
    MetaValues meta{};
};

/// Counts the n-grams of many tickets on all cores and says in the log what the steps took. The
/// result does not depend on the number of cores. Errors: `Cancelled`.
[[nodiscard]] Result<std::vector<TicketCounts>> countTickets(std::span<const Ticket> tickets,
                                                             const CancellationToken &cancellation);

} // namespace firstline::features
