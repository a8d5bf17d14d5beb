// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace firstline {

/// Ends the process with an exit code after the program has taken itself down in order: flushes the
/// output streams and the log, and leaves static objects as they are.
///
/// Qt 6.8 crashes in the destructor of its static list of TLS ciphers once an HTTP connection was
/// served, which would turn an orderly stop into exit code 139.
[[noreturn]] void endProcess(int code);

} // namespace firstline
