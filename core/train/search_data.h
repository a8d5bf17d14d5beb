// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/train/corpus.h"
#include "core/train/hyper_parameter_search.h"

namespace firstline::train {

/// The tickets of a search, counted once: those that the trials are scored on, and all of them.
struct SearchData
{
    static constexpr std::uint32_t kHeldOutFold = 0; ///< of `whole`, which has five

    Corpus whole;  ///< all tickets
    Corpus search; ///< without the held-out ones, of which not even the words are known

    [[nodiscard]] const FoldedTask &wholeTask() const { return whole.tasks.front(); }
    [[nodiscard]] const FoldedTask &searchTask() const { return search.tasks.front(); }
};

/// Errors: `InvalidInput` when the labels cannot be learned, `Cancelled`.
[[nodiscard]] Result<SearchData> searchData(std::span<const Ticket> tickets,
                                            const SearchPlan &plan,
                                            const Progress &progress,
                                            const CancellationToken &cancellation);

} // namespace firstline::train
