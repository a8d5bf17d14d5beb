// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/effective_columns.h"

namespace firstline::storage {

using namespace Qt::StringLiterals;

namespace {

constexpr int kNoPriorityRank = 3;

bool saysPriority(const std::optional<Correction> &person)
{
    return person && person->priority;
}

bool saysCategory(const std::optional<Correction> &person)
{
    return person && person->category;
}

void choosePriority(EffectiveColumns &columns,
                    const std::optional<Prediction> &prediction,
                    const std::optional<Correction> &person)
{
    if (saysPriority(person)) {
        columns.priority = person->priority;
        columns.prioritySource = LabelSource::Person;
        columns.priorityScore = static_cast<int>(*person->priority) / 2.0;
    } else if (prediction && prediction->topPriority()) {
        columns.priority = prediction->topPriority();
        columns.prioritySource = LabelSource::Model;
        columns.priorityConfidence = prediction->priority->confidence;
        columns.priorityScore = prediction->priorityScore;
    }
}

void chooseCategory(EffectiveColumns &columns,
                    const std::optional<Prediction> &prediction,
                    const std::optional<Correction> &person)
{
    if (saysCategory(person)) {
        columns.category = *person->category;
        columns.categorySource = LabelSource::Person;
    } else if (prediction && prediction->category) {
        columns.category = prediction->category->label;
        columns.categorySource = LabelSource::Model;
        columns.categoryConfidence = prediction->category->confidence;
    }
}

bool isReviewOpen(const Prediction &prediction, const std::optional<Correction> &person)
{
    const bool priorityOpen = prediction.priority && !saysPriority(person);
    const bool categoryOpen = prediction.category && !saysCategory(person);
    return prediction.needsReview && (priorityOpen || categoryOpen);
}

QString verdictOn(const std::optional<Prediction> &prediction,
                  const std::optional<Correction> &person)
{
    if (!saysPriority(person) && !saysCategory(person)) {
        return {};
    }
    const bool priorityAgrees =
        !saysPriority(person) || (prediction && prediction->topPriority() == person->priority);
    const bool categoryAgrees =
        !saysCategory(person)
        || (prediction && prediction->category
            && prediction->category->label.compare(*person->category, Qt::CaseInsensitive) == 0);
    return priorityAgrees && categoryAgrees ? u"confirmed"_s : u"corrected"_s;
}

} // namespace

int priorityRank(std::optional<Priority> priority)
{
    return priority ? static_cast<int>(Priority::High) - static_cast<int>(*priority)
                    : kNoPriorityRank;
}

std::optional<Priority> priorityFromRank(qint64 rank)
{
    return rank >= 0 && rank < kNoPriorityRank
               ? std::optional(static_cast<Priority>(static_cast<int>(Priority::High) - rank))
               : std::nullopt;
}

QString word(LabelSource source)
{
    switch (source) {
    case LabelSource::None:
        return u"none"_s;
    case LabelSource::Model:
        return u"model"_s;
    case LabelSource::Person:
        return u"person"_s;
    }
    Q_UNREACHABLE();
}

LabelSource sourceFromWord(const QString &text)
{
    if (text == "person"_L1) {
        return LabelSource::Person;
    }
    return text == "model"_L1 ? LabelSource::Model : LabelSource::None;
}

EffectiveColumns effectiveColumns(const Ticket &ticket,
                                  const std::optional<Prediction> &prediction,
                                  const std::optional<Correction> &person,
                                  const ReplyRules &rules)
{
    EffectiveColumns columns;
    choosePriority(columns, prediction, person);
    chooseCategory(columns, prediction, person);
    columns.needsReview = prediction && isReviewOpen(*prediction, person);
    columns.verdict = verdictOn(prediction, person);
    const Priority limit = columns.priority.value_or(Priority::Low);
    columns.replyDueAt = firstline::replyDueAt(ticket.createdAt, ticket.receivedAt, limit, rules);
    columns.urgencyAt = firstline::urgencyAt(columns.replyDueAt, limit);
    return columns;
}

} // namespace firstline::storage
