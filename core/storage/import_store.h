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

    /// The newest import of that name; 0: none.
    [[nodiscard]] Result<qint64> newest(const QString &name);

    /// Removes up to `most` tickets of the newest import of that name with all that is known about
    /// them, and the import once it has none; gives how many. Requires: a write transaction.
    [[nodiscard]] Result<qint64> removeSome(const QString &name, qint64 most);

private:
    Database &m_database;
};

} // namespace firstline::storage
