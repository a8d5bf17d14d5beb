// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/corpus.h"

#include "core/base/parallel.h"
#include "core/train/fold_assignment.h"
#include "core/train/label_texts.h"
#include "core/train/training_run.h"

namespace firstline::train {

Result<Corpus> readCorpus(std::span<const Ticket> tickets,
                          std::vector<TaskLabels> tasks,
                          const TrainingPlan &plan,
                          const Progress &progress,
                          const CancellationToken &cancellation)
{
    Corpus corpus;
    std::vector<Ticket> texts(tickets.begin(), tickets.end());
    for (TaskLabels &labels : tasks) {
        FoldedTask task;
        task.labelTexts = appendLabelTexts(labels, texts);
        task.foldCount = plan.folds;
        task.decision = plan.decision;
        task.labels = std::move(labels);
        corpus.tasks.push_back(std::move(task));
    }
    report(progress, {"features", 0, 0});
    Result<features::CountMatrix> matrix{features::CountMatrix()};
    Result<std::vector<std::uint32_t>> found{std::vector<std::uint32_t>()};
    parallelFor(plan.groupByFamily ? 2 : 1, [&](std::size_t part) {
        if (part == 0) {
            matrix = corpus.pipeline.fitTransform(texts, cancellation);
        } else {
            found = ticketFamilies(tickets, cancellation);
        }
    });
    if (!matrix) {
        return firstline::fail(matrix.error());
    }
    if (!found) {
        return firstline::fail(found.error());
    }
    corpus.matrix = std::move(*matrix);
    const std::vector<std::uint32_t> &families = *found;
    for (FoldedTask &task : corpus.tasks) {
        task.folds = assignFolds(task.labels, families, plan.folds, plan.seed);
        if (plan.groupByFamily) {
            for (const std::uint32_t ticket : task.labels.tickets) {
                task.families.push_back(families[ticket]);
            }
        }
    }
    return corpus;
}

} // namespace firstline::train
