// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>

/// Loops over numbers per class, padded to whole lanes: compilers turn them into vector code, and
/// each lane is computed by itself, so that the bits do not depend on the width of vectors.
namespace firstline::classify {

inline constexpr std::size_t kLane = 8;

/// `size` rounded up to whole lanes.
[[nodiscard]] constexpr std::size_t padded(std::size_t size)
{
    return (size + kLane - 1) / kLane * kLane;
}

/// Σ term(i) below `size`, added up lane by lane. Requires: `size` is a multiple of `kLane`.
template <typename Term>
inline float laneSum(std::size_t size, Term &&term)
{
    std::array<float, kLane> lanes{};
    for (std::size_t c = 0; c < size; c += kLane) {
        for (std::size_t lane = 0; lane < kLane; ++lane) {
            lanes[lane] += term(c + lane);
        }
    }
    return ((lanes[0] + lanes[1]) + (lanes[2] + lanes[3]))
           + ((lanes[4] + lanes[5]) + (lanes[6] + lanes[7]));
}

/// The largest of `size` values. Requires: `size` is a multiple of `kLane`, at least one lane.
inline float laneMax(std::size_t size, const float *values)
{
    std::array<float, kLane> lanes;
    for (std::size_t lane = 0; lane < kLane; ++lane) {
        lanes[lane] = values[lane];
    }
    for (std::size_t c = kLane; c < size; c += kLane) {
        for (std::size_t lane = 0; lane < kLane; ++lane) {
            lanes[lane] = lanes[lane] < values[c + lane] ? values[c + lane] : lanes[lane];
        }
    }
    float largest = lanes[0];
    for (const float value : lanes) {
        largest = largest < value ? value : largest;
    }
    return largest;
}

} // namespace firstline::classify
