// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/storage/database.h"

#include <QString>

#include <vector>

namespace firstline::storage {

/// Finds tickets by single words of their text.
///
/// Thread: that of the database.
class TextMatches
{
public:
    explicit TextMatches(Database &database)
        : m_database(database)
    {
    }

    /// The newest `most` tickets that have `word`, newest first. Case and accents do not count.
    /// Cost: about 0.2 µs a ticket found, whatever the size of the database.
    [[nodiscard]] Result<std::vector<qint64>> newestWith(const QString &word, int most);

    /// About how many tickets there are: the highest key, which is exact where none was removed.
    [[nodiscard]] Result<qint64> about();

private:
    Database &m_database;
};

} // namespace firstline::storage
