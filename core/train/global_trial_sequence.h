// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/train/trial_sequence.h"

namespace firstline::train {

/// Proposals of dlib's global function search: an upper bound from all scores so far picks where
/// to look, a trust region around the best refines it, in turn (Malherbe and Vayatis, "Global
/// optimization of Lipschitz functions", 2017; Powell, "The NEWUOA software", 2006).
///
/// It starts from the default setting and its score. Requires: a parameter or more.
[[nodiscard]] std::unique_ptr<TrialSequence> makeGlobalTrialSequence(const SequencePlan &plan);

} // namespace firstline::train
