// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/review_service.h"

#include "core/classify/model.h"
#include "core/evaluate/intervals.h"
#include "core/features/prepared_ticket.h"
#include "core/service/review_order.h"
#include "core/service/triage_service.h"
#include "core/storage/agreement_store.h"
#include "core/storage/reader.h"
#include "core/storage/review_store.h"

#include <algorithm>
#include <utility>

namespace firstline {

namespace {

constexpr qsizetype kJudgedCharacters = 400;
constexpr double kDisputeDoubt = 1; ///< people are worth more than margins

/// Counts words and those that training never saw, as the model does.
class WordCounts
{
public:
    explicit WordCounts(const classify::Model *model)
        : m_model(model)
    {
    }

    void fill(ReviewItem &item, const QString &message)
    {
        Ticket ticket;
        ticket.subject = item.subject;
        ticket.message = message;
        features::cleanInto(ticket, m_text);
        text::tokenize(m_text, m_tokens);
        item.words = static_cast<int>(m_tokens.words);
        if (item.reason == ReviewReason::Unfamiliar && m_model != nullptr && item.words > 0) {
            item.unknownWords = double(unknown()) / double(item.words);
        }
    }

private:
    [[nodiscard]] int unknown() const
    {
        const features::Vocabulary &vocabulary = m_model->pipeline().vocabulary();
        return static_cast<int>(
            std::count_if(m_tokens.tokens.begin(), m_tokens.tokens.end(), [&](const auto &token) {
                return token.kind != text::TokenKind::Punctuation
                       && vocabulary.rowOf(features::wordBucket(m_tokens, token))
                              == features::Vocabulary::kUnknown;
            }));
    }

    const classify::Model *m_model;
    std::string m_text;
    text::TokenizedText m_tokens;
};

std::vector<LabelProbability> closestTwo(const TaskPrediction &answer)
{
    std::vector<LabelProbability> labels = answer.probabilities;
    const auto middle = labels.begin() + std::min<std::ptrdiff_t>(2, std::ssize(labels));
    std::partial_sort(labels.begin(), middle, labels.end(), [](const auto &a, const auto &b) {
        return a.probability > b.probability;
    });
    labels.erase(middle, labels.end());
    return labels;
}

double leadOf(const std::vector<LabelProbability> &closest)
{
    const double first = closest.empty() ? 0 : closest.front().probability;
    return closest.size() > 1 ? first - closest[1].probability : first;
}

/// Takes the less sure of the answers that nobody gave yet.
void judge(storage::ReviewRecord &record)
{
    ReviewItem &item = record.item;
    const Prediction &prediction = *record.prediction;
    double smallestLead = 2;
    for (const Task task : kTasks) {
        const bool isSaid = task == Task::Priority ? record.saysPriority : record.saysCategory;
        const TaskPrediction *answer = prediction.task(task);
        if (answer == nullptr || isSaid) {
            continue;
        }
        std::vector<LabelProbability> closest = closestTwo(*answer);
        const double lead = leadOf(closest);
        if (lead < smallestLead) {
            smallestLead = lead;
            item.task = task;
            item.closest = std::move(closest);
        }
    }
    item.doubt = std::clamp(1 - smallestLead, 0.0, 1.0);
    if (!prediction.reviewReasons.empty()) {
        item.reason = prediction.reviewReasons.front();
    }
    const auto &reasons = prediction.reviewReasons;
    if (std::find(reasons.begin(), reasons.end(), ReviewReason::TooShort) != reasons.end()) {
        item.reason = ReviewReason::TooShort; // says most about what to do
    }
}

/// Collects the items of both kinds, each ticket once.
class Collector
{
public:
    explicit Collector(const classify::Model *model)
        : m_counts(model)
    {
    }

    void addDisputed(storage::ReviewRecord record)
    {
        record.item.doubt = kDisputeDoubt;
        add(std::move(record));
    }

    void addUnsure(storage::ReviewRecord record)
    {
        const auto isThere = [&](const ReviewItem &item) {
            return item.rowId == record.item.rowId;
        };
        if (record.prediction
            && std::none_of(m_items.begin(), m_items.begin() + m_disputed, isThere)) {
            judge(record);
            add(std::move(record));
        }
    }

    void endDisputed() { m_disputed = std::ssize(m_items); }

    [[nodiscard]] std::vector<ReviewItem> mostUseful()
    {
        std::vector<ReviewItem> sorted;
        sorted.reserve(m_items.size());
        for (const UsefulCandidate &place : mostUsefulFirst(m_candidates)) {
            sorted.push_back(std::move(m_items[place.index]));
            sorted.back().gain = place.gain;
        }
        return sorted;
    }

private:
    void add(storage::ReviewRecord record)
    {
        m_counts.fill(record.item, record.message);
        m_candidates.push_back(
            {record.item.doubt,
             record.item.subject + u'\n' + record.message.left(kJudgedCharacters)});
        m_items.push_back(std::move(record.item));
    }

    WordCounts m_counts;
    std::vector<ReviewItem> m_items;
    std::vector<ReviewCandidate> m_candidates;
    std::ptrdiff_t m_disputed = 0; ///< they come first
};

/// On the storage thread.
Result<ReviewQueue>
queueHere(storage::Database &database, const classify::Model *model, const QDateTime &dayBegin)
{
    storage::ReviewStore store(database);
    Collector collector(model);
    auto read = store.forEachDisputed(
        [&](storage::ReviewRecord record) { collector.addDisputed(std::move(record)); });
    collector.endDisputed();
    if (read) {
        read = store.forEachUnsure(
            [&](storage::ReviewRecord record) { collector.addUnsure(std::move(record)); });
    }
    const auto unsure = store.unsureCount();
    const auto done = storage::AgreementStore(database).reviewedSince(dayBegin);
    if (!read || !unsure || !done) {
        return fail(!read ? read.error() : (!unsure ? unsure.error() : done.error()));
    }
    ReviewQueue queue;
    queue.items = collector.mostUseful();
    queue.waiting = std::max<qint64>(*unsure, std::ssize(queue.items));
    queue.doneToday = *done;
    return queue;
}

Result<Agreement> agreementHere(storage::Database &database)
{
    auto agreement = storage::AgreementStore(database).agreement();
    if (agreement) {
        for (AgreementWeek &week : agreement->weeks) {
            const auto said = static_cast<double>(week.count.said);
            const double share = said > 0 ? static_cast<double>(week.count.kept) / said : 0;
            const auto interval = evaluate::wilsonInterval(share, said);
            week.low = interval.low;
            week.high = interval.high;
        }
    }
    return agreement;
}

} // namespace

ReviewService::ReviewService(storage::Reader &reader, const TriageService &triage)
    : m_reader(reader)
    , m_triage(triage)
{
}

QFuture<Result<ReviewQueue>> ReviewService::queue(const QDateTime &dayBegin)
{
    return m_reader.submitNewest(
        this,
        [model = m_triage.model(), dayBegin](storage::Database &database) {
            return queueHere(database, model.get(), dayBegin);
        },
        storage::Depth::Long);
}

QFuture<Result<Agreement>> ReviewService::agreement()
{
    return m_reader.submit(agreementHere, storage::Depth::Long);
}

} // namespace firstline
