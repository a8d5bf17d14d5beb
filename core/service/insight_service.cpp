// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/insight_service.h"

#include "core/storage/insight_store.h"
#include "core/storage/reader.h"

namespace firstline {

InsightService::InsightService(storage::Reader &reader)
    : m_reader(reader)
{
}

QFuture<Result<InsightSeries>> InsightService::series(std::optional<int> days)
{
    return m_reader.submitNewest(
        this,
        [days](storage::Database &database) {
            return storage::InsightStore(database).series(days);
        },
        storage::Depth::Long);
}

} // namespace firstline
