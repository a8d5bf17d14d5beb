// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/global_importance.h"

#include "core/base/parallel.h"
#include "core/explain/effect_sums.h"
#include "core/explain/nameable_words.h"
#include "core/explain/ticket_reasons.h"
#include "core/explain/ticket_sample.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <optional>

namespace firstline::explain {

namespace {

using namespace Qt::StringLiterals;

using classify::Model;

constexpr SampleSize kAll{2'000};
/// For classifiers that walk through trees for one explanation.
constexpr SampleSize kCostly{200, 100'000};
/// For classifiers that score the ticket anew for each of its words.
constexpr SampleSize kMostCostly{60, 30'000};
/// Tickets explained between two looks at the cancellation; what is kept in memory at a time.
constexpr std::size_t kBatch = 64;
/// Entries of all labels together, so that many labels do not make a large file.
constexpr std::size_t kEntries = 900;
constexpr std::size_t kMostTowards = 30;
constexpr std::size_t kFewestEntries = 5;
/// A word in fewer tickets that nearly got a label says little about the label.
constexpr qint64 kFewestNearMisses = 5;

constexpr auto kWord = "word:"_L1;
/// The label that rare ones are folded into.
constexpr auto kRest = "other"_L1;

/// Why a ticket has its label, and why not its strongest other one.
struct Explained
{
    std::array<std::uint32_t, 2> labels{}; ///< own, rival
    std::array<std::vector<Reason>, 2> reasons;
    std::vector<Reason> distances; ///< how much each feature moves it between the two, either way
};

std::uint32_t strongest(std::span<const float> scores, std::uint32_t except)
{
    auto best = static_cast<std::uint32_t>(scores.size());
    for (std::uint32_t c = 0; c < scores.size(); ++c) {
        if (c != except && (best == scores.size() || scores[c] > scores[best])) {
            best = c;
        }
    }
    return best;
}

/// The position of a label, whatever its case; nothing where the model does not have it.
std::optional<std::uint32_t> position(const std::vector<QString> &labels, const QString &label)
{
    const QString folded = label.toCaseFolded();
    const auto same = [&](const QString &known) { return known.toCaseFolded() == folded; };
    const auto found = std::find_if(labels.begin(), labels.end(), same);
    return found == labels.end()
               ? std::nullopt
               : std::optional(static_cast<std::uint32_t>(found - labels.begin()));
}

/// The label that came with the ticket as the model knows it, else the model's answer.
std::uint32_t
ownLabel(const Ticket &ticket, const classify::TaskModel &task, std::span<const float> scores)
{
    const QString imported = importedLabel(ticket, task.task);
    auto known = position(task.labels, imported);
    if (!known && !imported.isEmpty()) {
        known = position(task.labels, QString(kRest));
    }
    return known ? *known : strongest(scores, std::numeric_limits<std::uint32_t>::max());
}

std::vector<Reason> distances(const std::array<std::vector<Reason>, 2> &reasons)
{
    QHash<QString, double> against;
    for (const Reason &reason : reasons[1]) {
        against[reason.feature] = reason.contribution;
    }
    std::vector<Reason> all = reasons[0];
    for (Reason &reason : all) {
        reason.contribution = std::abs(reason.contribution - against.value(reason.feature));
    }
    return all;
}

Explained explained(const Model &model, std::size_t task, const Ticket &ticket)
{
    thread_local features::PreparedTicket prepared;
    thread_local classify::TicketScores scores;
    features::prepare(ticket, prepared);
    model.scorer().score(prepared, scores);
    const std::span<const float> ofTask = model.scorer().ofTask(scores, task);
    Explained result;
    result.labels[0] = ownLabel(ticket, model.tasks()[task], ofTask);
    result.labels[1] = strongest(ofTask, result.labels[0]);
    for (std::size_t i = 0; i < result.labels.size(); ++i) {
        constexpr int kEvery = std::numeric_limits<int>::max();
        result.reasons[i] =
            reasons(model, prepared, scores, {task, result.labels[i], kEvery}).reasons;
    }
    result.distances = distances(result.reasons);
    return result;
}

/// The tickets that can be explained in a few seconds.
SampleSize sampleSize(const Model &model, std::size_t task, const Ticket &example)
{
    if (model.tasks()[task].classifier->linear() != nullptr) {
        return kAll;
    }
    features::PreparedTicket prepared;
    classify::TicketScores scores;
    features::prepare(example, prepared);
    model.scorer().score(prepared, scores);
    const auto &vector = classify::TicketScorer::vectorOf(scores, task);
    return model.scorer().classifier(task).contributions(vector, 0) ? kCostly : kMostCostly;
}

/// What is known after all tickets were explained.
struct Sums
{
    std::vector<EffectSums> towards; ///< per label, from its own tickets
    std::vector<EffectSums> against; ///< per label, from tickets that nearly got it
    EffectSums overall;
};

void add(const Explained &ticket, Sums &sums)
{
    sums.towards[ticket.labels[0]].add(ticket.reasons[0]);
    sums.against[ticket.labels[1]].add(ticket.reasons[1]);
    sums.overall.add(ticket.distances);
}

Result<Sums> sumUp(const Model &model,
                   std::size_t task,
                   const std::vector<const Ticket *> &sample,
                   const CancellationToken &cancellation)
{
    const std::size_t labels = model.tasks()[task].labels.size();
    Sums sums{std::vector<EffectSums>(labels), std::vector<EffectSums>(labels), {}};
    for (std::size_t first = 0; first < sample.size(); first += kBatch) {
        if (cancellation.isCancelled()) {
            return fail(ErrorCode::Cancelled, u"the explanation was stopped"_s);
        }
        std::vector<Explained> batch(std::min(kBatch, sample.size() - first));
        parallelFor(batch.size(),
                    [&](std::size_t i) { batch[i] = explained(model, task, *sample[first + i]); });
        for (const Explained &ticket : batch) {
            add(ticket, sums);
        }
    }
    return sums;
}

std::vector<const Ticket *> chosen(std::span<const Ticket> tickets, Task task, SampleSize size)
{
    std::vector<const Ticket *> sample;
    for (const std::size_t i : ticketSample(tickets, task, size)) {
        sample.push_back(&tickets[i]);
    }
    return sample;
}

FeatureImportance
listed(const Sums &sums, const NameableWords &nameable, const std::vector<QString> &labels)
{
    const std::size_t most = std::clamp(kEntries / labels.size(), kFewestEntries, kMostTowards);
    const auto isAllowed = [&nameable](const QString &feature) {
        return !feature.startsWith(kWord) || nameable.contains(feature.sliced(kWord.size()));
    };
    FeatureImportance importance;
    importance.tickets = sums.overall.tickets();
    importance.overall = sums.overall.strongest({1, kMostTowards, 1, isAllowed});
    for (std::size_t c = 0; c < labels.size(); ++c) {
        LabelImportance label;
        label.label = labels[c];
        label.tickets = sums.towards[c].tickets();
        label.towards = sums.towards[c].strongest({1, most, 1, isAllowed});
        label.against = sums.against[c].strongest(
            {-1, std::max(most / 3, kFewestEntries), kFewestNearMisses, isAllowed});
        importance.labels.push_back(std::move(label));
    }
    return importance;
}

} // namespace

Result<FeatureImportance> globalImportance(const Model &model,
                                           std::size_t task,
                                           std::span<const Ticket> tickets,
                                           const CancellationToken &cancellation)
{
    const classify::TaskModel &taskModel = model.tasks().at(task);
    if (tickets.empty()) {
        return FeatureImportance{};
    }
    const SampleSize size = sampleSize(model, task, tickets.front());
    const Result<Sums> sums =
        sumUp(model, task, chosen(tickets, taskModel.task, size), cancellation);
    if (!sums) {
        return fail(sums.error());
    }
    const NameableWords nameable(chosen(tickets, taskModel.task, kAll));
    return listed(*sums, nameable, taskModel.labels);
}

} // namespace firstline::explain
