// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/correction_store.h"

#include "core/domain/enum_text.h"

namespace firstline::storage {

using namespace Qt::StringLiterals;

namespace {

const QString kAdd = uR"(
    INSERT INTO corrections (ticket_row_id, created_at, agent, comment, priority, category,
        clears_priority, clears_category, predicted_priority, predicted_priority_confidence,
        predicted_category, predicted_category_confidence, model_version,
        revision, bulk_id)
    VALUES (:ticket, :now, :agent, :comment, :priority, :category,
        :clears_priority, :clears_category, :predicted_priority, :priority_confidence,
        :predicted_category, :category_confidence, :model, :revision, :change))"_s;

const QString kOfTicket = uR"(
    SELECT id, ticket_row_id, created_at, agent, comment, priority, category, clears_priority,
        clears_category, predicted_priority, predicted_priority_confidence, predicted_category,
        predicted_category_confidence, model_version, revision, bulk_id
    FROM corrections WHERE ticket_row_id = :ticket ORDER BY id)"_s;

Correction correctionFromRow(const Statement &row)
{
    Correction correction;
    correction.id = row.integer(0);
    correction.ticketRowId = row.integer(1);
    correction.createdAt = row.time(2);
    correction.agent = row.text(3);
    correction.comment = row.text(4);
    correction.priority = priorityFromWord(row.text(5));
    if (!row.isNull(6)) {
        correction.category = row.text(6);
    }
    correction.clearsPriority = row.integer(7) != 0;
    correction.clearsCategory = row.integer(8) != 0;
    correction.predictedPriority = row.text(9);
    correction.predictedPriorityConfidence = row.real(10);
    correction.predictedCategory = row.text(11);
    correction.predictedCategoryConfidence = row.real(12);
    correction.modelVersion = row.text(13);
    correction.revision = row.integer(14);
    if (!row.isNull(15)) {
        correction.changeId = row.integer(15);
    }
    return correction;
}

} // namespace

Result<void> CorrectionStore::add(const Correction &correction)
{
    Result<Statement> statement = m_database.prepare(kAdd);
    if (!statement) {
        return fail(statement.error());
    }
    std::optional<QString> priority;
    if (correction.priority) {
        priority = word(*correction.priority);
    }
    return statement->bind(u":ticket"_s, correction.ticketRowId)
        .bind(u":now"_s, correction.createdAt)
        .bind(u":agent"_s, correction.agent)
        .bind(u":comment"_s, correction.comment)
        .bind(u":priority"_s, priority)
        .bind(u":category"_s, correction.category)
        .bind(u":clears_priority"_s, correction.clearsPriority)
        .bind(u":clears_category"_s, correction.clearsCategory)
        .bind(u":predicted_priority"_s, correction.predictedPriority)
        .bind(u":priority_confidence"_s, correction.predictedPriorityConfidence)
        .bind(u":predicted_category"_s, correction.predictedCategory)
        .bind(u":category_confidence"_s, correction.predictedCategoryConfidence)
        .bind(u":model"_s, correction.modelVersion)
        .bind(u":revision"_s, correction.revision)
        .bind(u":change"_s, correction.changeId)
        .run();
}

Result<std::vector<Correction>> CorrectionStore::of(qint64 ticketRowId)
{
    Result<Statement> statement = m_database.prepare(kOfTicket);
    if (!statement) {
        return fail(statement.error());
    }
    if (Result<void> done = statement->bind(u":ticket"_s, ticketRowId).run(); !done) {
        return fail(done.error());
    }
    std::vector<Correction> events;
    Result<bool> more = statement->next();
    for (; more && *more; more = statement->next()) {
        events.push_back(correctionFromRow(*statement));
    }
    if (!more) {
        return fail(more.error());
    }
    return events;
}

void rememberPrediction(Correction &correction, const Prediction &said)
{
    correction.modelVersion = said.modelVersion;
    if (said.priority) {
        correction.predictedPriority = said.priority->label;
        correction.predictedPriorityConfidence = said.priority->confidence;
    }
    if (said.category) {
        correction.predictedCategory = said.category->label;
        correction.predictedCategoryConfidence = said.category->confidence;
    }
}

std::optional<Correction> wordOfPeople(std::span<const Correction> events)
{
    std::optional<Priority> priority;
    std::optional<QString> category;
    for (const Correction &event : events) {
        if (event.priority || event.clearsPriority) {
            priority = event.priority;
        }
        if (event.category || event.clearsCategory) {
            category = event.category;
        }
    }
    if (!priority && !category) {
        return std::nullopt;
    }
    Correction said = events.back();
    said.priority = priority;
    said.category = category;
    said.clearsPriority = false;
    said.clearsCategory = false;
    return said;
}

} // namespace firstline::storage
