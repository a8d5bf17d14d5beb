// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/classify/classifier.h"

#include <QString>
#include <QStringList>

#include <memory>

namespace firstline::classify {

/// The contract words of the algorithms that this build can train, without "auto".
[[nodiscard]] QStringList algorithmWords();

/// A trainer with its default settings. Errors: `InvalidInput` for an unknown word; the detail
/// lists the known ones.
[[nodiscard]] Result<std::unique_ptr<const Trainer>> makeTrainer(const QString &algorithm);

} // namespace firstline::classify
