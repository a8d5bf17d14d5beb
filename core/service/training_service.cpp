// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/training_service.h"

#include "core/classify/algorithms.h"
#include "core/evaluate/paired_difference.h"
#include "core/service/model_explanation.h"
#include "core/service/training_limits.h"
#include "core/train/cross_validation.h"
#include "core/train/learnability_check.h"
#include "core/train/model_evaluation.h"
#include "core/train/training_run.h"

#include <algorithm>
#include <functional>

namespace firstline {

namespace {

using namespace Qt::StringLiterals;

Result<train::TrainingPlan> planOf(const TrainingRequest &request)
{
    if (const auto checked = checkFoldsAndCategories(request.folds, request.topCategories);
        !checked) {
        return fail(checked.error());
    }
    return train::TrainingPlan{request.tasks,
                               request.algorithm,
                               request.seed,
                               request.topCategories,
                               static_cast<std::uint32_t>(request.folds),
                               request.groupByFamily,
                               request.decision,
                               request.settings};
}

/// A row of the report with the answers behind it.
struct MeasuredAlgorithm
{
    AlgorithmReport report;
    std::vector<int> answers;
};

MeasuredAlgorithm measure(const train::FoldedTask &task, const train::Contender &contender)
{
    train::OutOfFold measured = train::answerOutOfFold(task, contender.scores);
    const auto tickets = static_cast<double>(std::max<std::size_t>(task.labels.tickets.size(), 1));
    return {{contender.candidate.algorithm,
             std::move(measured.report),
             contender.trainingSeconds,
             contender.scoringSeconds * 1e6 / tickets},
            std::move(measured.answers)};
}

/// Whether the first of the sorted rows is really ahead of the second.
std::optional<Difference> leadOf(const train::FoldedTask &task,
                                 const std::vector<MeasuredAlgorithm> &rows)
{
    if (rows.size() < 2) {
        return std::nullopt;
    }
    const std::vector<int> truth(task.labels.classes.begin(), task.labels.classes.end());
    return evaluate::pairedDifference(
        {truth, rows[0].answers, rows[1].answers, task.labels.labels.size(), task.families});
}

} // namespace

QStringList TrainingService::algorithms()
{
    return QStringList{u"auto"_s} + classify::algorithmWords();
}

Result<void> TrainingService::checkSettings(const QString &algorithm, const HyperValues &settings)
{
    if (settings.empty()) {
        return {};
    }
    if (algorithm == "auto"_L1) {
        return fail(ErrorCode::InvalidInput,
                    u"settings belong to one algorithm; name it instead of auto"_s);
    }
    return classify::completeValues(algorithm, settings).map([](const HyperValues &) {});
}

Result<QByteArray> TrainingService::train(const std::vector<Ticket> &tickets,
                                          const TrainingRequest &request,
                                          const Progress &progress,
                                          const CancellationToken &cancellation) const
{
    const Result<train::TrainingPlan> plan = planOf(request);
    if (!plan) {
        return fail(plan.error());
    }
    if (const auto checked = checkSettings(request.algorithm, request.settings); !checked) {
        return fail(checked.error());
    }
    const Result<QByteArray> file = train::trainModel(tickets, *plan, progress, cancellation);
    return file ? withImportance(*file, tickets, cancellation) : file;
}

Result<CrossValidationReport>
TrainingService::crossValidate(const std::vector<Ticket> &tickets,
                               const QStringList &algorithms,
                               const TrainingRequest &request,
                               const Progress &progress,
                               const CancellationToken &cancellation,
                               const AlgorithmMeasured &measured) const
{
    Result<train::TrainingPlan> plan = planOf(request);
    if (!plan) {
        return fail(plan.error());
    }
    if (plan->tasks.size() != 1) {
        return fail(ErrorCode::InvalidInput, u"cross-validation takes one task at a time"_s);
    }
    for (const QString &algorithm : algorithms) {
        if (const auto checked = checkSettings(algorithm, request.settings); !checked) {
            return fail(checked.error());
        }
    }
    std::vector<MeasuredAlgorithm> rows;
    train::ContenderDone done;
    if (measured) {
        done = [&](const train::FoldedTask &task, const train::Contender &contender) {
            rows.push_back(measure(task, contender));
            measured(rows.back().report);
        };
    }
    const Result<train::Contest> contest =
        train::crossValidate(tickets, *plan, algorithms, progress, cancellation, done);
    if (!contest) {
        return fail(contest.error());
    }
    if (!measured) {
        for (const train::Contender &contender : contest->contenders) {
            rows.push_back(measure(contest->task, contender));
        }
    }
    std::ranges::stable_sort(rows, std::greater{}, [](const MeasuredAlgorithm &row) {
        return row.report.evaluation.macroF1;
    });
    CrossValidationReport report{
        plan->tasks.front(), request.folds, request.groupByFamily, {}, leadOf(contest->task, rows)};
    for (MeasuredAlgorithm &row : rows) {
        report.algorithms.push_back(std::move(row.report));
    }
    return report;
}

Result<LearnabilityReport>
TrainingService::learnability(const std::vector<Ticket> &tickets,
                              const TrainingRequest &request,
                              const Progress &progress,
                              const CancellationToken &cancellation) const
{
    const Result<train::TrainingPlan> plan = planOf(request);
    if (!plan) {
        return fail(plan.error());
    }
    if (plan->tasks.size() != 1) {
        return fail(ErrorCode::InvalidInput, u"learnability takes one task at a time"_s);
    }
    return train::checkLearnability(tickets, *plan, progress, cancellation);
}

Result<std::vector<EvaluationReport>>
TrainingService::evaluate(const classify::Model &model,
                          const std::vector<Ticket> &tickets,
                          std::optional<int> topCategories) const
{
    return train::evaluateModel(model, tickets, topCategories);
}

} // namespace firstline
