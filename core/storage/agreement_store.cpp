// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/agreement_store.h"

#include <algorithm>

namespace firstline::storage {

using namespace Qt::StringLiterals;

namespace {

/// Words that nobody replaced or took back later, in groups; %1 is the task's column.
const QString kStandingWords = uR"(
    SELECT date(created_at, 'weekday 0', '-6 days'),
        CAST(round(100 * predicted_%1_confidence) AS INTEGER), %1, predicted_%1, count(*)
    FROM corrections AS said
    WHERE %1 IS NOT NULL AND predicted_%1 <> ''
        AND NOT EXISTS (SELECT 1 FROM corrections AS later
            WHERE later.ticket_row_id = said.ticket_row_id AND later.id > said.id
                AND (later.%1 IS NOT NULL OR later.clears_%1 = 1))
    GROUP BY 1, 2, 3, 4)"_s;

const QString kOfPriority = kStandingWords.arg(u"priority"_s);
const QString kOfCategory = kStandingWords.arg(u"category"_s);

const QString kReviewedSince = uR"(
    SELECT count(DISTINCT said.ticket_row_id) FROM corrections AS said
    JOIN tickets ON tickets.id = said.ticket_row_id
    WHERE said.created_at >= :since AND (said.priority IS NOT NULL OR said.category IS NOT NULL)
        AND tickets.needs_review = 0
        AND (EXISTS (SELECT 1 FROM predictions
                WHERE ticket_row_id = said.ticket_row_id AND needs_review = 1)
            OR EXISTS (SELECT 1 FROM corrections AS other
                WHERE other.ticket_row_id = said.ticket_row_id AND other.id < said.id
                    AND other.agent <> said.agent)))"_s;

AgreementWeek &weekOf(std::vector<AgreementWeek> &weeks, const QDate &monday)
{
    const auto found = std::lower_bound(
        weeks.begin(), weeks.end(), monday, [](const AgreementWeek &week, QDate day) {
            return week.monday < day;
        });
    if (found != weeks.end() && found->monday == monday) {
        return *found;
    }
    return *weeks.insert(found, AgreementWeek{monday, {}});
}

} // namespace

Result<void> AgreementStore::addTask(Task task, Agreement &agreement)
{
    Result<Statement> statement =
        m_database.prepare(task == Task::Priority ? kOfPriority : kOfCategory);
    if (!statement) {
        return fail(statement.error());
    }
    if (Result<void> done = statement->run(); !done) {
        return done;
    }
    auto &bins = agreement.byConfidence.at(static_cast<std::size_t>(task));
    Result<bool> more = statement->next();
    for (; more && *more; more = statement->next()) {
        const QDate monday = QDate::fromString(statement->text(0), Qt::ISODate);
        const auto bin = static_cast<std::size_t>(
            std::clamp<qint64>(statement->integer(1), 0, Agreement::kBins - 1));
        const bool isKept =
            statement->text(2).compare(statement->text(3), Qt::CaseInsensitive) == 0;
        const qint64 words = statement->integer(4);
        const AgreementCount count{words, isKept ? words : 0};
        bins.at(bin) += count;
        weekOf(agreement.weeks, monday).count += count;
    }
    return more ? Result<void>() : fail(more.error());
}

Result<Agreement> AgreementStore::agreement()
{
    Agreement agreement;
    for (const Task task : kTasks) {
        if (const Result<void> added = addTask(task, agreement); !added) {
            return fail(added.error());
        }
    }
    return agreement;
}

Result<qint64> AgreementStore::reviewedSince(const QDateTime &from)
{
    Result<Statement> statement = m_database.prepare(kReviewedSince);
    if (!statement) {
        return fail(statement.error());
    }
    if (Result<void> done = statement->bind(u":since"_s, from).run(); !done) {
        return fail(done.error());
    }
    return statement->next().map([&](bool) { return statement->integer(0); });
}

} // namespace firstline::storage
