// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>
#include <QPixmap>
#include <QString>

namespace firstline::ui {

/// A line icon of `resources/icons` in one colour; cached by name, colour, size and ratio.
///
/// `size` is in device-independent pixels. Requires: `name` is a file of that folder.
[[nodiscard]] QPixmap
iconPixmap(const QString &name, const QColor &colour, int size, qreal devicePixelRatio);

/// The same as an icon of 16 and 32 pixels, for menus.
[[nodiscard]] QIcon lineIcon(const QString &name, const QColor &colour);

} // namespace firstline::ui
