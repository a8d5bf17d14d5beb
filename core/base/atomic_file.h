// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace firstline {

/// Replaces `path` with `content` as a whole: after a crash there is the old file or the new one.
///
/// Errors: `Unavailable`, with the path and the reason, when the folder cannot be written to.
[[nodiscard]] Result<void> writeFile(const QString &path, const QByteArray &content);

/// Reads a regular file as a whole.
///
/// Errors: `NotFound` when there is none; `InvalidInput` for a folder or a file larger than
/// `maxBytes`; `Unavailable` when it cannot be read.
[[nodiscard]] Result<QByteArray> readFile(const QString &path, qint64 maxBytes = 1LL << 30);

} // namespace firstline
