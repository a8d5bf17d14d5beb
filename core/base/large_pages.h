// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

namespace firstline {

/// Asks the system to map memory in large pages, which spares look-ups of addresses where a table
/// of megabytes is read here and there. To be called before the memory is first written. Does
/// nothing where the system has no such pages or the memory is smaller than one.
///
/// Requires: `size` bytes from `begin` on are the caller's. Thread safety: has no state.
void preferLargePages(void *begin, std::size_t size);

} // namespace firstline
