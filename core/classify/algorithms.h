// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/classify/classifier.h"
#include "core/domain/hyper_parameter.h"

#include <QString>
#include <QStringList>

#include <memory>
#include <vector>

namespace firstline::classify {

using firstline::HyperParameter;
using firstline::HyperValues;

/// The contract words of the algorithms that this build can train, without "auto".
[[nodiscard]] QStringList algorithmWords();

/// What can be set of an algorithm, the most telling first; none for an unknown word.
[[nodiscard]] std::vector<HyperParameter> hyperParameters(const QString &algorithm);

/// All hyper-parameters of an algorithm: `values`, and the fallback where there is none.
/// Errors: `InvalidInput` for an unknown algorithm or name, a value out of range or not whole; the
/// detail says what is allowed.
[[nodiscard]] Result<HyperValues> completeValues(const QString &algorithm,
                                                 const HyperValues &values);

/// A trainer with these settings, the fallback where there is none. Errors: as `completeValues`.
[[nodiscard]] Result<std::unique_ptr<const Trainer>> makeTrainer(const QString &algorithm,
                                                                 const HyperValues &values = {});

} // namespace firstline::classify
