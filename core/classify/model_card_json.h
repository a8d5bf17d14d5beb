// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/evaluation_report.h"
#include "core/domain/model_card.h"

#include <QJsonObject>

/// The JSON forms of evaluation reports and model cards, as they stand in model files and in what
/// the command line and the HTTP service answer.
namespace firstline::classify {

/// One task of the `evaluate` object of the contract.
[[nodiscard]] QJsonObject toJson(const EvaluationReport &report);
/// The inverse; a missing number is 0.
[[nodiscard]] EvaluationReport reportFromJson(Task task, const QJsonObject &object);

/// The `learnability` object of the contract.
[[nodiscard]] QJsonObject toJson(const LearnabilityReport &report);

/// The manifest of a model file: everything of the card but its version.
[[nodiscard]] QJsonObject toJson(const ModelCard &card);
/// Errors: `Corrupt`, naming the part that is missing or wrong.
[[nodiscard]] Result<ModelCard> cardFromJson(const QJsonObject &object);

} // namespace firstline::classify
