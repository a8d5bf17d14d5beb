// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace firstline {

/// The SHA-256 of some bytes (FIPS 180-4), 32 bytes.
///
/// Uses the instructions that most x86 processors have for it, where they are there: a model file
/// is hashed twice on the way to an answer. Thread safety: pure.
[[nodiscard]] QByteArray sha256(QByteArrayView bytes);

} // namespace firstline
