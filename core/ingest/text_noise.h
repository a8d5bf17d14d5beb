// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random_source.h"

#include <string>
#include <string_view>

/// What people do to a text while they type it. All texts are UTF-8 and stay it.
namespace firstline::ingest {

/// Mistypes some words: letters swapped, dropped, doubled. `rate`: share of words, 0 to 1.
/// Only ASCII letters are touched.
void mistype(std::string &text, double rate, RandomSource &random);

/// Puts a word between two others, with a blank at either side.
void insertWord(std::string &text, std::string_view word, RandomSource &random);

/// Lower or upper case of ASCII letters and the accented ones of Latin-1.
void toLowerCase(std::string &text);
void toUpperCase(std::string &text);

/// The text as the HTML body of a mail.
[[nodiscard]] std::string asHtml(std::string_view text);

} // namespace firstline::ingest
