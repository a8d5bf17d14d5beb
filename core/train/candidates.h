// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/hyper_parameter.h"

#include <QString>

#include <cstddef>
#include <vector>

namespace firstline::train {

/// An algorithm with the settings that it competes with.
struct Candidate
{
    QString algorithm;       ///< contract word
    HyperValues values = {}; ///< the fallback where none is given

    /// The algorithm and its values: "linear-svm c=0.25".
    [[nodiscard]] QString name() const;
};

/// What "auto" tries for a task: the linear algorithms at several strengths of the penalty, as far
/// as one prediction stays within the latency budget and all fits within the training budget; never
/// none. Both budgets are counted in multiplications, so that a choice never depends on the clock.
///
/// `counts` is the number of term counts of all `tickets` together.
[[nodiscard]] std::vector<Candidate>
autoCandidates(std::size_t counts, std::size_t tickets, std::size_t labels);

} // namespace firstline::train
