// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/place_sort.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <utility>

namespace firstline::storage {

namespace {

constexpr std::uint64_t kSign = std::uint64_t{1} << 63U;
constexpr unsigned kDigitBits = 8;
constexpr std::size_t kDigits = 64 / kDigitBits;
constexpr std::size_t kDigitValues = std::size_t{1} << kDigitBits;

/// Unsigned numbers in the order of the signed ones, and of the reals.
std::uint64_t ordered(qint64 value)
{
    return static_cast<std::uint64_t>(value) ^ kSign;
}

std::uint64_t ordered(double value)
{
    const auto bits = std::bit_cast<std::uint64_t>(value + 0.0); // −0 is 0
    return (bits & kSign) != 0 ? ~bits : bits | kSign;
}

std::size_t digitOf(std::uint64_t value, std::size_t digit)
{
    return (value >> (digit * kDigitBits)) % kDigitValues;
}

/// Sorts by one column and keeps the order of equal ones: once for every digit that is not the
/// same in all, the least first.
template <typename Column>
void sortBy(std::vector<TicketPlace> &places, std::vector<TicketPlace> &spare, Column column)
{
    std::array<std::array<std::size_t, kDigitValues>, kDigits> counts{};
    for (const TicketPlace &place : places) {
        const std::uint64_t value = ordered(place.*column);
        for (std::size_t digit = 0; digit < kDigits; ++digit) {
            ++counts[digit][digitOf(value, digit)];
        }
    }
    for (std::size_t digit = 0; digit < kDigits; ++digit) {
        auto &begins = counts[digit];
        if (std::ranges::find(begins, places.size()) != begins.end()) {
            continue;
        }
        std::size_t begin = 0;
        for (std::size_t &count : begins) {
            begin += std::exchange(count, begin);
        }
        for (const TicketPlace &place : places) {
            spare[begins[digitOf(ordered(place.*column), digit)]++] = place;
        }
        places.swap(spare);
    }
}

} // namespace

std::vector<qint64> sortedKeys(std::vector<TicketPlace> places, bool isDescending)
{
    std::vector<TicketPlace> spare(places.size());
    if (!std::ranges::is_sorted(places, {}, &TicketPlace::rowId)) {
        sortBy(places, spare, &TicketPlace::rowId);
    }
    sortBy(places, spare, &TicketPlace::second);
    sortBy(places, spare, &TicketPlace::first);
    std::vector<qint64> keys(places.size());
    std::ranges::transform(places, keys.begin(), &TicketPlace::rowId);
    if (isDescending) {
        std::ranges::reverse(keys);
    }
    return keys;
}

} // namespace firstline::storage
