// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/saved_view.h"
#include "core/storage/database.h"

#include <vector>

namespace firstline::storage {

/// Keeps the views that people save.
///
/// Thread: that of the database.
class ViewStore
{
public:
    explicit ViewStore(Database &database)
        : m_database(database)
    {
    }

    /// The person's own views and those that are shared, in the order they were put in.
    [[nodiscard]] Result<std::vector<SavedView>> visibleTo(const QString &person);

    /// Stores a view that has no id at the end, or changes the one that has it; gives the id.
    /// Errors: `NotFound`. Requires: a write transaction.
    [[nodiscard]] Result<qint64> save(const SavedView &view);

    /// Removes a view; one that is gone is no error. Requires: a write transaction.
    [[nodiscard]] Result<void> remove(qint64 id);

private:
    Database &m_database;
};

} // namespace firstline::storage
