// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/byte_stream.h"

#include <cstdint>
#include <span>
#include <vector>

namespace firstline::classify {

/// Turns probabilities into an answer: the label with the largest log p − handicap.
///
/// Without handicaps that is the likeliest label. A handicap of τ · log prior gives small labels a
/// better chance: macro-F1 and their recall rise, accuracy falls (Menon et al., "Long-tail learning
/// via logit adjustment", 2021). The probabilities stay as true as they were.
///
/// Thread safety: a value.
class Decision
{
public:
    /// The likeliest label.
    Decision() = default;
    /// Handicaps labels by `strength` (τ, 0 or more) times the logarithm of their share.
    /// Requires: one count a label.
    Decision(std::span<const std::size_t> labelCounts, double strength);

    /// The strength, 0 to 1.5, with the best macro-F1 on these calibrated, held-out probabilities
    /// ([ticket × labels + label]). Requires: one true label a ticket.
    [[nodiscard]] static Decision fairest(std::span<const float> probabilities,
                                          std::span<const std::uint32_t> truth,
                                          std::uint32_t labels);

    /// Requires: as many probabilities as handicaps, where there are any.
    [[nodiscard]] std::uint32_t answer(std::span<const double> probabilities) const;
    [[nodiscard]] std::uint32_t answer(std::span<const float> probabilities) const;

    /// Whether it can differ from the likeliest label.
    [[nodiscard]] bool isFair() const { return !m_handicaps.empty(); }

    void save(ByteWriter &writer) const;
    [[nodiscard]] bool load(ByteReader &reader, std::uint32_t labels);

private:
    std::vector<float> m_handicaps; ///< one a label; empty: the likeliest label
};

} // namespace firstline::classify
