// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/half_float.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace firstline {

namespace {

constexpr float kLargest = 65504.0F;

std::uint16_t toHalf(float value)
{
    const auto bits = std::bit_cast<std::uint32_t>(std::clamp(value, -kLargest, kLargest));
    const auto sign = static_cast<std::uint16_t>((bits >> 16U) & 0x8000U);
    const std::uint32_t magnitude = bits & 0x7FFFFFFFU;
    if (magnitude < 0x38800000U) { // below 2^-14: subnormal, steps of 2^-24
        const float steps = std::bit_cast<float>(magnitude) * 0x1p24F;
        return static_cast<std::uint16_t>(sign | static_cast<std::uint16_t>(std::nearbyint(steps)));
    }
    const std::uint32_t odd = (magnitude >> 13U) & 1U;
    const std::uint32_t rounded = magnitude - 0x38000000U + 0x0FFFU + odd;
    return static_cast<std::uint16_t>(sign | (rounded >> 13U));
}

float fromHalf(std::uint16_t half)
{
    const std::uint32_t sign = (half & 0x8000U) << 16U;
    const std::uint32_t magnitude = half & 0x7FFFU;
    // Shifted into place the exponent is too small by 112; the product mends it, subnormals too.
    const float shifted = std::bit_cast<float>(magnitude << 13U) * 0x1p112F;
    const std::uint32_t special = magnitude >= 0x7C00U ? 0x7F800000U : 0U; // infinity and NaN
    return std::bit_cast<float>(std::bit_cast<std::uint32_t>(shifted) | sign | special);
}

} // namespace

std::vector<std::uint16_t> toHalf(const std::vector<float> &values)
{
    std::vector<std::uint16_t> halves(values.size());
    std::transform(values.begin(), values.end(), halves.begin(), [](float v) { return toHalf(v); });
    return halves;
}

std::vector<float> fromHalf(const std::vector<std::uint16_t> &values)
{
    std::vector<float> floats(values.size());
    std::transform(
        values.begin(), values.end(), floats.begin(), [](std::uint16_t h) { return fromHalf(h); });
    return floats;
}

} // namespace firstline
