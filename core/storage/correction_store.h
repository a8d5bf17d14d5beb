// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/correction.h"
#include "core/domain/prediction.h"
#include "core/storage/database.h"

#include <optional>
#include <span>
#include <vector>

namespace firstline::storage {

/// Keeps what people said about tickets: appended events, never changed.
///
/// Thread: that of the database.
class CorrectionStore
{
public:
    explicit CorrectionStore(Database &database)
        : m_database(database)
    {
    }

    /// Appends an event; its `id` is ignored. Requires: a write transaction.
    [[nodiscard]] Result<void> add(const Correction &correction);

    /// The events of a ticket, oldest first.
    [[nodiscard]] Result<std::vector<Correction>> of(qint64 ticketRowId);

private:
    Database &m_database;
};

/// Fills in what the model said and how sure it was.
void rememberPrediction(Correction &correction, const Prediction &said);

/// What people say now: the newest word on each label, with the rest of the newest event. None when
/// they said nothing or took everything back.
[[nodiscard]] std::optional<Correction> wordOfPeople(std::span<const Correction> events);

} // namespace firstline::storage
