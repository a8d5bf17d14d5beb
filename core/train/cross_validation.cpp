// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/cross_validation.h"

#include "core/base/parallel.h"
#include "core/classify/algorithms.h"
#include "core/evaluate/metrics.h"

#include <algorithm>
#include <memory>

namespace firstline::train {

namespace {

using namespace Qt::StringLiterals;

/// The tickets of all folds but one.
classify::ScoredTickets without(const classify::ScoredTickets &scored,
                                const std::vector<std::uint32_t> &folds,
                                std::uint32_t fold)
{
    classify::ScoredTickets rest;
    rest.classes = scored.classes;
    for (std::size_t i = 0; i < scored.size(); ++i) {
        if (folds[i] != fold) {
            const std::span<const float> scores = scored.of(i);
            rest.scores.insert(rest.scores.end(), scores.begin(), scores.end());
            rest.labels.push_back(scored.labels[i]);
        }
    }
    return rest;
}

/// A row of calibrated probabilities per ticket, calibrated on all folds but the ticket's own.
std::vector<float> outOfFoldProbabilities(const FoldedTask &task,
                                          const classify::ScoredTickets &scored)
{
    std::vector<float> probabilities(scored.scores.size(), 0.0F);
    parallelFor(task.foldCount, [&](std::size_t fold) {
        const auto calibration = classify::Calibration::fit(
            without(scored, task.folds, static_cast<std::uint32_t>(fold)));
        for (std::size_t i = 0; i < scored.size(); ++i) {
            if (task.folds[i] == fold) {
                const std::vector<double> row = calibration.probabilities(scored.of(i));
                std::copy(row.begin(),
                          row.end(),
                          probabilities.begin() + static_cast<std::ptrdiff_t>(i * scored.classes));
            }
        }
    });
    return probabilities;
}

/// The answers of the fair rule, fitted on all folds but the ticket's own.
std::vector<int> fairAnswers(const FoldedTask &task, const std::vector<float> &probabilities)
{
    const auto labels = static_cast<std::uint32_t>(task.labels.labels.size());
    const auto rowOf = [&](std::size_t i) {
        return std::span(probabilities).subspan(i * labels, labels);
    };
    std::vector<int> answers(task.folds.size(), 0);
    for (std::uint32_t fold = 0; fold < task.foldCount; ++fold) {
        std::vector<float> others;
        std::vector<std::uint32_t> truth;
        for (std::size_t i = 0; i < task.folds.size(); ++i) {
            if (task.folds[i] != fold) {
                const auto row = rowOf(i);
                others.insert(others.end(), row.begin(), row.end());
                truth.push_back(task.labels.classes[i]);
            }
        }
        const auto decision = classify::Decision::fairest(others, truth, labels);
        for (std::size_t i = 0; i < task.folds.size(); ++i) {
            if (task.folds[i] == fold) {
                answers[i] = static_cast<int>(decision.answer(rowOf(i)));
            }
        }
    }
    return answers;
}

double accuracy(std::span<const int> truth, std::span<const int> answers)
{
    std::size_t right = 0;
    for (std::size_t i = 0; i < truth.size(); ++i) {
        right += truth[i] == answers[i] ? 1U : 0U;
    }
    return static_cast<double>(right) / static_cast<double>(std::max<std::size_t>(truth.size(), 1));
}

/// Whether the fair answers are worth what they cost.
bool pays(const FoldedTask &task, std::span<const int> likeliest, std::span<const int> fair)
{
    constexpr double kGain = 0.01;
    constexpr double kCost = 0.04;
    const std::vector<int> truth(task.labels.classes.begin(), task.labels.classes.end());
    const std::size_t labels = task.labels.labels.size();
    const double gain =
        evaluate::macroF1(truth, fair, labels) - evaluate::macroF1(truth, likeliest, labels);
    return gain >= kGain && accuracy(truth, likeliest) - accuracy(truth, fair) <= kCost;
}

/// Macro-F1 over all folds but one.
double macroF1Without(const FoldedTask &task, const std::vector<int> &answers, std::uint32_t fold)
{
    std::vector<int> truth;
    std::vector<int> kept;
    for (std::size_t i = 0; i < answers.size(); ++i) {
        if (task.folds[i] != fold) {
            truth.push_back(static_cast<int>(task.labels.classes[i]));
            kept.push_back(answers[i]);
        }
    }
    return evaluate::macroF1(truth, kept, task.labels.labels.size());
}

} // namespace

EvaluationReport evaluateOutOfFold(const FoldedTask &task, const classify::ScoredTickets &scored)
{
    return answerOutOfFold(task, scored).report;
}

OutOfFold answerOutOfFold(const FoldedTask &task, const classify::ScoredTickets &scored)
{
    const std::vector<float> probabilities = outOfFoldProbabilities(task, scored);
    const evaluate::ProbabilityMatrix matrix{probabilities, scored.classes};
    OutOfFold result;
    result.answers = evaluate::mostLikely(matrix);
    if (task.decision != DecisionRule::Likeliest) {
        std::vector<int> fair = fairAnswers(task, probabilities);
        if (task.decision == DecisionRule::Fair || pays(task, result.answers, fair)) {
            result.answers = std::move(fair);
            result.decision =
                classify::Decision::fairest(probabilities, scored.labels, scored.classes);
        }
    }
    const std::vector<int> truth(scored.labels.begin(), scored.labels.end());
    evaluate::EvaluationOptions options;
    options.unlabelled = task.labels.unlabelled;
    options.families = task.families;
    result.report = evaluate::evaluate(
        task.labels.task, truth, result.answers, matrix, task.labels.labels, options);
    return result;
}

Result<Contest> makeContest(FoldedTask task, const std::vector<Candidate> &candidates)
{
    Contest contest{std::move(task), {}};
    for (const Candidate &candidate : candidates) {
        Result<std::unique_ptr<const classify::Trainer>> trainer =
            classify::makeTrainer(candidate.algorithm, candidate.values);
        if (!trainer) {
            return firstline::fail(trainer.error());
        }
        contest.contenders.push_back(
            {candidate, std::move(*trainer), emptyScores(contest.task), 0});
    }
    return contest;
}

Result<void> runContests(const features::CountMatrix &matrix,
                         std::span<Contest> contests,
                         std::uint64_t seed,
                         const Progress &progress,
                         const CancellationToken &cancellation,
                         FitOnAll fitOnAll)
{
    std::vector<FitJob> jobs;
    std::vector<Contender *> owners;
    for (Contest &contest : contests) {
        if (fitOnAll == FitOnAll::WithoutRivals && contest.contenders.size() == 1) {
            owners.push_back(&contest.contenders.front());
            FitJob longest; // first, so that the threads end at about the same time
            longest.task = &contest.task;
            longest.trainer = owners.back()->trainer.get();
            longest.fold = contest.task.foldCount;
            jobs.push_back(std::move(longest));
        }
        for (Contender &contender : contest.contenders) {
            for (std::uint32_t fold = 0; fold < contest.task.foldCount; ++fold) {
                FitJob job;
                job.task = &contest.task;
                job.trainer = contender.trainer.get();
                job.fold = fold;
                job.scores = &contender.scores;
                jobs.push_back(std::move(job));
                owners.push_back(&contender);
            }
        }
    }
    if (Result<void> done = runJobs(matrix, jobs, seed, progress, cancellation); !done) {
        return done;
    }
    for (std::size_t i = 0; i < jobs.size(); ++i) {
        if (jobs[i].scores == nullptr) {
            owners[i]->onAll = std::move(**jobs[i].fitted);
            continue;
        }
        owners[i]->trainingSeconds += jobs[i].took.count() - jobs[i].scoring.count();
        owners[i]->scoringSeconds += jobs[i].scoring.count();
    }
    return {};
}

Result<void> runOneByOne(const features::CountMatrix &matrix,
                         Contest &contest,
                         std::uint64_t seed,
                         const Progress &progress,
                         const CancellationToken &cancellation,
                         const ContenderDone &done)
{
    const auto contenders = static_cast<std::int64_t>(contest.contenders.size());
    std::int64_t before = 0;
    for (Contender &contender : contest.contenders) {
        const Progress part = [&](const ProgressUpdate &update) {
            report(progress,
                   {update.step, before * update.total + update.done, contenders * update.total});
        };
        Contest one{contest.task, {}};
        one.contenders.push_back(std::move(contender));
        if (Result<void> run = runContests(matrix, std::span(&one, 1), seed, part, cancellation);
            !run) {
            return run;
        }
        contender = std::move(one.contenders.front());
        done(contest.task, contender);
        ++before;
    }
    return {};
}

Champion championOf(const Contest &contest)
{
    Champion best;
    QStringList others;
    for (const Contender &contender : contest.contenders) {
        OutOfFold result = answerOutOfFold(contest.task, contender.scores);
        others.append(
            u"%1 %2"_s.arg(contender.candidate.name()).arg(result.report.macroF1, 0, 'f', 3));
        if (best.contender == nullptr || result.report.macroF1 > best.result.report.macroF1) {
            best = {&contender, std::move(result), {}};
        }
    }
    best.why = others.size() == 1 ? u"the only one tried"_s
                                  : u"best macro-F1 out of fold of: "_s + others.join(u", "_s);
    return best;
}

OutOfFold answerAsChosen(const FoldedTask &task, std::span<const OutOfFold> results)
{
    OutOfFold chosen = results.front();
    for (std::uint32_t fold = 0; fold < task.foldCount; ++fold) {
        const OutOfFold &best = *std::max_element(
            results.begin(), results.end(), [&](const OutOfFold &a, const OutOfFold &b) {
                return macroF1Without(task, a.answers, fold)
                       < macroF1Without(task, b.answers, fold);
            });
        for (std::size_t i = 0; i < task.folds.size(); ++i) {
            if (task.folds[i] == fold) {
                chosen.answers[i] = best.answers[i];
            }
        }
    }
    const std::vector<int> truth(task.labels.classes.begin(), task.labels.classes.end());
    chosen.report.macroF1 = evaluate::macroF1(truth, chosen.answers, task.labels.labels.size());
    chosen.report.accuracy = accuracy(truth, chosen.answers);
    return chosen;
}

} // namespace firstline::train
