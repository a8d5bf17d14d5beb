// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/insight_series.h"

#include <QFuture>

#include <optional>

namespace firstline::storage {
class Reader;
}

namespace firstline {

/// Computes what the Insights page draws, from aggregates in the database.
///
/// Thread safety: every function may be called from any thread.
class InsightService
{
public:
    /// The reference is kept and must outlive this object.
    explicit InsightService(storage::Reader &reader);

    /// The series of the tickets created in the last `days` days before the newest ticket; of all
    /// tickets when not given.
    [[nodiscard]] QFuture<Result<InsightSeries>> series(std::optional<int> days);

private:
    storage::Reader &m_reader;
};

} // namespace firstline
