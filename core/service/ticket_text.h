// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace firstline {

/// A message as the model reads it: repaired, without mark-up, quoted replies and signatures.
///
/// Thread safety: may be called from any thread. Cost: linear, microseconds for a usual message.
[[nodiscard]] QString cleanedTicketText(const QString &message);

} // namespace firstline
