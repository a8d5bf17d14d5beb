// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/triage_service.h"

#include "core/classify/model.h"
#include "core/domain/enum_text.h"
#include "core/explain/ticket_reasons.h"
#include "core/features/prepared_ticket.h"
#include "core/text/entity_patterns.h"
#include "core/text/entity_tagger.h"

#include <algorithm>

namespace firstline {

namespace {

using namespace Qt::StringLiterals;

constexpr std::uint32_t kFewWords = 4;

/// Memory that one thread reuses from ticket to ticket.
struct Scratch
{
    features::PreparedTicket ticket;
    classify::TicketScores scores;
};

Scratch &scratch()
{
    thread_local Scratch instance;
    return instance;
}

/// Read at the first use, never changed.
const text::EntityTagger &tagger()
{
    static const text::EntityTagger instance = text::builtInEntityTagger();
    return instance;
}

TaskPrediction answer(const classify::Model &model, std::size_t task, const Scratch &work)
{
    const classify::TaskModel &taskModel = model.tasks()[task];
    const std::span<const float> scores = model.scorer().ofTask(work.scores, task);
    const std::vector<double> probabilities = taskModel.calibration.probabilities(scores);
    const std::uint32_t label = taskModel.decision.answer(probabilities);
    TaskPrediction prediction;
    prediction.label = taskModel.labels[label];
    prediction.confidence = probabilities[label];
    prediction.probabilities.reserve(probabilities.size());
    for (std::size_t c = 0; c < probabilities.size(); ++c) {
        prediction.probabilities.push_back({taskModel.labels[c], probabilities[c]});
    }
    prediction.score = static_cast<double>(scores[label]);
    prediction.bias =
        static_cast<double>(model.scorer().bias(task, static_cast<std::uint32_t>(label)));
    return prediction;
}

std::uint32_t positionOf(const TaskPrediction &prediction)
{
    const auto &all = prediction.probabilities;
    const auto found = std::find_if(all.begin(), all.end(), [&](const LabelProbability &p) {
        return p.label == prediction.label;
    });
    return static_cast<std::uint32_t>(found - all.begin());
}

double priorityScore(const TaskPrediction &priority)
{
    double score = 0;
    for (const LabelProbability &p : priority.probabilities) {
        const std::optional<Priority> level = priorityFromWord(p.label);
        score += level == Priority::High ? p.probability : 0;
        score += level == Priority::Medium ? p.probability / 2 : 0;
    }
    return score;
}

/// Answers the tasks that `model` was trained for itself.
void answerOwnTasks(const classify::Model &model,
                    int reasonsPerTask,
                    Scratch &work,
                    Prediction &prediction)
{
    model.scorer().score(work.ticket, work.scores);
    for (std::size_t t = 0; t < model.tasks().size(); ++t) {
        TaskPrediction task = answer(model, t, work);
        const classify::TaskModel &taskModel = model.tasks()[t];
        if (reasonsPerTask > 0) {
            const explain::Question question{t, positionOf(task), reasonsPerTask};
            const auto found = explain::reasons(model, work.ticket, work.scores, question);
            prediction.reasons.insert(
                prediction.reasons.end(), found.reasons.begin(), found.reasons.end());
            task.bias = found.bias;
        }
        if (task.confidence < static_cast<double>(taskModel.reviewThreshold)) {
            prediction.reviewReasons = {ReviewReason::CloseCall};
        }
        (taskModel.task == Task::Priority ? prediction.priority : prediction.category) = task;
    }
}

/// Requires: the own tasks were the last to be scored.
void decideReview(const classify::Model &model, const Scratch &work, Prediction &prediction)
{
    const std::uint32_t words = work.ticket.tokens.words;
    const bool isAllNew = words >= kFewWords && work.scores.unknownTokens == words;
    if (isAllNew || work.scores.rarity > model.unfamiliarRarity()) {
        prediction.reviewReasons.push_back(ReviewReason::Unfamiliar);
    }
    if (words == 0 || (words < kFewWords && !prediction.reviewReasons.empty())) {
        prediction.reviewReasons.push_back(ReviewReason::TooShort);
    }
    prediction.needsReview = !prediction.reviewReasons.empty();
}

} // namespace

std::optional<EntityFinder> entityFinderFromWord(const QString &word)
{
    if (word == "patterns"_L1) {
        return EntityFinder::Patterns;
    }
    return word == "tagger"_L1 ? std::optional(EntityFinder::Tagger) : std::nullopt;
}

TriageService::TriageService() = default;

TriageService::TriageService(std::shared_ptr<const classify::Model> model)
    : m_model(std::move(model))
{
}

TriageService::~TriageService() = default;

void TriageService::publish(std::shared_ptr<const classify::Model> model)
{
    Q_ASSERT_X(model, "TriageService::publish", "a model is required");
    m_model.store(std::move(model));
}

bool TriageService::isReady() const
{
    return model() != nullptr;
}

std::shared_ptr<const classify::Model> TriageService::model() const
{
    return m_model.load();
}

std::optional<ModelCard> TriageService::card() const
{
    const std::shared_ptr<const classify::Model> published = model();
    return published ? std::optional(published->card()) : std::nullopt;
}

Result<Prediction> TriageService::predict(const Ticket &ticket, const PredictOptions &options) const
{
    const std::shared_ptr<const classify::Model> published = model();
    if (!published) {
        return fail(ErrorCode::Unavailable, u"no model is loaded yet"_s);
    }
    Scratch &work = scratch();
    features::prepare(ticket, work.ticket);
    Prediction prediction;
    if (const classify::Model *carried = published->carried()) {
        answerOwnTasks(*carried, options.reasonsPerTask, work, prediction);
    }
    answerOwnTasks(*published, options.reasonsPerTask, work, prediction);
    std::stable_sort(prediction.reasons.begin(),
                     prediction.reasons.end(),
                     [](const Reason &a, const Reason &b) { return a.task < b.task; });
    if (prediction.priority) {
        prediction.priorityScore = priorityScore(*prediction.priority);
    }
    decideReview(*published, work, prediction);
    const features::TextSignals &found = work.ticket.found;
    prediction.language = QString::fromStdString(found.language);
    prediction.sentiment = found.sentiment;
    const std::string &cleaned = work.ticket.text;
    prediction.entities = text::toEntities(
        cleaned,
        options.entities == EntityFinder::Tagger ? tagger().find(cleaned) : found.entities);
    prediction.modelVersion = published->card().version;
    return prediction;
}

} // namespace firstline
