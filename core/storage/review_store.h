// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/review_queue.h"
#include "core/storage/database.h"

#include <functional>
#include <optional>

namespace firstline::storage {

/// A ticket of the review queue as it is stored.
struct ReviewRecord
{
    ReviewItem item; ///< what the columns say: ids, texts, times
    QString message;
    bool saysPriority = false; ///< a person said it already
    bool saysCategory = false;
    std::optional<Prediction> prediction; ///< the newest
};

/// Reads what waits for a person's word.
///
/// Thread: that of the database.
class ReviewStore
{
public:
    explicit ReviewStore(Database &database)
        : m_database(database)
    {
    }

    /// Calls `visit` for the open tickets that the model is unsure about, the first reply due
    /// first, at most `ReviewQueue::kMostItems`.
    [[nodiscard]] Result<void> forEachUnsure(const std::function<void(ReviewRecord)> &visit);

    /// All of them.
    [[nodiscard]] Result<qint64> unsureCount();

    /// Calls `visit` for the open tickets on which two people disagree: the newest word on a task
    /// is one person's alone, and another one's newest word differs. The reason, task and opinions
    /// are filled in.
    [[nodiscard]] Result<void> forEachDisputed(const std::function<void(ReviewRecord)> &visit);

private:
    Database &m_database;
};

} // namespace firstline::storage
