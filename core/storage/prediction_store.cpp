// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/prediction_store.h"

#include "core/domain/enum_text.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <limits>

namespace firstline::storage {

using namespace Qt::StringLiterals;

namespace {

const QString kAdd = uR"(
    INSERT INTO predictions (ticket_row_id, predicted_at, model_version, priority, category,
        priority_score, needs_review, review_reasons, language, sentiment)
    VALUES (:ticket, :now, :model, :priority, :category,
        :score, :review, :reasons, :language, :sentiment))"_s;

const QString kNewest = uR"(
    SELECT predicted_at, model_version, priority, category, priority_score, needs_review,
        review_reasons, language, sentiment
    FROM predictions WHERE ticket_row_id = :ticket ORDER BY id DESC LIMIT 1)"_s;

const QString kHistory = uR"(
    SELECT predicted_at, model_version, priority, category, priority_score, needs_review,
        review_reasons, language, sentiment
    FROM predictions WHERE ticket_row_id = :ticket ORDER BY id)"_s;

/// The `count` most likely labels, most likely first; all of them in their own order if they fit.
std::vector<LabelProbability> mostLikely(std::vector<LabelProbability> labels, std::size_t count)
{
    if (labels.size() > count) {
        std::ranges::partial_sort(labels,
                                  labels.begin() + static_cast<std::ptrdiff_t>(count),
                                  std::ranges::greater{},
                                  &LabelProbability::probability);
        labels.resize(count);
    }
    return labels;
}

/// [label, confidence, score, bias, [[label, probability], …]]
QString taskText(const TaskPrediction &task, std::size_t count)
{
    QJsonArray probabilities;
    for (const LabelProbability &label : mostLikely(task.probabilities, count)) {
        probabilities.append(QJsonArray{label.label, label.probability});
    }
    const QJsonArray parts{task.label, task.confidence, task.score, task.bias, probabilities};
    return QString::fromUtf8(QJsonDocument(parts).toJson(QJsonDocument::Compact));
}

std::optional<TaskPrediction> taskFromText(const QString &text)
{
    if (text.isEmpty()) {
        return std::nullopt;
    }
    const QJsonArray parts = QJsonDocument::fromJson(text.toUtf8()).array();
    TaskPrediction task{parts.at(0).toString(),
                        parts.at(1).toDouble(),
                        {},
                        parts.at(2).toDouble(),
                        parts.at(3).toDouble()};
    const QJsonArray probabilities = parts.at(4).toArray();
    for (const QJsonValue &entry : probabilities) {
        const QJsonArray pair = entry.toArray();
        task.probabilities.push_back({pair.at(0).toString(), pair.at(1).toDouble()});
    }
    return task;
}

QString reasonsText(const std::vector<ReviewReason> &reasons)
{
    QStringList words;
    for (const ReviewReason reason : reasons) {
        words.append(word(reason));
    }
    return words.join(u' ');
}

std::vector<ReviewReason> reasonsFromText(const QString &text)
{
    std::vector<ReviewReason> reasons;
    for (const QString &part : text.split(u' ', Qt::SkipEmptyParts)) {
        if (const std::optional<ReviewReason> reason = reviewReasonFromWord(part)) {
            reasons.push_back(*reason);
        }
    }
    return reasons;
}

/// Reads the columns of `kNewest` and `kHistory`.
HistoryEntry entryFromRow(const Statement &row)
{
    Prediction prediction;
    prediction.modelVersion = row.text(1);
    prediction.priority = taskFromText(row.text(2));
    prediction.category = taskFromText(row.text(3));
    prediction.priorityScore = row.real(4);
    prediction.needsReview = row.integer(5) != 0;
    prediction.reviewReasons = reasonsFromText(row.text(6));
    prediction.language = row.text(7);
    prediction.sentiment = row.real(8);
    HistoryEntry entry;
    entry.kind = HistoryEntry::Kind::Predicted;
    entry.at = row.time(0);
    entry.prediction = std::move(prediction);
    return entry;
}

Result<std::vector<HistoryEntry>>
entries(Database &database, const QString &sql, qint64 ticketRowId)
{
    Result<Statement> statement = database.prepare(sql);
    if (!statement) {
        return fail(statement.error());
    }
    if (Result<void> done = statement->bind(u":ticket"_s, ticketRowId).run(); !done) {
        return fail(done.error());
    }
    std::vector<HistoryEntry> found;
    Result<bool> more = statement->next();
    for (; more && *more; more = statement->next()) {
        found.push_back(entryFromRow(*statement));
    }
    if (!more) {
        return fail(more.error());
    }
    return found;
}

} // namespace

Result<void>
PredictionStore::add(qint64 ticketRowId, const Prediction &prediction, const QDateTime &now)
{
    Result<Statement> statement = m_database.prepare(kAdd);
    if (!statement) {
        return fail(statement.error());
    }
    std::optional<QString> priority;
    if (prediction.priority) {
        priority = taskText(*prediction.priority, std::numeric_limits<std::size_t>::max());
    }
    std::optional<QString> category;
    if (prediction.category) {
        category = taskText(*prediction.category, kTopCategories);
    }
    return statement->bind(u":ticket"_s, ticketRowId)
        .bind(u":now"_s, now)
        .bind(u":model"_s, prediction.modelVersion)
        .bind(u":priority"_s, priority)
        .bind(u":category"_s, category)
        .bind(u":score"_s, prediction.priorityScore)
        .bind(u":review"_s, prediction.needsReview)
        .bind(u":reasons"_s, reasonsText(prediction.reviewReasons))
        .bind(u":language"_s, prediction.language)
        .bind(u":sentiment"_s, prediction.sentiment)
        .run();
}

Result<std::optional<Prediction>> PredictionStore::newest(qint64 ticketRowId)
{
    return entries(m_database, kNewest, ticketRowId)
        .map([](const std::vector<HistoryEntry> &found) {
            return found.empty() ? std::nullopt : found.front().prediction;
        });
}

Result<std::vector<HistoryEntry>> PredictionStore::history(qint64 ticketRowId)
{
    return entries(m_database, kHistory, ticketRowId);
}

} // namespace firstline::storage
