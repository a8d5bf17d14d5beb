// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/feature_importance.h"

#include <QJsonObject>

#include <vector>

namespace firstline::classify {

/// What drives a task, as it stands in the manifest of a model file: effects are short arrays of
/// feature, weight and share; labels come in the order of the card and are not repeated.
[[nodiscard]] QJsonObject importanceManifest(const FeatureImportance &importance);

/// The inverse; what is missing or damaged is empty.
[[nodiscard]] FeatureImportance importanceFromManifest(const QJsonObject &object,
                                                       const std::vector<QString> &labels);

/// The same for people and scripts, as `explain --json` prints it.
[[nodiscard]] QJsonObject toJson(const FeatureImportance &importance);

} // namespace firstline::classify
