// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/task.h"
#include "core/storage/database.h"

#include <QByteArray>
#include <QDateTime>

#include <vector>

namespace firstline::storage {

/// A comparison of algorithms, whose report is text to the store.
struct ComparisonRecord
{
    Task task = Task::Priority;
    QDateTime finishedAt;
    QByteArray report; ///< JSON, as it was given
};

/// Keeps the newest comparison of each task.
///
/// Thread: that of the database.
class ComparisonStore
{
public:
    explicit ComparisonStore(Database &database)
        : m_database(database)
    {
    }

    /// Takes the place of the task's former one. Requires: a write transaction.
    [[nodiscard]] Result<void> keep(const ComparisonRecord &record);

    /// One a task at most.
    [[nodiscard]] Result<std::vector<ComparisonRecord>> list();

private:
    Database &m_database;
};

} // namespace firstline::storage
