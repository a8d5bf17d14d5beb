// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/corpus.h"

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
    Result<features::CountMatrix> matrix = corpus.pipeline.fitTransform(texts, cancellation);
    if (!matrix) {
        return firstline::fail(matrix.error());
    }
    corpus.matrix = std::move(*matrix);

    report(progress, {"families", 0, 0});
    std::vector<std::uint32_t> families;
    if (plan.groupByFamily) {
        Result<std::vector<std::uint32_t>> found = ticketFamilies(tickets, cancellation);
        if (!found) {
            return firstline::fail(found.error());
        }
        families = std::move(*found);
    }
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
