// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/escalation.h"
#include "core/domain/evaluation_report.h"
#include "core/domain/learnability_report.h"
#include "core/domain/model_card.h"
#include "core/domain/prediction.h"
#include "core/domain/tuning_report.h"

#include <QJsonObject>

/// The JSON forms of domain values that the command line and the HTTP service share.
namespace firstline {

/// The `predict` object of the contract, without `ticket_id`.
[[nodiscard]] QJsonObject toJson(const Prediction &prediction);
/// One task of the `evaluate` object.
[[nodiscard]] QJsonObject toJson(const EvaluationReport &report);
/// The `learnability` object of the contract.
[[nodiscard]] QJsonObject toJson(const LearnabilityReport &report);
[[nodiscard]] QJsonObject toJson(const RegisteredModel &model);
[[nodiscard]] QJsonObject toJson(const Trial &trial);
/// The `escalate --dry-run` object of docs/escalation.md.
[[nodiscard]] QJsonObject toJson(const EscalationDryRun &run);
/// The `tune` object of the contract.
[[nodiscard]] QJsonObject toJson(const TuningReport &report);

} // namespace firstline
