// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>

namespace firstline {

/// Draws the same numbers for the same seed, on every platform and with every library version.
///
/// The generator is SplitMix64 (Steele, Lea, Flood: "Fast splittable pseudorandom number
/// generators", 2014); the standard library's distributions are not used because their results
/// are not specified.
///
/// Thread safety: one object per thread.
class RandomSource
{
public:
    explicit RandomSource(std::uint64_t seed)
        : m_state(seed)
    {
    }

    /// The next 64 random bits.
    [[nodiscard]] std::uint64_t next()
    {
        m_state += 0x9e3779b97f4a7c15ULL;
        std::uint64_t z = m_state;
        z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27U)) * 0x94d049bb133111ebULL;
        return z ^ (z >> 31U);
    }

    /// A number in [0, bound). Requires: bound > 0. The bias is below bound / 2^64.
    [[nodiscard]] std::uint64_t below(std::uint64_t bound)
    {
        return static_cast<std::uint64_t>((static_cast<unsigned __int128>(next()) * bound) >> 64U);
    }

    /// A number in [0, 1) with 53 random bits.
    [[nodiscard]] double uniform() { return static_cast<double>(next() >> 11U) * 0x1.0p-53; }

    /// True with the given probability, 0 to 1.
    [[nodiscard]] bool chance(double probability) { return uniform() < probability; }

    /// A source whose numbers do not depend on how many were drawn from this one.
    [[nodiscard]] RandomSource child(std::uint64_t stream) const
    {
        RandomSource mixed(m_state ^ (stream * 0xd1342543de82ef95ULL));
        return RandomSource(mixed.next());
    }

    /// Puts the elements of a random-access container in random order (Fisher and Yates).
    template <typename Container>
    void shuffle(Container &items)
    {
        for (std::size_t i = items.size(); i > 1; --i) {
            std::swap(items[i - 1], items[static_cast<std::size_t>(below(i))]);
        }
    }

private:
    std::uint64_t m_state;
};

} // namespace firstline
