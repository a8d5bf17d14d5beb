// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace firstline {

/// How a file writes characters as bytes.
enum class TextEncoding : std::uint8_t
{
    Utf8,
    Utf16Le,
    Utf16Be,
    Windows1252 ///< what older Windows programs write in western Europe
};

} // namespace firstline
