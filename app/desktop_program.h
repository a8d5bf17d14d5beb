// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace firstline {

/// The whole of the console: opens the window with the embedded server, and gives the exit code.
/// SIGINT and SIGTERM close it as the user would.
[[nodiscard]] int runConsole(int argc, char **argv);

} // namespace firstline
