// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/classify/decision.h"
#include "core/domain/evaluation_report.h"
#include "core/domain/hyper_parameter.h"
#include "core/train/candidates.h"
#include "core/train/fit_jobs.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace firstline::train {

/// An algorithm and the out-of-fold scores that it gave to the labelled tickets of a task.
struct Contender
{
    Candidate candidate;
    std::unique_ptr<const classify::Trainer> trainer;
    classify::ScoredTickets scores;
    double trainingSeconds = 0; ///< of all its fits, each by the clock of its thread
    double scoringSeconds = 0;  ///< for each labelled ticket once, from its term counts
    std::optional<FittedClassifier> onAll = {}; ///< the fit on all tickets, if made with the folds
};

/// Several algorithms on the same folds of one task.
struct Contest
{
    FoldedTask task;
    std::vector<Contender> contenders;
};

/// Enters candidates.
/// Errors: `InvalidInput` for an unknown one, or settings that one of them does not have.
[[nodiscard]] Result<Contest> makeContest(FoldedTask task,
                                          const std::vector<Candidate> &candidates);

/// Whether an algorithm without rivals is also fitted on all tickets, beside the folds.
enum class FitOnAll : std::uint8_t
{
    No,
    WithoutRivals
};

/// Runs the fits of all contests and fills in their scores. Errors: `Cancelled`.
[[nodiscard]] Result<void> runContests(const features::CountMatrix &matrix,
                                       std::span<Contest> contests,
                                       std::uint64_t seed,
                                       const Progress &progress,
                                       const CancellationToken &cancellation,
                                       FitOnAll fitOnAll = FitOnAll::No);

/// Is told of an algorithm that has all its scores, on the thread that runs the contest.
using ContenderDone = std::function<void(const FoldedTask &, const Contender &)>;

/// As `runContests` for one contest, an algorithm after the other.
[[nodiscard]] Result<void> runOneByOne(const features::CountMatrix &matrix,
                                       Contest &contest,
                                       std::uint64_t seed,
                                       const Progress &progress,
                                       const CancellationToken &cancellation,
                                       const ContenderDone &done);

/// What out-of-fold scores are worth, and the answers behind it.
struct OutOfFold
{
    EvaluationReport report;
    std::vector<int> answers;    ///< number of a label per labelled ticket
    classify::Decision decision; ///< for tickets to come, fitted on all
};

/// Calibrates out-of-fold scores fold by fold, each on all others, decides by the rule of the task
/// (fitted likewise), and evaluates the answers.
[[nodiscard]] OutOfFold answerOutOfFold(const FoldedTask &task,
                                        const classify::ScoredTickets &scored);
/// The candidate with the best macro-F1, the first of equals, and what it is worth.
struct Champion
{
    const Contender *contender = nullptr;
    OutOfFold result;
    QString why; ///< one sentence
};

/// Requires: a contender, all scores.
[[nodiscard]] Champion championOf(const Contest &contest);

/// For each fold the answers of the candidate that is best on all other folds: what choosing is
/// worth, without the luck of having chosen on the same tickets. Probabilities are not mixed: the
/// report is of the answers only. Requires: the results of one task, one or more.
[[nodiscard]] OutOfFold answerAsChosen(const FoldedTask &task, std::span<const OutOfFold> results);

/// The report alone.
[[nodiscard]] EvaluationReport evaluateOutOfFold(const FoldedTask &task,
                                                 const classify::ScoredTickets &scored);

} // namespace firstline::train
