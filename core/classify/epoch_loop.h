// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/cancellation.h"
#include "core/base/random_source.h"
#include "core/base/result.h"

#include <cstdint>
#include <numeric>
#include <span>
#include <vector>

namespace firstline::classify {

/// When a solver has done enough.
struct EpochLimits
{
    double measure = 0; ///< stops when an epoch's measure is not larger
    int epochs = 1;     ///< at most so many
};

/// What the epochs came to.
struct EpochResult
{
    int epochs = 0;
    double measure = 0; ///< of the last epoch; how far it is from the optimum
};

/// Calls `epoch(order)` with the tickets 0 … `size` − 1 in a new random order each time, until the
/// measure that it returns is small enough. Errors: `Cancelled`, looked for between epochs.
template <typename Epoch>
[[nodiscard]] Result<EpochResult> runEpochs(std::size_t size,
                                            const EpochLimits &limits,
                                            RandomSource random,
                                            const CancellationToken &cancellation,
                                            Epoch &&epoch)
{
    std::vector<std::uint32_t> order(size);
    std::iota(order.begin(), order.end(), 0U);
    EpochResult result;
    do {
        if (cancellation.isCancelled()) {
            return fail(ErrorCode::Cancelled, QStringLiteral("training was stopped"));
        }
        random.shuffle(order);
        result.measure = epoch(std::span<const std::uint32_t>(order));
        ++result.epochs;
    } while (result.measure > limits.measure && result.epochs < limits.epochs);
    return result;
}

} // namespace firstline::classify
