// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/stored_ticket.h"
#include "core/storage/database.h"

#include <optional>
#include <vector>

namespace firstline::storage {

/// Keeps what models said about tickets, one appended row each.
///
/// Kept are labels, scores, probabilities (of categories the `kTopCategories` most likely),
/// language, sentiment and doubt; not the reasons and entities, which the same model gives again.
///
/// Thread: that of the database.
class PredictionStore
{
public:
    static constexpr std::size_t kTopCategories = 8;

    explicit PredictionStore(Database &database)
        : m_database(database)
    {
    }

    /// Appends a prediction. Requires: a write transaction.
    [[nodiscard]] Result<void>
    add(qint64 ticketRowId, const Prediction &prediction, const QDateTime &now);

    /// The newest prediction of a ticket.
    [[nodiscard]] Result<std::optional<Prediction>> newest(qint64 ticketRowId);

    /// All predictions of a ticket, oldest first.
    [[nodiscard]] Result<std::vector<HistoryEntry>> history(qint64 ticketRowId);

private:
    Database &m_database;
};

} // namespace firstline::storage
