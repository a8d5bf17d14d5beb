// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace firstline {

/// A tag as it is stored: case-folded, inner blanks as hyphens; empty for nothing but blanks.
[[nodiscard]] QString foldedTag(const QString &text);

/// Tags as they stand in the database: sorted, each once, a blank on both ends; empty for none.
[[nodiscard]] QString tagsColumn(const QStringList &tags);

/// Reads `tagsColumn`.
[[nodiscard]] QStringList tagsFromColumn(const QString &column);

} // namespace firstline
