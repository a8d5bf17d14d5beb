// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace firstline::ctl {

/// The whole of firstlinectl: finds the command, parses its options, runs it, says what went wrong
/// on standard error and gives the exit code.
[[nodiscard]] int runCommandLine(int argc, char **argv);

} // namespace firstline::ctl
