// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/end_process.h"

#include "core/base/log.h"

#include <cstdio>
#include <cstdlib>

namespace firstline {

void endProcess(int code)
{
    log::flush();
    std::fflush(nullptr);
    std::_Exit(code);
}

} // namespace firstline
