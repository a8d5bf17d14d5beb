// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/text_encoding.h"

#include <QString>

namespace firstline::ui {

/// The name of a field of a ticket file ("created_at") in the language of the screen.
[[nodiscard]] QString fieldText(const QString &field);
[[nodiscard]] QString encodingText(TextEncoding encoding);

} // namespace firstline::ui
