// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/consistency_check.h"

#include "core/storage/correction_store.h"
#include "core/storage/effective_columns.h"
#include "core/storage/prediction_store.h"

namespace firstline::storage {

using namespace Qt::StringLiterals;

namespace {

const QString kTickets = uR"(
    SELECT tickets.id, ticket_id, priority_rank, priority_source, categories.folded,
        category_source, priority_score, needs_review, coalesce(verdict, '')
    FROM tickets LEFT JOIN categories ON categories.id = category_id ORDER BY tickets.id)"_s;

/// The labels of a row as they stand there; of the time by which a reply is due nothing is said,
/// because it follows settings that may have changed since.
EffectiveColumns storedColumns(const Statement &row)
{
    EffectiveColumns columns;
    columns.priority = priorityFromRank(row.integer(2));
    columns.prioritySource = sourceFromWord(row.text(3));
    columns.category = row.text(4);
    columns.categorySource = sourceFromWord(row.text(5));
    columns.priorityScore = row.real(6);
    columns.needsReview = row.integer(7) != 0;
    columns.verdict = row.text(8);
    return columns;
}

/// The same labels as the events give them.
Result<EffectiveColumns> expectedColumns(Database &database, qint64 rowId)
{
    const auto prediction = PredictionStore(database).newest(rowId);
    const auto events = CorrectionStore(database).of(rowId);
    if (!prediction || !events) {
        return fail(prediction ? events.error() : prediction.error());
    }
    EffectiveColumns columns =
        effectiveColumns(Ticket(), *prediction, wordOfPeople(*events), ReplyRules());
    columns.category = columns.category.trimmed().toCaseFolded();
    columns.priorityConfidence.reset();
    columns.categoryConfidence.reset();
    columns.replyDueAt = {};
    columns.urgencyAt = {};
    return columns;
}

Result<void> checkLabels(Database &database, QStringList &problems)
{
    Result<Statement> statement = database.prepare(kTickets);
    if (!statement) {
        return fail(statement.error());
    }
    if (Result<void> done = statement->run(); !done) {
        return done;
    }
    Result<bool> more = statement->next();
    for (; more && *more && problems.size() < kMaxProblems; more = statement->next()) {
        const Result<EffectiveColumns> expected = expectedColumns(database, statement->integer(0));
        if (!expected) {
            return fail(expected.error());
        }
        if (storedColumns(*statement) != *expected) {
            problems.append(u"Ticket %1: its labels are not those that its predictions and "
                            "corrections give."_s.arg(statement->text(1)));
        }
    }
    return more ? Result<void>() : fail(more.error());
}

} // namespace

Result<QStringList> findProblems(Database &database)
{
    Result<QStringList> problems = database.texts(u"PRAGMA integrity_check(100)"_s);
    if (!problems) {
        return problems;
    }
    problems->removeAll(u"ok"_s);
    const auto references = database.texts(u"PRAGMA foreign_key_check"_s);
    if (!references) {
        return references;
    }
    if (!references->isEmpty()) {
        problems->append(u"%1 rows refer to others that are gone."_s.arg(references->size()));
    }
    if (Result<void> done = checkLabels(database, *problems); !done) {
        return fail(done.error());
    }
    return problems;
}

} // namespace firstline::storage
