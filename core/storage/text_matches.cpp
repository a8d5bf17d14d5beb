// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/text_matches.h"

namespace firstline::storage {

using namespace Qt::StringLiterals;

namespace {

const QString kNewestWith = uR"(
    SELECT rowid FROM ticket_text WHERE ticket_text MATCH :word ORDER BY rowid DESC LIMIT :most)"_s;

} // namespace

Result<std::vector<qint64>> TextMatches::newestWith(const QString &word, int most)
{
    Result<Statement> statement = m_database.prepare(kNewestWith);
    if (!statement) {
        return fail(statement.error());
    }
    const QString quoted = u"\"%1\""_s.arg(QString(word).remove(u'"'));
    if (Result<void> done = statement->bind(u":word"_s, quoted).bind(u":most"_s, most).run();
        !done) {
        return fail(done.error());
    }
    std::vector<qint64> rows;
    Result<bool> more = statement->next();
    for (; more && *more; more = statement->next()) {
        rows.push_back(statement->integer(0));
    }
    return more ? Result<std::vector<qint64>>(std::move(rows)) : fail(more.error());
}

Result<qint64> TextMatches::about()
{
    return m_database.number(u"SELECT coalesce(max(id), 0) FROM tickets"_s);
}

} // namespace firstline::storage
