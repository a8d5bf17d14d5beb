// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QString>

namespace firstline::ui {

/// The error as one sentence for people, with the detail of the log after it where there is one.
[[nodiscard]] QString errorText(const Error &error);

} // namespace firstline::ui
