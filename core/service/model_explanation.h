// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/cancellation.h"
#include "core/base/result.h"
#include "core/domain/model_card.h"
#include "core/domain/ticket.h"

#include <QByteArray>
#include <QJsonObject>

#include <vector>

namespace firstline::classify {
class Model;
}

namespace firstline {

/// The model's card with what drives each of its tasks, read off the tickets given: those it was
/// trained on, or any like them. A task that another model answers for it stays as it is.
///
/// Errors: `InvalidInput` without tickets; `Cancelled`. Thread safety: pure.
[[nodiscard]] Result<ModelCard> explainedCard(const classify::Model &model,
                                              const std::vector<Ticket> &tickets,
                                              const CancellationToken &cancellation = {});

/// A model file that says what drives its tasks. The same file and tickets give the same bytes.
/// Errors: as `explainedCard`; `Corrupt`.
[[nodiscard]] Result<QByteArray> withImportance(const QByteArray &modelFile,
                                                const std::vector<Ticket> &tickets,
                                                const CancellationToken &cancellation = {});

/// One task of `explain --json`.
[[nodiscard]] QJsonObject toJson(const FeatureImportance &importance);

} // namespace firstline
