// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/stale_predictions.h"

#include "core/storage/ticket_columns.h"

namespace firstline::storage {

using namespace Qt::StringLiterals;

Result<std::vector<Ticket>>
stalePredictions(Database &database, const QString &modelVersion, qint64 afterRowId, int limit)
{
    static const QString sql =
        u"SELECT %1 FROM tickets WHERE id > :after AND status = 'open' AND verdict IS NULL "
        "AND (SELECT model_version FROM predictions WHERE ticket_row_id = tickets.id "
        "ORDER BY predictions.id DESC LIMIT 1) IS NOT :version ORDER BY id LIMIT :limit"_s.arg(
            QLatin1StringView(kTicketColumns));
    auto statement = database.prepare(sql);
    if (!statement) {
        return fail(statement.error());
    }
    statement->bind(u":after"_s, afterRowId)
        .bind(u":version"_s, modelVersion)
        .bind(u":limit"_s, limit);
    if (auto ran = statement->run(); !ran) {
        return fail(ran.error());
    }
    std::vector<Ticket> tickets;
    while (true) {
        const auto hasRow = statement->next();
        if (!hasRow) {
            return fail(hasRow.error());
        }
        if (!*hasRow) {
            return tickets;
        }
        tickets.push_back(ticketFromRow(*statement));
    }
}

Result<qint64> openUnconfirmed(Database &database)
{
    return database.number(
        u"SELECT count(*) FROM tickets WHERE status = 'open' AND verdict IS NULL"_s);
}

} // namespace firstline::storage
