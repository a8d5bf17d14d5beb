// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/storage/ticket_filter.h"
#include "core/storage/ticket_place.h"

#include <functional>
#include <vector>

class QSqlDatabase;
struct sqlite3;

namespace firstline::storage {

/// SQLite's own handle of an open connection of Qt. Null where Qt's driver is of another database,
/// or brings a SQLite that is not the one this program is linked with.
[[nodiscard]] sqlite3 *sqliteHandle(const QSqlDatabase &connection);

/// Reads lists of keys that may be as long as the table.
///
/// Qt's driver makes a QVariant of every value, which takes longer than SQLite takes to find it.
/// So the values are read from SQLite itself, and through Qt only where there is no handle.
///
/// Thread: that of the database.
class KeyReader
{
public:
    /// One row; false: that is enough.
    using Visit = std::function<bool(const TicketPlace &row)>;

    explicit KeyReader(Database &database)
        : m_database(database)
    {
    }

    /// Reads the rows of a query whose columns are a key and, if it has them, the two columns of
    /// an order. The statement is not kept: filters that people type make ever new ones.
    [[nodiscard]] Result<void>
    forEach(const QString &sql, const std::vector<FilterBinding> &bindings, const Visit &visit);

    [[nodiscard]] Result<std::vector<qint64>> keys(const QString &sql,
                                                   const std::vector<FilterBinding> &bindings);
    [[nodiscard]] Result<std::vector<TicketPlace>>
    places(const QString &sql, const std::vector<FilterBinding> &bindings);

private:
    [[nodiscard]] Result<void>
    forEachByQt(const QString &sql, const std::vector<FilterBinding> &bindings, const Visit &visit);

    Database &m_database;
};

} // namespace firstline::storage
