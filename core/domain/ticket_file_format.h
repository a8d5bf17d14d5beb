// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace firstline {

/// How a file holds tickets.
enum class TicketFileFormat : std::uint8_t
{
    Auto, ///< by the file's name and first line
    Csv,
    JsonLines,
    TwitterSupport ///< the Kaggle "Customer Support on Twitter" columns
};

} // namespace firstline
