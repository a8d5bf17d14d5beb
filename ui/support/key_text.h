// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QString>
#include <QStringList>

namespace firstline::ui {

/// The key as printed on a cap: "Ctrl Z", "?". Empty for no key.
[[nodiscard]] QString keyText(const QKeySequence &sequence);

/// The key as one text per cap: {"Ctrl", "Z"}.
[[nodiscard]] QStringList keyCaps(const QKeySequence &sequence);

} // namespace firstline::ui
