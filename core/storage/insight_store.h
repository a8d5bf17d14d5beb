// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/insight_series.h"
#include "core/storage/database.h"

#include <optional>

namespace firstline::storage {

/// Computes the series of the Insights page in one pass over the tickets that are not in the bin.
///
/// Thread: that of the database.
class InsightStore
{
public:
    explicit InsightStore(Database &database)
        : m_database(database)
    {
    }

    /// The series of the last `days` days, of which the newest ticket's is the last; of all days
    /// when not given. Cost: about 1 s for a million tickets.
    [[nodiscard]] Result<InsightSeries> series(std::optional<int> days);

private:
    Database &m_database;
};

} // namespace firstline::storage
