// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>

/// Exponential and logarithm with the same bits on every processor, in a form that compilers
/// vectorise. The C library picks variants by processor, and a model's bytes must not depend on it.
///
/// Polynomials after Cephes (Moshier, "Methods and Programs for Mathematical Functions", 1989);
/// relative error below 2e-7.
namespace firstline::classify {

/// e to the power of x; 0 for x below −87. Requires: x ≤ 88.
[[nodiscard]] inline float deterministicExp(float x)
{
    constexpr float kRound = 12582912.0F; // 1.5 · 2^23: adding it rounds to an integer
    const float clamped = std::max(x, -87.0F);
    const float shifted = clamped * 1.44269504F + kRound;
    const float n = shifted - kRound;
    const float r = (clamped - n * 0.693359375F) + n * 2.12194440e-4F;
    float p = 1.9875691500e-4F;
    p = p * r + 1.3981999507e-3F;
    p = p * r + 8.3334519073e-3F;
    p = p * r + 4.1665795894e-2F;
    p = p * r + 1.6666665459e-1F;
    p = p * r + 5.0000001201e-1F;
    const float value = p * r * r + r + 1.0F;
    const auto exponent = static_cast<std::uint32_t>(std::bit_cast<std::int32_t>(shifted)) << 23U;
    const float scaled = std::bit_cast<float>(std::bit_cast<std::uint32_t>(value) + exponent);
    return x < -87.0F ? 0.0F : scaled;
}

/// Natural logarithm. Requires: x is a positive normal number.
[[nodiscard]] inline float deterministicLog(float x)
{
    const auto bits = std::bit_cast<std::uint32_t>(x);
    const std::uint32_t offset = bits - 0x3F3504F3U; // mantissa in [sqrt(1/2), sqrt(2))
    const auto exponent = static_cast<float>(static_cast<std::int32_t>(offset) >> 23);
    const float m = std::bit_cast<float>((offset & 0x007FFFFFU) + 0x3F3504F3U) - 1.0F;
    const float square = m * m;
    float p = 7.0376836292e-2F;
    p = p * m - 1.1514610310e-1F;
    p = p * m + 1.1676998740e-1F;
    p = p * m - 1.2420140846e-1F;
    p = p * m + 1.4249322787e-1F;
    p = p * m - 1.6668057665e-1F;
    p = p * m + 2.0000714765e-1F;
    p = p * m - 2.4999993993e-1F;
    p = p * m + 3.3333331174e-1F;
    const float tail = p * m * square + exponent * -2.12194440e-4F - 0.5F * square;
    return m + tail + exponent * 0.693359375F;
}

} // namespace firstline::classify
