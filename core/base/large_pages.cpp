// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/large_pages.h"

#include <cstdint>

#ifdef __linux__
#include <sys/mman.h>
#endif

namespace firstline {

void preferLargePages([[maybe_unused]] void *begin, [[maybe_unused]] std::size_t size)
{
#ifdef MADV_HUGEPAGE
    constexpr std::uintptr_t kPage = 4'096;
    const auto first = (reinterpret_cast<std::uintptr_t>(begin) + kPage - 1) / kPage * kPage;
    const auto end = (reinterpret_cast<std::uintptr_t>(begin) + size) / kPage * kPage;
    constexpr std::size_t kLargePage = std::size_t{2} << 20U;
    if (size >= kLargePage) {
        // Only a wish: a system that refuses it works as before.
        madvise(reinterpret_cast<void *>(first), end - first, MADV_HUGEPAGE);
    }
#endif
}

} // namespace firstline
