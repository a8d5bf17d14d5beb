// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random_source.h"

#include <string>
#include <string_view>
#include <vector>

/// The numbers, codes and names that made-up sentences are filled with.
namespace firstline::ingest {

/// An error code, order or invoice number, version, web or mail address, or a number that is none
/// of these, in one of the forms in use. Empty for a name that is no such slot.
[[nodiscard]] std::string numberSlot(std::string_view name, RandomSource &random);

/// A product name that nobody has heard of: a word of syllables with a noun, an edition, a model.
[[nodiscard]] std::string madeUpProduct(const std::vector<std::string> &nouns,
                                        const std::vector<std::string> &editions,
                                        RandomSource &random);

/// The number of a model: "X200", "LX-300", "3755", "6s".
[[nodiscard]] std::string modelCode(RandomSource &random);

/// A name from code: "readHeader", "org.example.Parser", "max_retries".
[[nodiscard]] std::string identifier(RandomSource &random);

} // namespace firstline::ingest
