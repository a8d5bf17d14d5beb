// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random_source.h"

#include <cstddef>
#include <cstdint>
#include <string>

namespace firstline::ingest {

struct PhraseBook;

enum class Channel : std::uint8_t
{
    Email,
    Web,
    Chat,
    Phone,
    Twitter
};

/// Somebody who writes made-up tickets, with habits. The same number gives the same person.
struct Customer
{
    std::size_t language = 0; ///< index in the generator's languages
    std::string name;
    std::string mail;
    std::string city;
    Channel channel = Channel::Email; ///< where most of the tickets come from
    std::size_t product = 0;          ///< what most of the tickets are about
    double typingErrors = 0;          ///< share of words
    double temper = 0;                ///< share of tickets that are rants
    bool isTerse = false;
    bool writesLowerCase = false;
    std::uint64_t style = 0; ///< picks greeting, closing and signature

    static constexpr std::size_t kProducts = 8;

    /// Requires: `random` belongs to this customer alone.
    [[nodiscard]] static Customer
    make(std::size_t language, const PhraseBook &book, RandomSource random);
};

} // namespace firstline::ingest
