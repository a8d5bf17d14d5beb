// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace firstline {

/// What the programs tell the shell.
enum class ExitCode : std::uint8_t
{
    Done = 0,
    Failed = 1,
    WrongUsage = 2,
    GateSaidNo = 3,
    Interrupted = 130
};

} // namespace firstline
