// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/review_store.h"

#include "core/domain/enum_text.h"
#include "core/storage/correction_store.h"
#include "core/storage/prediction_store.h"

#include <QMap>

#include <optional>

namespace firstline::storage {

using namespace Qt::StringLiterals;

namespace {

constexpr int kSnippet = 200;

const QString kColumns = uR"(
    SELECT id, ticket_id, subject, message, newest_ms, reply_due_ms, priority_source,
        category_source
    FROM tickets)"_s;

const QString kUnsure = kColumns
                        + u" INDEXED BY tickets_by_due WHERE status = 'open' AND needs_review = 1"
                          " ORDER BY reply_due_ms, id LIMIT :most"_s;

const QString kOne = kColumns + u" WHERE id = :id"_s;

const QString kUnsureCount = u"SELECT count(*) FROM tickets INDEXED BY tickets_by_due"
                             " WHERE status = 'open' AND needs_review = 1"_s;

/// Tickets that more than one person spoke about.
const QString kSeveralPeople = uR"(
    SELECT ticket_row_id FROM corrections
    WHERE ticket_row_id IN (SELECT id FROM tickets WHERE status = 'open')
    GROUP BY ticket_row_id HAVING count(DISTINCT agent) > 1)"_s;

QDateTime timeFromMs(qint64 ms)
{
    return ms > 0 ? QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC) : QDateTime();
}

ReviewRecord recordFromRow(const Statement &row)
{
    ReviewRecord record;
    record.item.rowId = row.integer(0);
    record.item.ticketId = row.text(1);
    record.item.subject = row.text(2);
    record.message = row.text(3);
    record.item.snippet = record.message.left(kSnippet).simplified();
    record.item.newestAt = timeFromMs(row.integer(4));
    record.item.replyDueAt = timeFromMs(row.integer(5));
    record.saysPriority = row.text(6) == "person"_L1;
    record.saysCategory = row.text(7) == "person"_L1;
    return record;
}

/// What the word says about a task; empty where it says nothing.
QString labelOf(const Correction &word, Task task)
{
    if (task == Task::Priority) {
        return word.priority ? firstline::word(*word.priority) : QString();
    }
    return word.category.value_or(QString());
}

bool clears(const Correction &word, Task task)
{
    return task == Task::Priority ? word.clearsPriority : word.clearsCategory;
}

/// The two opinions that differ, newest first; empty where people agree.
std::vector<Opinion> dispute(const std::vector<Correction> &words, Task task)
{
    QMap<QString, QString> said; // agent → newest label
    Opinion newest;
    for (const Correction &word : words) {
        const QString label = labelOf(word, task);
        if (clears(word, task)) {
            said.remove(word.agent);
        } else if (!label.isEmpty()) {
            said.insert(word.agent, label);
            newest = {word.agent, label};
        }
    }
    std::optional<Opinion> other;
    for (auto entry = said.begin(); entry != said.end(); ++entry) {
        if (entry.key() == newest.agent) {
            continue;
        }
        if (entry.value().compare(newest.label, Qt::CaseInsensitive) == 0) {
            return {}; // somebody agrees: settled
        }
        other = Opinion{entry.key(), entry.value()};
    }
    if (!other || !said.contains(newest.agent)) {
        return {};
    }
    return {newest, *other};
}

Result<std::vector<qint64>> idsOf(Database &database, const QString &sql)
{
    Result<Statement> statement = database.prepare(sql);
    if (!statement) {
        return fail(statement.error());
    }
    if (Result<void> done = statement->run(); !done) {
        return fail(done.error());
    }
    std::vector<qint64> ids;
    Result<bool> more = statement->next();
    for (; more && *more; more = statement->next()) {
        ids.push_back(statement->integer(0));
    }
    return more ? Result<std::vector<qint64>>(std::move(ids)) : fail(more.error());
}

Result<ReviewRecord> oneRecord(Database &database, qint64 rowId)
{
    Result<Statement> statement = database.prepare(kOne);
    if (!statement) {
        return fail(statement.error());
    }
    if (Result<void> done = statement->bind(u":id"_s, rowId).run(); !done) {
        return fail(done.error());
    }
    return statement->next().map([&](bool) { return recordFromRow(*statement); });
}

} // namespace

Result<void> ReviewStore::forEachUnsure(const std::function<void(ReviewRecord)> &visit)
{
    Result<Statement> statement = m_database.prepare(kUnsure);
    if (!statement) {
        return fail(statement.error());
    }
    if (Result<void> done = statement->bind(u":most"_s, ReviewQueue::kMostItems).run(); !done) {
        return done;
    }
    PredictionStore predictions(m_database);
    Result<bool> more = statement->next();
    for (; more && *more; more = statement->next()) {
        ReviewRecord record = recordFromRow(*statement);
        auto newest = predictions.newest(record.item.rowId);
        if (!newest) {
            return fail(newest.error());
        }
        record.prediction = *std::move(newest);
        visit(std::move(record));
    }
    return more ? Result<void>() : fail(more.error());
}

Result<qint64> ReviewStore::unsureCount()
{
    return m_database.number(kUnsureCount);
}

Result<void> ReviewStore::forEachDisputed(const std::function<void(ReviewRecord)> &visit)
{
    const auto ids = idsOf(m_database, kSeveralPeople);
    if (!ids) {
        return fail(ids.error());
    }
    CorrectionStore corrections(m_database);
    for (const qint64 id : *ids) {
        const auto words = corrections.of(id);
        if (!words) {
            return fail(words.error());
        }
        for (const Task task : kTasks) {
            std::vector<Opinion> opinions = dispute(*words, task);
            if (opinions.empty()) {
                continue;
            }
            auto record = oneRecord(m_database, id);
            if (!record) {
                return fail(record.error());
            }
            record->item.reason = ReviewReason::SecondOpinion;
            record->item.task = task;
            record->item.opinions = std::move(opinions);
            visit(*std::move(record));
            break;
        }
    }
    return {};
}

} // namespace firstline::storage
