// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/comparison_store.h"

#include "core/domain/enum_text.h"

namespace firstline::storage {

using namespace Qt::StringLiterals;

namespace {

const QString kKeep = uR"(
    INSERT INTO comparisons (task, finished_at, report) VALUES (:task, :at, :report)
    ON CONFLICT (task) DO UPDATE SET finished_at = excluded.finished_at, report = excluded.report
)"_s;

const QString kList = u"SELECT task, finished_at, report FROM comparisons ORDER BY task"_s;

} // namespace

Result<void> ComparisonStore::keep(const ComparisonRecord &record)
{
    Result<Statement> statement = m_database.prepare(kKeep);
    if (!statement) {
        return fail(statement.error());
    }
    return statement->bind(u":task"_s, word(record.task))
        .bind(u":at"_s, record.finishedAt)
        .bind(u":report"_s, QString::fromUtf8(record.report))
        .run();
}

Result<std::vector<ComparisonRecord>> ComparisonStore::list()
{
    Result<Statement> statement = m_database.prepare(kList);
    if (!statement) {
        return fail(statement.error());
    }
    if (Result<void> done = statement->run(); !done) {
        return fail(done.error());
    }
    std::vector<ComparisonRecord> records;
    Result<bool> found = statement->next();
    for (; found && *found; found = statement->next()) {
        if (const std::optional<Task> task = taskFromWord(statement->text(0))) {
            records.push_back({*task, statement->time(1), statement->text(2).toUtf8()});
        }
    }
    if (!found) {
        return fail(found.error());
    }
    return records;
}

} // namespace firstline::storage
