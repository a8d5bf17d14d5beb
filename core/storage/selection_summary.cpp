// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/selection_summary.h"

namespace firstline::storage {

using namespace Qt::StringLiterals;

namespace {

const QString kTicket = uR"(
    SELECT verdict, needs_review, priority_source = 'model' OR category_source = 'model'
    FROM tickets WHERE id = :id)"_s;

void count(SelectionSummary &summary, const Statement &row)
{
    const QString verdict = row.text(0);
    const bool isDoubted = row.integer(1) != 0;
    const bool isLeft = row.integer(2) != 0;
    ++summary.tickets;
    summary.confirmed += verdict == "confirmed"_L1 ? 1 : 0;
    summary.corrected += verdict == "corrected"_L1 ? 1 : 0;
    summary.needReview += isDoubted ? 1 : 0;
    summary.acceptable += isLeft && !isDoubted ? 1 : 0;
}

} // namespace

Result<SelectionSummary> selectionSummary(Database &database, std::span<const qint64> rowIds)
{
    Result<Statement> row = database.prepare(kTicket);
    if (!row) {
        return fail(row.error());
    }
    SelectionSummary summary;
    for (const qint64 rowId : rowIds) {
        if (Result<void> done = row->bind(u":id"_s, rowId).run(); !done) {
            return fail(done.error());
        }
        const Result<bool> found = row->next();
        if (!found) {
            return fail(found.error());
        }
        if (*found) {
            count(summary, *row);
        }
    }
    return summary;
}

} // namespace firstline::storage
