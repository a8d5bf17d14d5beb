// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/snoozed_tickets.h"

namespace firstline::storage {

using namespace Qt::StringLiterals;

namespace {

const QString kDue = uR"(
    SELECT id FROM tickets INDEXED BY tickets_snoozed
    WHERE snoozed_until_ms <= :now AND status = 'snoozed' ORDER BY snoozed_until_ms LIMIT :most)"_s;

} // namespace

Result<std::vector<qint64>> dueSnoozedTickets(Database &database, const QDateTime &now, qint64 most)
{
    Result<Statement> row = database.prepare(kDue);
    if (!row) {
        return fail(row.error());
    }
    row->bind(u":now"_s, now.toMSecsSinceEpoch()).bind(u":most"_s, most);
    if (Result<void> done = row->run(); !done) {
        return fail(done.error());
    }
    std::vector<qint64> rowIds;
    Result<bool> more = row->next();
    for (; more && *more; more = row->next()) {
        rowIds.push_back(row->integer(0));
    }
    if (!more) {
        return fail(more.error());
    }
    return rowIds;
}

} // namespace firstline::storage
