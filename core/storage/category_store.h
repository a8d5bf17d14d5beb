// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/storage/database.h"

#include <QHash>
#include <QString>

#include <optional>

namespace firstline::storage {

/// Numbers the categories. Names that differ only in case or outer blanks are one.
///
/// Remembers what it looked up: make one for each job, since a job can be taken back.
///
/// Thread: that of the database.
class CategoryStore
{
public:
    explicit CategoryStore(Database &database)
        : m_database(database)
    {
    }

    /// The key of a category; none when nothing has it.
    [[nodiscard]] Result<std::optional<qint64>> find(const QString &name);

    /// The key of a category, made if need be; none for an empty name.
    [[nodiscard]] Result<std::optional<qint64>> findOrAdd(const QString &name);

private:
    Database &m_database;
    QHash<QString, qint64> m_known; ///< folded name → key
};

} // namespace firstline::storage
