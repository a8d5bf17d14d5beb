// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/import_report.h"
#include "core/storage/database.h"

#include <QDateTime>
#include <QString>

namespace firstline::storage {

/// Keeps which import brought which tickets, so that an unfinished one can be found and removed.
///
/// Thread: that of the database.
class ImportStore
{
public:
    explicit ImportStore(Database &database)
        : m_database(database)
    {
    }

    /// Notes that the import of `file` begins; gives the id for `Arrival::importId`.
    [[nodiscard]] Result<qint64> begin(const QString &file, const QDateTime &now);

    /// Notes that an import came to its end. Errors: `NotFound`.
    [[nodiscard]] Result<void> finish(qint64 id, const ImportReport &report, const QDateTime &now);

    /// The key of the newest ticket; the tickets that come after it have higher ones. 0: none.
    [[nodiscard]] Result<qint64> newestRow() const;

    /// Removes the tickets that an import brought among the rows after `after` up to `upTo`, save
    /// those that a person has corrected. Give it few thousand rows at a time.
    [[nodiscard]] Result<void> removeTickets(qint64 id, qint64 after, qint64 upTo);

private:
    Database &m_database;
};

} // namespace firstline::storage
