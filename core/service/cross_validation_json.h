// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/cross_validation_report.h"

#include <QJsonObject>

#include <optional>

namespace firstline {

/// The `cross-validate` object of the contract.
[[nodiscard]] QJsonObject toJson(const CrossValidationReport &report);

/// Reads what `toJson` wrote, also that of an older program; none where it names no task.
[[nodiscard]] std::optional<CrossValidationReport>
crossValidationFromJson(const QJsonObject &object);

} // namespace firstline
