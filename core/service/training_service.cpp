// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/training_service.h"

#include "core/classify/algorithms.h"
#include "core/train/training_run.h"

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
                               request.groupByFamily};
}

} // namespace

QStringList TrainingService::algorithms()
{
    return QStringList{u"auto"_s} + classify::algorithmWords();
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
    return train::trainModel(tickets, *plan, progress, cancellation);
}

} // namespace firstline
