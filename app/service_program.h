// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace firstline {

/// The whole of firstlined: serves until SIGINT or SIGTERM, which let requests under way finish;
/// SIGHUP reads the model and the API keys again. Gives the exit code.
[[nodiscard]] int runService(int argc, char **argv);

} // namespace firstline
