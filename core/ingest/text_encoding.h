// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/cancellation.h"
#include "core/base/result.h"
#include "core/domain/text_encoding.h"

#include <QByteArrayView>
#include <QString>

namespace firstline::ingest {

/// What the first bytes of a file look like: marks decide; else UTF-8 where it is valid, UTF-16
/// where every other byte is zero, Windows-1252 for the rest.
[[nodiscard]] TextEncoding guessEncoding(QByteArrayView head);

/// Writes a file anew as UTF-8, its first `mostBytes` bytes only where that is not negative.
///
/// Errors: `NotFound`, `Unavailable`; `Cancelled`, and then there is no target.
[[nodiscard]] Result<void> convertToUtf8(const QString &file,
                                         TextEncoding encoding,
                                         const QString &target,
                                         qint64 mostBytes,
                                         const CancellationToken &cancellation = {});

} // namespace firstline::ingest
