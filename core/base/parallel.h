// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>

namespace firstline {

/// Calls `body(0)` … `body(count − 1)` on the calling thread and idle threads of the global pool,
/// and returns when all are done. Calls may nest.
///
/// The order of the calls is not specified: `body(i)` must not depend on other calls, so that the
/// result does not depend on the number of cores. `body` must not throw.
void parallelFor(std::size_t count, const std::function<void(std::size_t)> &body);

} // namespace firstline
