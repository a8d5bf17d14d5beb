// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>

/// The envelope of a model file: magic, format version, length and SHA-256 of the content.
namespace firstline::classify {

inline constexpr std::uint32_t kModelFormat = 2;

/// Puts content into an envelope.
[[nodiscard]] QByteArray sealed(const QByteArray &content);

/// The content of an envelope, after every check. The view points into `file`.
/// Errors: `Corrupt`: foreign, of a newer format, truncated, too long, or damaged.
[[nodiscard]] Result<QByteArrayView> unsealed(QByteArrayView file);

/// First 12 hex digits of the SHA-256 of a whole file.
[[nodiscard]] QString fileVersion(QByteArrayView file);

} // namespace firstline::classify
