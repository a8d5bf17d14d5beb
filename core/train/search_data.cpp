// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/search_data.h"

#include "core/domain/enum_text.h"
#include "core/train/training_run.h"

#include <limits>

namespace firstline::train {

namespace {

using namespace Qt::StringLiterals;

/// One of so many parts is held out.
constexpr std::uint32_t kParts = 5;
constexpr std::size_t kFewestTickets = 2;

Result<TaskLabels> learnableLabels(std::span<const Ticket> tickets, const SearchPlan &plan)
{
    TaskLabels labels = TaskLabels::of(tickets, plan.task, plan.topCategories);
    if (labels.withoutRare(kFewestTickets).labels.size() < 2) {
        return firstline::fail(
            ErrorCode::InvalidInput,
            u"a search on %1 needs two labels with two tickets each; the %2 labelled tickets have too few"_s
                .arg(word(plan.task))
                .arg(labels.tickets.size()));
    }
    return labels;
}

TrainingPlan planFor(const SearchPlan &plan, std::uint32_t folds)
{
    TrainingPlan training;
    training.tasks = {plan.task};
    training.algorithm = plan.algorithm;
    training.seed = plan.seed;
    training.topCategories = plan.topCategories;
    training.folds = folds;
    training.groupByFamily = plan.groupByFamily;
    return training;
}

/// Tickets and their labels as one.
struct LabelledTickets
{
    std::vector<Ticket> tickets;
    TaskLabels labels;
};

/// All but the labelled tickets of the held-out fold; the labels keep their numbers.
LabelledTickets searched(std::span<const Ticket> tickets, const FoldedTask &whole)
{
    constexpr std::uint32_t kUnlabelled = std::numeric_limits<std::uint32_t>::max();
    std::vector<std::uint32_t> rowOf(tickets.size(), kUnlabelled);
    for (std::uint32_t row = 0; row < whole.folds.size(); ++row) {
        rowOf[whole.labels.tickets[row]] = row;
    }
    LabelledTickets result;
    result.labels = whole.labels;
    result.labels.tickets.clear();
    result.labels.classes.clear();
    for (std::size_t i = 0; i < tickets.size(); ++i) {
        const std::uint32_t row = rowOf[i];
        if (row != kUnlabelled && whole.folds[row] == SearchData::kHeldOutFold) {
            continue;
        }
        if (row != kUnlabelled) {
            result.labels.tickets.push_back(static_cast<std::uint32_t>(result.tickets.size()));
            result.labels.classes.push_back(whole.labels.classes[row]);
        }
        result.tickets.push_back(tickets[i]);
    }
    return result;
}

} // namespace

Result<SearchData> searchData(std::span<const Ticket> tickets,
                              const SearchPlan &plan,
                              const Progress &progress,
                              const CancellationToken &cancellation)
{
    Result<TaskLabels> labels = learnableLabels(tickets, plan);
    if (!labels) {
        return firstline::fail(labels.error());
    }
    Result<Corpus> whole =
        readCorpus(tickets, {std::move(*labels)}, planFor(plan, kParts), progress, cancellation);
    if (!whole) {
        return firstline::fail(whole.error());
    }
    LabelledTickets rest = searched(tickets, whole->tasks.front());
    Result<Corpus> search = readCorpus(
        rest.tickets, {std::move(rest.labels)}, planFor(plan, plan.folds), progress, cancellation);
    if (!search) {
        return firstline::fail(search.error());
    }
    return SearchData{std::move(*whole), std::move(*search)};
}

} // namespace firstline::train
