// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/learnability_check.h"

#include "core/domain/enum_text.h"
#include "core/evaluate/learnability.h"
#include "core/features/feature_pipeline.h"
#include "core/train/cross_validation.h"
#include "core/train/fold_assignment.h"

#include <algorithm>
#include <unordered_map>

namespace firstline::train {

namespace {

using namespace Qt::StringLiterals;

constexpr std::size_t kFewestTickets = 2;
constexpr std::uint32_t kPermutations = 20;
/// Chance varies with 1 / √rows, so that what a thousand rows show can be scaled to more of them.
constexpr std::size_t kMostRows = 1'000;
/// Streams of the seed: one for each use, so that none depends on another.
constexpr std::uint64_t kSampleStream = 1'001;
constexpr std::uint64_t kIntervalStream = 1'002;
constexpr std::uint64_t kPermutationStream = 2'000;

std::vector<std::uint32_t> answersOf(const classify::ScoredTickets &scored)
{
    std::vector<std::uint32_t> answers;
    answers.reserve(scored.size());
    for (std::size_t i = 0; i < scored.size(); ++i) {
        const std::span<const float> row = scored.of(i);
        const auto top = std::max_element(row.begin(), row.end());
        answers.push_back(static_cast<std::uint32_t>(top - row.begin()));
    }
    return answers;
}

std::vector<std::uint32_t> familiesOfRows(const TaskLabels &labels,
                                          std::span<const std::uint32_t> families)
{
    std::vector<std::uint32_t> ofRows;
    if (!families.empty()) {
        for (const std::uint32_t ticket : labels.tickets) {
            ofRows.push_back(families[ticket]);
        }
    }
    return ofRows;
}

/// Tickets with their labels and families, few enough to be learned from many times.
struct Sample
{
    std::vector<Ticket> tickets;
    TaskLabels labels; ///< of all of them, in their order
    std::vector<std::uint32_t> families;
};

/// The rows of whole families, in random order, until there are enough.
std::vector<std::uint32_t>
sampledRows(std::size_t rows, std::span<const std::uint32_t> families, RandomSource random)
{
    std::vector<std::vector<std::uint32_t>> groups;
    std::unordered_map<std::uint32_t, std::size_t> groupOf;
    for (std::uint32_t row = 0; row < rows; ++row) {
        const std::uint32_t family = families.empty() ? row : families[row];
        const auto [known, isNew] = groupOf.try_emplace(family, groups.size());
        if (isNew) {
            groups.emplace_back();
        }
        groups[known->second].push_back(row);
    }
    random.shuffle(groups);
    std::vector<std::uint32_t> chosen;
    for (const auto &group : groups) {
        if (chosen.empty() || chosen.size() + group.size() <= kMostRows) {
            chosen.insert(chosen.end(), group.begin(), group.end());
        }
    }
    std::sort(chosen.begin(), chosen.end());
    return chosen;
}

Sample sampled(std::span<const Ticket> tickets,
               const TaskLabels &labels,
               std::span<const std::uint32_t> familyOfRow,
               std::uint64_t seed)
{
    Sample sample;
    sample.labels.task = labels.task;
    sample.labels.labels = labels.labels;
    const auto rows =
        sampledRows(labels.tickets.size(), familyOfRow, RandomSource(seed).child(kSampleStream));
    for (const std::uint32_t row : rows) {
        sample.labels.tickets.push_back(static_cast<std::uint32_t>(sample.tickets.size()));
        sample.labels.classes.push_back(labels.classes[row]);
        sample.tickets.push_back(tickets[labels.tickets[row]]);
        sample.families.push_back(familyOfRow.empty() ? row : familyOfRow[row]);
    }
    sample.labels = sample.labels.withoutRare(1);
    return sample;
}

/// A contest whose labels have nothing to do with the tickets.
Result<Contest> permutedContest(const Sample &sample, const TrainingPlan &plan, std::uint32_t run)
{
    FoldedTask task;
    task.labels = sample.labels;
    task.labels.classes =
        evaluate::permutedLabels(sample.labels.classes,
                                 sample.families,
                                 RandomSource(plan.seed).child(kPermutationStream + run));
    task.folds = assignFolds(task.labels, sample.families, plan.folds, plan.seed + run);
    task.foldCount = plan.folds;
    return makeContest(std::move(task), {Candidate{u"logistic"_s}});
}

double zOf(const Contest &contest, std::span<const std::uint32_t> families)
{
    const classify::ScoredTickets &scored = contest.contenders.front().scores;
    const std::vector<std::uint32_t> answers = answersOf(scored);
    return evaluate::zOf({scored.labels, answers, families, scored.classes});
}

/// What the learner makes of permuted labels: the z of each run.
Result<std::vector<double>> permutedZ(const Sample &sample,
                                      const TrainingPlan &plan,
                                      const Progress &progress,
                                      const CancellationToken &cancellation)
{
    features::FeaturePipeline pipeline;
    const Result<features::CountMatrix> matrix =
        pipeline.fitTransform(sample.tickets, cancellation);
    if (!matrix) {
        return firstline::fail(matrix.error());
    }
    std::vector<Contest> contests;
    for (std::uint32_t run = 0; run < kPermutations; ++run) {
        Result<Contest> contest = permutedContest(sample, plan, run);
        if (!contest) {
            return firstline::fail(contest.error());
        }
        contests.push_back(std::move(*contest));
    }
    if (Result<void> done = runContests(*matrix, contests, plan.seed, progress, cancellation);
        !done) {
        return firstline::fail(done.error());
    }
    std::vector<double> all;
    for (const Contest &contest : contests) {
        all.push_back(zOf(contest, sample.families));
    }
    return all;
}

/// A report that says no more than that there is nothing to tell apart.
LearnabilityReport nothingToTell(const TaskLabels &labels)
{
    LearnabilityReport report;
    report.task = labels.task;
    report.n = static_cast<qint64>(labels.tickets.size());
    report.unlabelled = labels.unlabelled;
    report.labels = static_cast<qint64>(labels.labels.size());
    return report;
}

/// Answers out of fold on all labelled tickets.
Result<Contest> scoredContest(std::span<const Ticket> tickets,
                              TaskLabels labels,
                              std::span<const std::uint32_t> families,
                              const TrainingPlan &plan,
                              const Progress &progress,
                              const CancellationToken &cancellation)
{
    features::FeaturePipeline pipeline;
    const Result<features::CountMatrix> matrix = pipeline.fitTransform(tickets, cancellation);
    if (!matrix) {
        return firstline::fail(matrix.error());
    }
    FoldedTask task;
    task.folds = assignFolds(labels, families, plan.folds, plan.seed);
    task.foldCount = plan.folds;
    task.families = familiesOfRows(labels, families);
    task.labels = std::move(labels);
    Result<Contest> contest = makeContest(std::move(task), {Candidate{u"logistic"_s}});
    if (contest) {
        const Result<void> done =
            runContests(*matrix, std::span(&*contest, 1), plan.seed, progress, cancellation);
        if (!done) {
            return firstline::fail(done.error());
        }
    }
    return contest;
}

} // namespace

Result<LearnabilityReport> checkLearnability(std::span<const Ticket> tickets,
                                             const TrainingPlan &plan,
                                             const Progress &progress,
                                             const CancellationToken &cancellation)
{
    const Task task = plan.tasks.front();
    const TaskLabels all = TaskLabels::of(tickets, task, plan.topCategories);
    if (all.tickets.empty()) {
        return firstline::fail(
            ErrorCode::InvalidInput,
            u"no ticket has a %1; name its column with --map %1=COLUMN"_s.arg(word(task)));
    }
    const TaskLabels labels = all.withoutRare(kFewestTickets);
    if (labels.labels.size() < 2) {
        return nothingToTell(all);
    }
    report(progress, {"families", 0, 0});
    const Result<std::vector<std::uint32_t>> families = ticketFamilies(tickets, cancellation);
    if (!families) {
        return firstline::fail(families.error());
    }
    const Result<Contest> contest =
        scoredContest(tickets, labels, *families, plan, progress, cancellation);
    if (!contest) {
        return firstline::fail(contest.error());
    }
    LearnabilityReport result =
        outOfFoldLearnability(contest->task, contest->contenders.front().scores, plan.seed);
    const Sample sample = sampled(tickets, labels, contest->task.families, plan.seed);
    if (result.usableLabels < 2 || sample.labels.labels.size() < 2) {
        return result;
    }
    const Result<std::vector<double>> chance = permutedZ(sample, plan, progress, cancellation);
    if (!chance) {
        return firstline::fail(chance.error());
    }
    evaluate::compare(result, *chance, static_cast<std::int64_t>(sample.tickets.size()));
    return result;
}

LearnabilityReport outOfFoldLearnability(const FoldedTask &task,
                                         const classify::ScoredTickets &scored,
                                         std::uint64_t seed)
{
    const std::vector<std::uint32_t> answers = answersOf(scored);
    LearnabilityReport result =
        evaluate::learnability({scored.labels, answers, task.families, scored.classes},
                               RandomSource(seed).child(kIntervalStream));
    result.task = task.labels.task;
    result.unlabelled = task.labels.unlabelled;
    return result;
}

} // namespace firstline::train
