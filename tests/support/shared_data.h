// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace firstline::test {

/// The folder of the public ticket files that some tests measure with: FIRSTLINE_TEST_DATA, else
/// ../shared/data/public beside the project. Empty where neither is there; such tests then skip.
[[nodiscard]] QString sharedDataFolder();

/// The project's root.
[[nodiscard]] QString sourceFolder();

/// Where the built programs are.
[[nodiscard]] QString programFolder();

} // namespace firstline::test
