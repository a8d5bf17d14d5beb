// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/held_out_check.h"

#include "core/evaluate/metrics.h"
#include "core/evaluate/paired_difference.h"
#include "core/train/cross_validation.h"

#include <algorithm>

namespace firstline::train {

namespace {

/// What a setting answers on the held-out tickets.
struct Answers
{
    std::vector<int> truth;
    std::vector<int> labels;
    std::vector<std::uint32_t> families;
    EvaluationReport evaluation;
};

Result<std::unique_ptr<const classify::Trainer>> trainerOf(const SearchPlan &plan,
                                                           const HyperValues &values)
{
    return classify::makeTrainer(plan.algorithm, values);
}

/// Scores of all labelled tickets, filled in for the held-out ones. The fit is one thread's work,
/// so that both settings can run side by side.
Result<classify::ScoredTickets> heldOutScores(const SearchData &data,
                                              const SearchPlan &plan,
                                              const HyperValues &values,
                                              const CancellationToken &cancellation)
{
    const auto trainer = trainerOf(plan, values);
    if (!trainer) {
        return firstline::fail(trainer.error());
    }
    const Result<FittedClassifier> fitted = fit(data.whole.matrix,
                                                data.wholeTask(),
                                                SearchData::kHeldOutFold,
                                                **trainer,
                                                RandomSource(plan.seed).child(plan.folds),
                                                cancellation);
    if (!fitted) {
        return firstline::fail(fitted.error());
    }
    classify::ScoredTickets scored = emptyScores(data.wholeTask());
    scoreFold(data.whole.matrix, data.wholeTask(), SearchData::kHeldOutFold, *fitted, scored);
    return scored;
}

Answers answersOf(const FoldedTask &task,
                  const classify::ScoredTickets &scored,
                  const classify::Calibration &calibration,
                  const classify::Decision &decision)
{
    Answers answers;
    std::vector<float> probabilities;
    for (std::size_t i = 0; i < scored.size(); ++i) {
        if (task.folds[i] == SearchData::kHeldOutFold) {
            const std::vector<double> row = calibration.probabilities(scored.of(i));
            std::transform(row.begin(), row.end(), std::back_inserter(probabilities), [](double p) {
                return static_cast<float>(p);
            });
            answers.labels.push_back(static_cast<int>(decision.answer(row)));
            answers.truth.push_back(static_cast<int>(scored.labels[i]));
            if (!task.families.empty()) {
                answers.families.push_back(task.families[i]);
            }
        }
    }
    const evaluate::ProbabilityMatrix matrix{probabilities, scored.classes};
    evaluate::EvaluationOptions options;
    options.families = answers.families;
    answers.evaluation = evaluate::evaluate(
        task.labels.task, answers.truth, answers.labels, matrix, task.labels.labels, options);
    return answers;
}

Result<Answers> heldOutAnswers(const SearchData &data,
                               const SearchPlan &plan,
                               const HyperValues &values,
                               const CancellationToken &cancellation)
{
    const Result<SearchScores> known = scoreSetting(data, plan, values, cancellation);
    if (!known) {
        return firstline::fail(known.error());
    }
    const Result<classify::ScoredTickets> scored = heldOutScores(data, plan, values, cancellation);
    if (!scored) {
        return firstline::fail(scored.error());
    }
    return answersOf(data.wholeTask(),
                     *scored,
                     classify::Calibration::fit(known->scores),
                     answerOutOfFold(data.searchTask(), known->scores).decision);
}

HeldOutFigure figureOf(const EvaluationReport &evaluation)
{
    return {evaluation.macroF1, evaluation.macroF1Interval.value_or(Interval{})};
}

} // namespace

Result<SearchScores> scoreSetting(const SearchData &data,
                                  const SearchPlan &plan,
                                  const HyperValues &values,
                                  const CancellationToken &cancellation)
{
    const auto trainer = trainerOf(plan, values);
    if (!trainer) {
        return firstline::fail(trainer.error());
    }
    const FoldedTask &task = data.searchTask();
    SearchScores result{emptyScores(task), 0};
    std::vector<FitJob> jobs(task.foldCount);
    for (std::uint32_t fold = 0; fold < task.foldCount; ++fold) {
        jobs[fold].task = &task;
        jobs[fold].trainer = trainer->get();
        jobs[fold].fold = fold;
        jobs[fold].scores = &result.scores;
    }
    if (const auto done = runJobs(data.search.matrix, jobs, plan.seed, {}, cancellation); !done) {
        return firstline::fail(done.error());
    }
    for (const FitJob &job : jobs) {
        result.seconds += job.took.count();
    }
    return result;
}

Result<HeldOutCheck> checkHeldOut(const SearchData &data,
                                  const SearchPlan &plan,
                                  const HyperValues &best,
                                  const HyperValues &fallback,
                                  const CancellationToken &cancellation)
{
    const Result<Answers> second = heldOutAnswers(data, plan, fallback, cancellation);
    if (!second) {
        return firstline::fail(second.error());
    }
    const Result<Answers> first =
        best == fallback ? second : heldOutAnswers(data, plan, best, cancellation);
    if (!first) {
        return firstline::fail(first.error());
    }
    HeldOutCheck check;
    check.n = first->evaluation.n;
    check.best = figureOf(first->evaluation);
    check.fallback = figureOf(second->evaluation);
    check.difference = evaluate::pairedDifference({first->truth,
                                                   first->labels,
                                                   second->labels,
                                                   data.wholeTask().labels.labels.size(),
                                                   first->families},
                                                  {1000, plan.seed});
    return check;
}

} // namespace firstline::train
