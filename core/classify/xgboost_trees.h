// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/classify/tree_ensemble.h"

#include <QByteArray>

#include <vector>

namespace firstline::classify {

/// Reads the trees of an XGBoost model saved as JSON and adds them, their answers times `factor`.
///
/// Prediction does not use XGBoost: so a model file holds nothing that another version of the
/// library would read differently, and nothing that could make the library fail.
///
/// Errors: `Internal` when the JSON is not what XGBoost 1.6 to 3 write.
[[nodiscard]] Result<void>
addXgboostTrees(const QByteArray &json, float factor, TreeEnsemble &ensemble);

} // namespace firstline::classify
