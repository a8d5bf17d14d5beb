// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

/// Bytes in which a run of zeros is short, so that a fuzzer does not spend its time in the empty
/// buckets of a vocabulary: a zero is followed by the length of its run, 1 to 255.
namespace firstline::fuzz {

[[nodiscard]] QByteArray packed(const QByteArray &bytes);

/// The inverse for all that `packed` gives, and something for all other bytes; at most 2 MiB.
[[nodiscard]] QByteArray unpacked(QByteArrayView bytes);

} // namespace firstline::fuzz
