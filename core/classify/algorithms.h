// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/classify/classifier.h"

#include <QString>
#include <QStringList>

#include <map>
#include <memory>
#include <vector>

namespace firstline::classify {

/// A setting of an algorithm that can be given by name and searched for.
struct HyperParameter
{
    QString name;
    double low = 0;
    double high = 1;          ///< both ends are allowed
    double fallback = 0;      ///< the value where none is given
    bool logarithmic = false; ///< steps are factors; then `low` is above 0
    bool whole = false;       ///< takes whole numbers only
};

/// Values of hyper-parameters by name.
using HyperValues = std::map<QString, double>;

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
