// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/hyper_parameter.h"
#include "core/domain/tuning_report.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace firstline::train {

/// Proposes one setting after the other.
///
/// The proposals depend on the constructor's arguments and the scores told, and on nothing else: a
/// search that is told the same scores again goes on as if it had never stopped.
class TrialSequence
{
public:
    virtual ~TrialSequence() = default;

    /// The next setting; nothing when all are used up. Requires: the score of the last one was
    /// told. Errors: `Internal`.
    [[nodiscard]] virtual Result<std::optional<HyperValues>> next() = 0;

    /// Tells what the last setting is worth; larger is better.
    virtual void tell(double score) = 0;
};

/// What a sequence is made of.
struct SequencePlan
{
    SearchMethod method = SearchMethod::Random;
    std::vector<HyperParameter> parameters;
    int trials = 30; ///< a grid has at most so many; the others do not look at it
    std::uint64_t seed = 1;
    double fallbackScore = 0; ///< of the default setting
};

/// Requires: a parameter or more.
[[nodiscard]] std::unique_ptr<TrialSequence> makeTrialSequence(const SequencePlan &plan);

} // namespace firstline::train
