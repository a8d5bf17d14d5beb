// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/training_service.h"

#include "core/classify/algorithms.h"
#include "core/train/cross_validation.h"
#include "core/train/model_evaluation.h"
#include "core/train/training_run.h"

#include <algorithm>

namespace firstline {

namespace {

using namespace Qt::StringLiterals;

constexpr int kFewestFolds = 2;
constexpr int kMostFolds = 20;

Result<train::TrainingPlan> planOf(const TrainingRequest &request)
{
    if (request.folds < kFewestFolds || request.folds > kMostFolds) {
        return fail(
            ErrorCode::InvalidInput,
            u"the number of folds must be between %1 and %2"_s.arg(kFewestFolds).arg(kMostFolds));
    }
    if (request.topCategories && *request.topCategories < 1) {
        return fail(ErrorCode::InvalidInput, u"at least one category must be kept"_s);
    }
    return train::TrainingPlan{request.tasks,
                               request.algorithm,
                               request.seed,
                               request.topCategories,
                               static_cast<std::uint32_t>(request.folds),
                               request.groupByFamily,
                               request.settings};
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
    return train::trainModel(tickets, *plan, progress, cancellation);
}

Result<CrossValidationReport>
TrainingService::crossValidate(const std::vector<Ticket> &tickets,
                               const QStringList &algorithms,
                               const TrainingRequest &request,
                               const Progress &progress,
                               const CancellationToken &cancellation) const
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
    const Result<train::Contest> contest =
        train::crossValidate(tickets, *plan, algorithms, progress, cancellation);
    if (!contest) {
        return fail(contest.error());
    }
    CrossValidationReport report{plan->tasks.front(), request.folds, request.groupByFamily, {}};
    for (const train::Contender &contender : contest->contenders) {
        report.algorithms.push_back({contender.algorithm,
                                     train::evaluateOutOfFold(contest->task, contender.scores),
                                     contender.trainingSeconds});
    }
    std::stable_sort(
        report.algorithms.begin(), report.algorithms.end(), [](const auto &a, const auto &b) {
            return a.evaluation.macroF1 > b.evaluation.macroF1;
        });
    return report;
}

Result<std::vector<EvaluationReport>>
TrainingService::evaluate(const classify::Model &model,
                          const std::vector<Ticket> &tickets,
                          std::optional<int> topCategories) const
{
    return train::evaluateModel(model, tickets, topCategories);
}

} // namespace firstline
